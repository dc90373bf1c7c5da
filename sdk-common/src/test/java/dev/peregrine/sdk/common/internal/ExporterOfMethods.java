package dev.peregrine.sdk.common.internal;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import java.util.function.Function;

/** An exporter that is given by its methods, and has nothing to flush or shut down. */
record ExporterOfMethods<T>(
    Function<List<T>, CompletableResultCode> exporting, PipelinedExporter pipeline)
    implements BatchExporter<T> {

  @Override
  public CompletableResultCode export(List<T> batch) {
    return exporting.apply(batch);
  }

  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }
}
