package dev.peregrine.sdk.common.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A throwable with its causes, to be written down like {@link Throwable#printStackTrace()} does,
 * but within bounds and later.
 *
 * <p>What calls the throwable's own code, messages that is, is taken at once, on the thread that
 * has the throwable. What costs time, the stack frames, is taken when the text is made. Throwables
 * that misbehave spoil only their own part of the text. Immutable.
 */
public final class ThrowableText {

  private static final int MAX_THROWABLES = 64;
  private static final int MAX_FRAMES = 1024;
  private static final int MAX_HEADER_LENGTH = 32 * 1024;
  private static final int MAX_LENGTH = 512 * 1024;

  /** What the stack of a throwable is taken to weigh: to count the frames would cost too much. */
  private static final int STACK_WEIGHT = 2048;

  private static final StackTraceElement[] NO_FRAMES = {};

  private final Throwable throwable;
  private final String header;
  private final boolean seenBefore;
  private final List<ThrowableText> suppressed;
  private final @Nullable ThrowableText cause;

  private ThrowableText(Throwable throwable, Set<Throwable> seen) {
    this.throwable = throwable;
    String text = contained(throwable::toString);
    this.header = cut(text == null ? throwable.getClass().getName() : text);
    this.seenBefore = !seen.add(throwable);
    boolean last = seenBefore || seen.size() >= MAX_THROWABLES;
    this.suppressed = last ? List.of() : suppressedOf(throwable, seen);
    Throwable next = last ? null : contained(throwable::getCause);
    this.cause =
        next == null || seen.size() >= MAX_THROWABLES ? null : new ThrowableText(next, seen);
  }

  /** Takes what has to be taken at once. */
  public static ThrowableText of(Throwable throwable) {
    return new ThrowableText(throwable, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static List<ThrowableText> suppressedOf(Throwable throwable, Set<Throwable> seen) {
    Throwable[] all = throwable.getSuppressed();
    if (all.length == 0) {
      return List.of();
    }
    List<ThrowableText> texts = new ArrayList<>();
    for (int i = 0; i < all.length && seen.size() < MAX_THROWABLES; i++) {
      texts.add(new ThrowableText(all[i], seen));
    }
    return texts;
  }

  /** About how much memory this takes, and the text that is made of it. */
  int weight() {
    int weight = STACK_WEIGHT + header.length() + (cause == null ? 0 : cause.weight());
    for (ThrowableText text : suppressed) {
      weight += text.weight();
    }
    return weight;
  }

  /** The name of the throwable's class as it stands in source code, or else in binaries. */
  public static String typeOf(Throwable throwable) {
    String name = throwable.getClass().getCanonicalName();
    return name == null ? throwable.getClass().getName() : name;
  }

  /** The message; null if there is none, or it cannot be had. */
  public static @Nullable String messageOf(Throwable throwable) {
    String message = contained(throwable::getMessage);
    return message == null ? null : cut(message);
  }

  /** Writes down the throwable, its stack, and everything that is suppressed by it or caused it. */
  public String render(int maxLength) {
    int limit = Math.min(maxLength, MAX_LENGTH);
    StringBuilder out = new StringBuilder();
    append(out, limit, "", "", NO_FRAMES);
    return ValueLimits.cut(out.toString(), limit);
  }

  private void append(
      StringBuilder out,
      int limit,
      String indent,
      String caption,
      StackTraceElement[] enclosingFrames) {
    if (out.length() >= limit) {
      return;
    }
    out.append(indent).append(caption);
    if (seenBefore) {
      out.append("[CIRCULAR REFERENCE: ").append(header).append("]\n");
      return;
    }
    out.append(header).append('\n');
    StackTraceElement[] taken = contained(throwable::getStackTrace);
    StackTraceElement[] frames = taken == null ? NO_FRAMES : taken;
    int common = countCommon(frames, enclosingFrames);
    int shown = Math.min(frames.length - common, MAX_FRAMES);
    for (int i = 0; i < shown && out.length() < limit; i++) {
      out.append(indent).append("\tat ").append(frames[i]).append('\n');
    }
    if (shown < frames.length) {
      out.append(indent).append("\t... ").append(frames.length - shown).append(" more\n");
    }
    for (ThrowableText each : suppressed) {
      each.append(out, limit, indent + "\t", "Suppressed: ", frames);
    }
    if (cause != null) {
      cause.append(out, limit, indent, "Caused by: ", frames);
    }
  }

  /** How many frames, counted from the bottom of the stack, are those of the enclosing trace. */
  private static int countCommon(StackTraceElement[] frames, StackTraceElement[] enclosing) {
    int count = 0;
    while (count < frames.length
        && count < enclosing.length
        && frames[frames.length - 1 - count].equals(enclosing[enclosing.length - 1 - count])) {
      count++;
    }
    return count;
  }

  private static String cut(String text) {
    return ValueLimits.cut(text, MAX_HEADER_LENGTH);
  }

  /** What a method of somebody's throwable returns; null if it throws. */
  private static <T> @Nullable T contained(Supplier<? extends @Nullable T> call) {
    try {
      return call.get();
    } catch (Throwable thrown) {
      UserCode.rethrowIfFatal(thrown);
      return null;
    }
  }
}
