package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.send.Backoff;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether an exporter may send: always while its server is well; after a failure not until some
 * time has passed, and then one request as a probe. Guarded by the delivery's lock.
 */
final class Gate {

  /** A server that asks for more is not believed. */
  static final long MAX_PAUSE_NANOS = TimeUnit.HOURS.toNanos(1);

  private final @Nullable RetryPolicy policy;
  private final DoubleSupplier random;
  private @Nullable Backoff backoff;
  private boolean open = true;
  private boolean probing;

  /** Whether the server named the time. */
  private boolean asked;

  private long opensAt;
  private long closedAt;
  private int closures;

  /**
   * @param policy how long to wait; null to wait only when the server asks for it
   * @param random supplies numbers from 0 to 1
   */
  Gate(@Nullable RetryPolicy policy, DoubleSupplier random) {
    this.policy = policy;
    this.random = random;
  }

  boolean isOpen() {
    return open;
  }

  /** Whether it is closed because the server asked for that. */
  boolean isPaused() {
    return !open && asked;
  }

  /** Whether one request may go although the gate is closed. */
  boolean isProbeDue(long now) {
    return !open && !probing && now - opensAt >= 0;
  }

  boolean isProbing() {
    return probing;
  }

  void startProbe() {
    probing = true;
  }

  /** When a probe may go, if the gate is closed. */
  long opensAt() {
    return opensAt;
  }

  /** How often it was closed; an attempt remembers, to tell what it has to say that is new. */
  int closures() {
    return closures;
  }

  /** Since when it is closed, if it is. */
  long closedAt() {
    return closedAt;
  }

  /**
   * Has a probe go at once.
   *
   * @param force also if the server asked to be left alone
   */
  void hurry(long now, boolean force) {
    if (!open && (force || !asked) && opensAt - now > 0) {
      opensAt = now;
    }
  }

  /** Notes that the server took an attempt, or refused it for reasons of its own. */
  void succeeded(long now, boolean probe) {
    probing &= !probe;
    // What was under way when the server asked for peace does not end it.
    if (!open && (probe || !asked || now - opensAt >= 0)) {
      open = true;
      asked = false;
      backoff = null;
    }
  }

  /**
   * Notes a failure that time may mend.
   *
   * @param seenClosures the closures when the attempt began
   */
  void failed(long now, int seenClosures, boolean probe, OptionalLong requestedNanos) {
    probing &= !probe;
    boolean requested = requestedNanos.orElse(0) > 0;
    if (seenClosures == closures) {
      if (policy == null && !requested) {
        reopenUnasked();
        return;
      }
      closedAt = open ? now : closedAt;
      open = false;
      asked = requested;
      opensAt = now + Math.min(delay(requestedNanos), MAX_PAUSE_NANOS);
      closures++;
    } else if (requested && !open) {
      long until = now + Math.min(requestedNanos.getAsLong(), MAX_PAUSE_NANOS);
      opensAt = until - opensAt > 0 ? until : opensAt;
      asked = true;
    }
  }

  /** Without a policy there is no probing: each request has its one attempt. */
  private void reopenUnasked() {
    open = true;
    asked = false;
  }

  private long delay(OptionalLong requestedNanos) {
    if (policy == null) {
      return requestedNanos.orElse(0);
    }
    Backoff current = backoff == null ? new Backoff(policy, random) : backoff;
    backoff = current;
    return current.nextDelayNanos(requestedNanos);
  }
}
