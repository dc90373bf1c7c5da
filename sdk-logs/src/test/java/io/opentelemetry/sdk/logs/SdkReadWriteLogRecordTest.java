package io.opentelemetry.sdk.logs;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What processors can do to a record. */
class SdkReadWriteLogRecordTest {

  private final RecordingProcessor before = new RecordingProcessor();
  private final RecordingProcessor after = new RecordingProcessor();

  /** Emits a record that one processor changes between two that keep it. */
  private void emit(Consumer<ReadWriteLogRecord> change) {
    SdkLoggerProvider.builder()
        .addLogRecordProcessor(before)
        .addLogRecordProcessor((context, logRecord) -> change.accept(logRecord))
        .addLogRecordProcessor(after)
        .build()
        .get("test")
        .logRecordBuilder()
        .setBody("body")
        .setSeverity(Severity.INFO)
        .setAttribute("kept", "kept")
        .setAttribute("changed", "old")
        .emit();
  }

  @Test
  void changes_areSeenByThoseAfter_notByThoseBefore() { // L43, L47, L48
    emit(
        record ->
            record
                .setTimestamp(1, TimeUnit.MICROSECONDS)
                .setObservedTimestamp(2, TimeUnit.MICROSECONDS)
                .setSpanContext(Contexts.SAMPLED)
                .setSeverity(Severity.ERROR)
                .setSeverityText("ERR")
                .setBody(Value.of(5))
                .setEventName("event")
                .setAttribute(stringKey("changed"), "new")
                .setAllAttributes(Attributes.of(longKey("added"), 1L)));

    LogRecordData changed = after.only();
    assertThat(changed.getTimestampEpochNanos()).isEqualTo(1_000);
    assertThat(changed.getObservedTimestampEpochNanos()).isEqualTo(2_000);
    assertThat(changed.getSpanContext()).isSameAs(Contexts.SAMPLED);
    assertThat(changed.getSeverity()).isEqualTo(Severity.ERROR);
    assertThat(changed.getSeverityText()).isEqualTo("ERR");
    assertThat(changed.getBodyValue()).isEqualTo(Value.of(5));
    assertThat(changed.getEventName()).isEqualTo("event");
    assertThat(changed.getAttributes())
        .isEqualTo(
            Attributes.builder().put("kept", "kept").put("changed", "new").put("added", 1).build());

    LogRecordData original = before.only();
    assertThat(original.getTimestampEpochNanos()).isZero();
    assertThat(original.getSpanContext().isValid()).isFalse();
    assertThat(original.getSeverity()).isEqualTo(Severity.INFO);
    assertThat(original.getSeverityText()).isNull();
    assertThat(original.getBodyValue()).isEqualTo(Value.of("body"));
    assertThat(original.getEventName()).isNull();
    assertThat(original.getAttributes())
        .isEqualTo(Attributes.builder().put("kept", "kept").put("changed", "old").build());
  }

  @Test
  void removeAttribute_takesItAway() { // L43
    emit(record -> record.removeAttribute(stringKey("changed")).removeAttribute(longKey("kept")));

    assertThat(after.only().getAttributes()).isEqualTo(Attributes.of(stringKey("kept"), "kept"));
    assertThat(before.only().getAttributes().size()).isEqualTo(2);
  }

  @Test
  void removeAttribute_ofAnException_takesItAway() { // L43
    SdkLoggerProvider.builder()
        .addLogRecordProcessor(
            (context, record) -> record.removeAttribute(stringKey("exception.stacktrace")))
        .addLogRecordProcessor(after)
        .build()
        .get("test")
        .logRecordBuilder()
        .setException(new IllegalStateException("boom"))
        .emit();

    assertThat(after.only().getAttributes().asMap())
        .containsOnlyKeys(stringKey("exception.type"), stringKey("exception.message"));
  }

  @Test
  void getters_tellWhatTheDataTells() { // L42
    emit(
        record -> {
          record.setSpanContext(Contexts.SAMPLED).setEventName("e").setSeverityText("t");
          LogRecordData data = record.toLogRecordData();
          assertThat(record.getAttribute(stringKey("kept"))).isEqualTo("kept");
          assertThat(record.getAttribute(longKey("kept"))).isNull();
          assertThat(record.getAttributes()).isEqualTo(data.getAttributes());
          assertThat(record.getBodyValue()).isEqualTo(data.getBodyValue());
          assertThat(record.getEventName()).isEqualTo("e");
          assertThat(record.getSeverity()).isEqualTo(Severity.INFO);
          assertThat(record.getSeverityText()).isEqualTo("t");
          assertThat(record.getSpanContext()).isSameAs(Contexts.SAMPLED);
          assertThat(record.getTimestampEpochNanos()).isZero();
          assertThat(record.getObservedTimestampEpochNanos())
              .isEqualTo(data.getObservedTimestampEpochNanos())
              .isPositive();
          assertThat(record.getInstrumentationScopeInfo().getName()).isEqualTo("test");
          assertThat(record.toString()).contains("severityText=t");
        });

    assertThat(after.records).hasSize(1);
  }

