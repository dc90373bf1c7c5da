package dev.peregrine.sdk.common.internal;

import dev.peregrine.sdk.common.internal.concurrent.BoundedMpscQueue;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounterBuilder;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a span or log record processor counts: items processed and dropped, and the state of its
 * queue if it has one. Safe for use by several threads.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/otel/sdk-metrics/">Metrics of the
 *     OpenTelemetry SDK</a>
 */
public final class ProcessorMetrics extends LazyMetrics {

  private static final ProcessorMetrics OFF =
      new ProcessorMetrics(SdkTelemetry.off(), Signal.SPAN, new ComponentId("", ""));
  private static final AttributeKey<String> PROCESSOR_TYPE =
      AttributeKey.stringKey("processorType");
  private static final AttributeKey<Boolean> DROPPED = AttributeKey.booleanKey("dropped");

  private final Signal signal;
  private final ComponentId id;
  private final LongAdder processed = new LongAdder();
  private @Nullable BoundedMpscQueue<?> queue;
  private @Nullable QueueBudget budget;

  private ProcessorMetrics(SdkTelemetry telemetry, Signal signal, ComponentId id) {
    super(telemetry);
    this.signal = signal;
    this.id = id;
  }

  /** Counts nothing. */
  public static ProcessorMetrics off() {
    return OFF;
  }

  /** For a processor that batches. */
  public static ProcessorMetrics batching(SdkTelemetry telemetry, Signal signal, ComponentId id) {
    return telemetry.isOn() ? new ProcessorMetrics(telemetry, signal, id) : OFF;
  }

  /** For a processor that exports each item by itself. */
  public static ProcessorMetrics simple(SdkTelemetry telemetry, Signal signal) {
    String type = "simple_" + signal.lowerName() + "_processor";
    return telemetry.isOn() ? new ProcessorMetrics(telemetry, signal, ComponentId.next(type)) : OFF;
  }

  /** Adds the queue of a processor to what is observed. Called before anything is counted. */
  void watchQueue(BoundedMpscQueue<?> queue, QueueBudget budget) {
    if (isOn()) {
      this.queue = queue;
      this.budget = budget;
    }
  }

  /** Counts items that are about to be exported. */
  public void processed(long count) {
    if (isOn()) {
      processed.add(count);
      ensureRegistered();
    }
  }

  /** Notes that the queue, which counts by itself, has got or refused an item. */
  void begin() {
    if (isOn()) {
      ensureRegistered();
    }
  }

  @Override
  void register() {
    Meter meter = telemetry.meter(signal.scopeName);
    // Processors without a queue never had other names.
    if (queue != null && budget != null && telemetry.version() == InternalTelemetryVersion.LEGACY) {
      registerLegacy(meter, queue, budget);
    } else {
      registerLatest(meter);
    }
  }

  private void registerLatest(Meter meter) {
    String prefix = "otel.sdk.processor." + signal.metricPart;
    Attributes attributes = id.attributes();
    Attributes full = withError(attributes, "queue_full");
    Attributes noMemory = withError(attributes, "budget");
    Attributes shutdown = withError(attributes, "already_shutdown");
    BoundedMpscQueue<?> watched = queue;
    QueueBudget watchedBudget = budget;
    counter(meter, prefix + ".processed", signal.unit)
        .setDescription(
            "The number of "
                + signal.plural
                + " for which the processing has finished, either successful or failed.")
        .buildWithCallback(
            measurement -> {
              recordPositive(measurement, processed.sum(), attributes);
              if (watched != null && watchedBudget != null) {
                recordPositive(measurement, watched.refusedFull(), full);
                recordPositive(measurement, watchedBudget.refused(), noMemory);
                recordPositive(measurement, watched.refusedClosed(), shutdown);
              }
            });
    if (watched == null) {
      return;
    }
    meter
        .upDownCounterBuilder(prefix + ".queue.size")
        .setUnit(signal.unit)
        .setDescription(
            "The number of "
                + signal.plural
                + " in the queue of a given instance of an SDK processor.")
        .buildWithCallback(new QueueSize(watched, attributes));
    meter
        .upDownCounterBuilder(prefix + ".queue.capacity")
        .setUnit(signal.unit)
        .setDescription(
            "The maximum number of "
                + signal.plural
                + " the queue of a given instance of an SDK processor can hold.")
        .buildWithCallback(measurement -> measurement.record(watched.capacity(), attributes));
  }

  private void registerLegacy(Meter meter, BoundedMpscQueue<?> watched, QueueBudget watchedBudget) {
    boolean spans = signal == Signal.SPAN;
    String type = spans ? "BatchSpanProcessor" : "BatchLogRecordProcessor";
    String items = spans ? "spans" : "logs";
    Attributes queueAttributes = Attributes.of(PROCESSOR_TYPE, type);
    Attributes kept = Attributes.of(PROCESSOR_TYPE, type, DROPPED, false);
    Attributes lost = Attributes.of(PROCESSOR_TYPE, type, DROPPED, true);
    counter(meter, spans ? "processedSpans" : "processedLogs", "1")
        .setDescription(
            "The number of "
                + items
                + " processed by the "
                + type
                + ". [dropped=true if they were dropped due to high throughput]")
        .buildWithCallback(new LegacyProcessed(processed, watched, watchedBudget, kept, lost));
    meter
        .gaugeBuilder("queueSize")
        .ofLongs()
        .setUnit("1")
        .setDescription("The number of items queued")
        .buildWithCallback(new QueueSize(watched, queueAttributes));
  }

  private static LongCounterBuilder counter(Meter meter, String name, String unit) {
    return meter.counterBuilder(name).setUnit(unit);
  }

  private static void recordPositive(
      ObservableLongMeasurement measurement, long count, Attributes attributes) {
    if (count > 0) {
      measurement.record(count, attributes);
    }
  }

  private static Attributes withError(Attributes attributes, String error) {
    return attributes.toBuilder().put(ComponentId.ERROR_TYPE, error).build();
  }

  /** Observes how many items wait. */
  private record QueueSize(BoundedMpscQueue<?> queue, Attributes attributes)
      implements Consumer<ObservableLongMeasurement> {

    @Override
    public void accept(ObservableLongMeasurement measurement) {
      measurement.record(queue.size(), attributes);
    }
  }

  /** Observes how many items were exported and dropped, under the old names. */
  private record LegacyProcessed(
      LongAdder processed,
      BoundedMpscQueue<?> queue,
      QueueBudget budget,
      Attributes kept,
      Attributes lost)
      implements Consumer<ObservableLongMeasurement> {

    @Override
    public void accept(ObservableLongMeasurement measurement) {
      recordPositive(measurement, processed.sum(), kept);
      recordPositive(
          measurement, queue.refusedFull() + budget.refused() + queue.refusedClosed(), lost);
    }
  }
}
