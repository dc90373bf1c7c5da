package dev.peregrine.sdk.autoconfigure.internal.parts;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * What was started so far, so that it can be closed if configuration fails. Whoever takes a
 * component over closes it from then on, so each is closed once.
 */
public final class StartedComponents {

  private final Deque<Closeable> latestFirst = new ArrayDeque<>();

  public StartedComponents() {}

  public <T extends Closeable> T add(T component) {
    latestFirst.push(component);
    return component;
  }

  /** Says that {@code owner} closes {@code component}, if it is not the same. */
  public <T extends Closeable> T handOver(Closeable component, T owner) {
    for (Iterator<Closeable> started = latestFirst.iterator(); started.hasNext(); ) {
      if (started.next() == component) {
        started.remove();
      }
    }
    return add(owner);
  }

  /** Says that {@code owner} took {@code part} over, if these are something that is closed. */
  public void replace(Object part, Object owner) {
    if (part instanceof Closeable component && owner instanceof Closeable closeable) {
      handOver(component, closeable);
    }
  }

  /** How much was started, for {@link #handOverSince}. */
  public int mark() {
    return latestFirst.size();
  }

  /** Says that {@code owner} closes everything that was started since. */
  public <T extends Closeable> T handOverSince(int mark, T owner) {
    while (latestFirst.size() > mark) {
      latestFirst.pop();
    }
    return add(owner);
  }

  /** Closes everything, latest first; what fails is added to {@code reason}. */
  public void closeAll(Throwable reason) {
    while (!latestFirst.isEmpty()) {
      try {
        latestFirst.pop().close();
      } catch (Exception e) {
        reason.addSuppressed(e);
      }
    }
  }
}
