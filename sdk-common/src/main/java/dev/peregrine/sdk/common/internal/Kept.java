package dev.peregrine.sdk.common.internal;

import io.opentelemetry.sdk.common.CompletableResultCode;

/**
 * Marks the cause of an export's failure when nothing is lost: the items were not delivered in
 * time, but the exporter keeps them and goes on trying. Its own {@code flush} tells whether they
 * arrive, and it logs by itself, so a worker has nothing to add.
 */
public interface Kept {

  /** Whether that is why an operation, which is complete, failed. */
  static boolean isCauseOf(CompletableResultCode result) {
    return result.getFailureThrowable() instanceof Kept;
  }

  /** Like a result, but a success if what failed is kept. */
  static CompletableResultCode forgiven(CompletableResultCode result) {
    CompletableResultCode forgiven = new CompletableResultCode();
    result.whenComplete(
        () -> {
          if (result.isSuccess() || isCauseOf(result)) {
            forgiven.succeed();
          } else {
            forgiven.failExceptionally(result.getFailureThrowable());
          }
        });
    return forgiven;
  }
}
