package dev.peregrine.sdk.common.internal;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An exporter that is given by its methods. */
record ExporterMethods<T>(
    Function<? super List<T>, CompletableResultCode> exporting,
    Supplier<CompletableResultCode> flushing,
    Supplier<CompletableResultCode> shuttingDown,
    @Nullable PipelinedExporter pipeline)
    implements BatchExporter<T> {

  @Override
  public CompletableResultCode export(List<T> batch) {
    return exporting.apply(batch);
  }

  @Override
  public CompletableResultCode flush() {
    return flushing.get();
  }

  @Override
  public CompletableResultCode shutdown() {
    return shuttingDown.get();
  }
}
