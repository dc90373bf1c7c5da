package dev.peregrine.exporter.otlp.internal.deliver;

import org.jspecify.annotations.Nullable;

/**
 * How a request ended, whatever protocol it took.
 *
 * @param delivered whether the server took it, if perhaps not all of it
 * @param code what the protocol calls the outcome: {@code 503}, {@code UNAVAILABLE}; empty when
 *     there was no answer
 * @param errorType the failure in the SDK's own metrics; empty for a success
 * @param message what the server or the exception says
 * @param rejected how many items of a delivered request the server did not take
 * @param cause the exception, when there was no answer
 */
record Verdict(
    boolean delivered,
    String code,
    String errorType,
    String message,
    long rejected,
    @Nullable Throwable cause) {

  static Verdict delivered(String code, long rejected, String message) {
    return new Verdict(true, code, "", message, rejected, null);
  }

  static Verdict refused(String code, String errorType, String message) {
    return new Verdict(false, code, errorType, message, 0, null);
  }

  static Verdict noAnswer(Throwable cause) {
    String message = cause.getMessage();
    return new Verdict(
        false, "", cause.getClass().getName(), message == null ? "" : message, 0, cause);
  }

  /** Whether there is nothing to say about it. */
  boolean isPlainSuccess() {
    return delivered && rejected == 0 && message.isEmpty();
  }
}
