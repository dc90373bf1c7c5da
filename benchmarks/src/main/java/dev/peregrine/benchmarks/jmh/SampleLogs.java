package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.resources.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Log records in the form in which the SDK's batch processor hands them to an exporter. */
final class SampleLogs {

  private SampleLogs() {}

  /** Makes records of two scopes, each within a span and with two attributes. */
  static List<LogRecordData> make(int count) {
    KeepingExporter exporter = new KeepingExporter();
    SdkLoggerProvider provider =
        SdkLoggerProvider.builder()
            .setResource(Resource.create(Attributes.builder().put("service.name", "shop").build()))
            .addLogRecordProcessor(
                BatchLogRecordProcessor.builder(exporter)
                    .setMaxQueueSize(2 * count)
                    .setMaxExportBatchSize(count)
                    .build())
            .build();
    Logger orders = provider.get("shop.Orders");
    Logger stock = provider.get("shop.Stock");
    for (int i = 0; i < count; i++) {
      emit((i & 3) == 0 ? orders : stock, i);
    }
    provider.shutdown().join(10, TimeUnit.SECONDS);
    return exporter.kept();
  }

  private static void emit(Logger logger, int i) {
    logger
        .logRecordBuilder()
        .setContext(Contexts.remoteParent(TraceState.getDefault()))
        .setTimestamp(1_700_000_000_000L + i, TimeUnit.MILLISECONDS)
        .setSeverity(Severity.INFO)
        .setSeverityText("INFO")
        .setBody("order " + i + " accepted")
        .setAttribute(Keys.METHOD, "GET")
        .setAttribute(Keys.ROUTE, "/orders/{id}")
        .emit();
  }

  private static final class KeepingExporter implements LogRecordExporter {

    private final List<LogRecordData> logs = new ArrayList<>();

    synchronized List<LogRecordData> kept() {
      return List.copyOf(logs);
    }

    @Override
    public synchronized CompletableResultCode export(Collection<LogRecordData> batch) {
      logs.addAll(batch);
      return CompletableResultCode.ofSuccess();
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
}
