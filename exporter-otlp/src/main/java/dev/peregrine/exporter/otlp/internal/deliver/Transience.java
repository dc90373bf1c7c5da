package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.deliver.Verdict.Kind;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Which failures another attempt may mend. */
final class Transience {

  private final @Nullable Predicate<IOException> predicate;
  private final boolean keeps;

  /**
   * @param policy the exporter's policy, whose predicate decides on exceptions if it has one
   * @param keeps whether requests are kept until they can be sent; then it is worth waiting for a
   *     certificate to be renewed
   */
  Transience(@Nullable RetryPolicy policy, boolean keeps) {
    this.predicate = policy == null ? null : policy.getRetryExceptionPredicate();
    this.keeps = keeps;
  }

  /** The verdict on an attempt of somebody else's sender that ended without an answer. */
  Verdict noAnswer(Throwable error) {
    return noAnswer(error, error instanceof IOException || error instanceof TimeoutException);
  }

  /**
   * The verdict on an attempt that ended without an answer.
   *
   * @param byTransport what the transport thinks of it
   */
  Verdict noAnswer(Throwable error, boolean byTransport) {
    boolean mends = decided(error, byTransport || (keeps && error instanceof SSLException));
    return Verdict.noAnswer(mends ? Kind.TRANSIENT : Kind.REFUSED, error);
  }

  private boolean decided(Throwable error, boolean otherwise) {
    if (predicate == null || !(error instanceof IOException io)) {
      return otherwise;
    }
    try {
      return predicate.test(io);
    } catch (RuntimeException e) {
      return otherwise;
    }
  }

  /** Whether a message of a gRPC server says that the request was too large for it. */
  static boolean speaksOfSize(@Nullable String message) {
    if (message == null) {
      return false;
    }
    String lower = message.toLowerCase(Locale.ROOT);
    return lower.contains("larger than")
        || lower.contains("too large")
        || (lower.contains("exceed") && lower.contains("size"));
  }
}
