package dev.peregrine.exporter.otlp.internal.encode;

import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Batches of log records with anything in them that the contract allows; the same for a seed. */
final class RandomLogs {

  private final RandomValues values;
  private final SplittableRandom random;

  RandomLogs(long seed) {
    values = new RandomValues(seed);
    random = values.random;
  }

  List<LogRecordData> batch() {
    int size = random.nextInt(40);
    List<LogRecordData> batch = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      batch.add(log());
    }
    return batch;
  }

  private LogRecordData log() {
    TestLog log = new TestLog();
    log.resource = values.resource();
    log.scope = values.scope();
    log.context = random.nextBoolean() ? values.context() : SpanContext.getInvalid();
    log.timestamp = values.time();
    log.observed = values.time();
    log.severity = Severity.values()[random.nextInt(Severity.values().length)];
    log.severityText = random.nextBoolean() ? null : values.text();
    log.body = random.nextInt(5) == 0 ? null : values.value(0);
    log.attributes = values.attributes();
    log.droppedAttributes = random.nextBoolean() ? 0 : random.nextInt(1_000_000);
    log.eventName = random.nextBoolean() ? null : values.text();
    return log;
  }
}
