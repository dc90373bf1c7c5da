package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.sdk.common.internal.ExporterMetrics;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended, whatever protocol it took.
 *
 * @param kind what it means for the request
 * @param code what the protocol calls the outcome: {@code 503}, {@code UNAVAILABLE}; empty when
 *     there was no answer
 * @param errorType the failure in the SDK's own metrics; empty for a success
 * @param message what the server or the exception says
 * @param rejected how many items of a delivered request the server did not take
 * @param requestedDelayNanos for how long the server wants to be left alone
 * @param cause the exception, when there was no answer
 */
record Verdict(
    Kind kind,
    String code,
    String errorType,
    String message,
    long rejected,
    OptionalLong requestedDelayNanos,
    @Nullable Throwable cause) {

  Verdict {
    message = AnswerText.oneLine(message);
  }

  /** What an outcome means for the request. */
  enum Kind {
    /** The server took it, if perhaps not all of it. */
    DELIVERED,
    /** It may succeed if it is sent again. */
    TRANSIENT,
    /** It may succeed in smaller pieces. */
    TOO_LARGE,
    /** It will not succeed. */
    REFUSED
  }

  static Verdict delivered(String code, long rejected, String message) {
    return new Verdict(Kind.DELIVERED, code, "", message, rejected, OptionalLong.empty(), null);
  }

  static Verdict failed(
      Kind kind, String code, String errorType, String message, OptionalLong requestedDelayNanos) {
    return new Verdict(kind, code, errorType, message, 0, requestedDelayNanos, null);
  }

  static Verdict noAnswer(Kind kind, Throwable cause) {
    return new Verdict(
        kind, "", cause.getClass().getName(), AnswerText.of(cause), 0, OptionalLong.empty(), cause);
  }

  boolean delivered() {
    return kind == Kind.DELIVERED;
  }

  boolean answered() {
    return !code.isEmpty();
  }

  /** Whether there is nothing to say about it. */
  boolean isPlainSuccess() {
    return delivered() && rejected == 0 && message.isEmpty();
  }

  /** Notes the server's answer, if there was one: HTTP's statuses are numbers. */
  void noteIn(ExporterMetrics.Operation operation) {
    if (!answered()) {
      return;
    }
    if (Character.isDigit(code.charAt(0))) {
      operation.httpStatus(Integer.parseInt(code));
    } else {
      operation.rpcStatus(code);
    }
  }

  /** What tells one kind of failure from another. */
  String reason() {
    return answered() ? code : errorType;
  }

  /** The outcome in a few words. */
  String text() {
    return answered()
        ? "The server answered " + code + ": " + message
        : "The request could not be executed: " + errorType + ": " + message;
  }
}
