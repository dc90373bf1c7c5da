package dev.peregrine.sdk.common.internal;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;

/**
 * An exporter as its worker calls it: whatever goes wrong in it becomes a failure. Used by the
 * worker's thread only.
 *
 * @param <T> what is exported
 */
final class ContainedExporter<T> {

  private final BatchExporter<T> exporter;

  ContainedExporter(BatchExporter<T> exporter) {
    this.exporter = exporter;
  }

  CompletableResultCode export(List<T> batch) {
    try {
      return UserCode.orFailure(exporter.export(batch));
    } catch (Throwable thrown) {
      return CompletableResultCode.ofExceptionalFailure(thrown);
    } finally {
      forgetInterrupt();
    }
  }

  /** Has the exporter flush or shut down, whichever was asked for. */
  CompletableResultCode finish(Drain drain) {
    try {
      return UserCode.orFailure(drain.isShutdown ? exporter.shutdown() : exporter.flush());
    } catch (Throwable thrown) {
      return CompletableResultCode.ofExceptionalFailure(thrown);
    } finally {
      forgetInterrupt();
    }
  }

  /** What interrupted the exporter is over; it must not cut the next sleep short. */
  private static void forgetInterrupt() {
    boolean unused = Thread.interrupted();
  }
}