  @Test
  void badArguments_areIgnored() {
    emit(
        record ->
            record
                .setAttribute(null, "v")
                .setAttribute(stringKey("none"), null)
                .setAttribute(stringKey(""), "v")
                .setAllAttributes(null)
                .removeAttribute(null)
                .setTimestamp(1, null)
                .setTimestamp(-1, TimeUnit.SECONDS)
                .setObservedTimestamp(1, null)
                .setObservedTimestamp(-1, TimeUnit.SECONDS)
                .setSpanContext(null)
                .setSeverity(null));

    assertThat(after.only().getAttributes()).isEqualTo(before.only().getAttributes());
    assertThat(after.only().getTimestampEpochNanos()).isZero();
    assertThat(after.only().getSpanContext()).isSameAs(SpanContext.getInvalid());
  }

  @Test
  void contractDefaults_withoutOwnSetters_readTheDataAndIgnoreTheRest() {
    LogRecordData data = record().toLogRecordData();
    ReadWriteLogRecord foreign = new ForeignRecord(data);
    foreign
        .setTimestamp(1, TimeUnit.SECONDS)
        .setObservedTimestamp(1, TimeUnit.SECONDS)
        .setSpanContext(Contexts.SAMPLED)
        .setSeverity(Severity.FATAL)
        .setSeverityText("x")
        .setBody(Value.of("x"))
        .setEventName("x")
        .removeAttribute(stringKey("kept"));

    assertThat(foreign.getAttribute(stringKey("kept"))).isEqualTo("kept");
    assertThat(foreign.getAttributes()).isEqualTo(data.getAttributes());
    assertThat(foreign.getSeverity()).isEqualTo(Severity.INFO);
    assertThat(foreign.getBodyValue()).isEqualTo(Value.of("body"));
    assertThat(foreign.getSeverityText()).isNull();
    assertThat(foreign.getEventName()).isNull();
    assertThat(foreign.getTimestampEpochNanos()).isZero();
    assertThat(foreign.getSpanContext().isValid()).isFalse();
  }

  private LogRecordDataHolder record() {
    emit(record -> {});
    return new LogRecordDataHolder(after.only());
  }

  private record LogRecordDataHolder(LogRecordData toLogRecordData) {}

  private record ForeignRecord(LogRecordData toLogRecordData) implements ReadWriteLogRecord {

    @Override
    public <T> ReadWriteLogRecord setAttribute(
        io.opentelemetry.api.common.AttributeKey<T> key, T value) {
      return this;
    }
  }

  /** Any mixture of changes and looks at the data: what was seen once never changes. */
  @Test
  void data_whateverHappensLater_staysAsItWas() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 200; round++) {
      emit(record -> changeAtRandom(record, random, seed));
    }
  }

  private static void changeAtRandom(
      ReadWriteLogRecord record, SplittableRandom random, long seed) {
    TreeMap<String, String> model = new TreeMap<>();
    model.put("kept", "kept");
    model.put("changed", "old");
    TreeMap<LogRecordData, TreeMap<String, String>> seen =
        new TreeMap<>(java.util.Comparator.comparingInt(System::identityHashCode));
    int steps = random.nextInt(100);
    for (int i = 0; i < steps; i++) {
      String key = "key" + random.nextInt(50);
      switch (random.nextInt(4)) {
        case 0 -> seen.put(record.toLogRecordData(), new TreeMap<>(model));
        case 1 -> {
          record.removeAttribute(stringKey(key));
          model.remove(key);
        }
        default -> {
          record.setAttribute(stringKey(key), "value" + i);
          model.put(key, "value" + i);
        }
      }
    }
    seen.put(record.toLogRecordData(), model);
    seen.forEach(
        (data, expected) -> {
          TreeMap<String, Object> actual = new TreeMap<>();
          data.getAttributes().forEach((key, value) -> actual.put(key.getKey(), value));
          assertThat(actual).as("seed " + seed).isEqualTo(expected);
        });
  }
}
