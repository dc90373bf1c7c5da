package dev.peregrine.exporter.otlp.internal.deliver;

import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/** One try to send a request: what the sender writes, and who hears how it ended. */
final class Attempt implements MessageWriter, Consumer<Verdict>, Runnable {

  final Request request;

  /** Whether it is to find out if the server is back. */
  final boolean probe;

  /** Which closure of the gate it knows of. */
  final int closures;

  final long startNanos;
  final long timeoutNanos;

  private final Sending sending;
  private final Body body;
  private volatile boolean over;

  Attempt(
      Sending sending,
      Request request,
      boolean probe,
      int closures,
      long startNanos,
      long timeoutNanos) {
    this.sending = sending;
    this.request = request;
    this.body = request.body();
    this.probe = probe;
    this.closures = closures;
    this.startNanos = startNanos;
    this.timeoutNanos = timeoutNanos;
  }

  /** Sends it. */
  @Override
  public void run() {
    sending.execute(this);
  }

  @Override
  public int getContentLength() {
    return request.bytes;
  }

  @Override
  public void writeMessage(OutputStream output) throws IOException {
    if (over) {
      throw new IOException("The attempt is over; its memory is in use for another one");
    }
    body.writeTo(output);
  }

  /** A second verdict, from a sender that reports twice, changes nothing. */
  @Override
  public void accept(Verdict verdict) {
    sending.onVerdict(this, verdict);
  }

  /** How long until nobody believes in an answer any more. */
  long nanosToOverdue(long now) {
    return timeoutNanos > Long.MAX_VALUE / 2
        ? Long.MAX_VALUE
        : 2 * timeoutNanos - (now - startNanos);
  }

  void end() {
    over = true;
  }
}
