package io.opentelemetry.sdk.metrics.export;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Notes what it is called for, and answers as the test says. */
final class FakeExporter implements MetricExporter {

  final List<String> calls = new ArrayList<>();
  final List<MetricData> exported = new ArrayList<>();
  final List<CompletableResultCode> results = new ArrayList<>();
  Supplier<CompletableResultCode> onExport = CompletableResultCode::ofSuccess;
  Supplier<CompletableResultCode> onFlush = CompletableResultCode::ofSuccess;
  Supplier<CompletableResultCode> onShutdown = CompletableResultCode::ofSuccess;

  /** Answers exports with results that the test completes, in {@link #results}. */
  FakeExporter answersLater() {
    onExport =
        () -> {
          CompletableResultCode result = new CompletableResultCode();
          results.add(result);
          return result;
        };
    return this;
  }

  @Override
  public CompletableResultCode export(Collection<MetricData> metrics) {
    exported.addAll(metrics);
    calls.add(
        String.join(
            " ", metrics.stream().map(metric -> metric.getName() + sizeOf(metric)).toList()));
    return onExport.get();
  }

  private static String sizeOf(MetricData metric) {
    return ":" + metric.getData().getPoints().size();
  }

  @Override
  public CompletableResultCode flush() {
    calls.add("flush");
    return onFlush.get();
  }

  @Override
  public CompletableResultCode shutdown() {
    calls.add("shutdown");
    return onShutdown.get();
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType instrumentType) {
    return AggregationTemporality.DELTA;
  }

  @Override
  public MemoryMode getMemoryMode() {
    return MemoryMode.REUSABLE_DATA;
  }

  @Override
  public String toString() {
    return "FakeExporter";
  }
}
