package io.opentelemetry.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.LoggerBuilder;
import io.opentelemetry.api.logs.LoggerProvider;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.metrics.BatchCallback;
import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.api.metrics.DoubleCounterBuilder;
import io.opentelemetry.api.metrics.DoubleGauge;
import io.opentelemetry.api.metrics.DoubleGaugeBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.DoubleUpDownCounter;
import io.opentelemetry.api.metrics.DoubleUpDownCounterBuilder;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongCounterBuilder;
import io.opentelemetry.api.metrics.LongGauge;
import io.opentelemetry.api.metrics.LongGaugeBuilder;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.metrics.LongHistogramBuilder;
import io.opentelemetry.api.metrics.LongUpDownCounter;
import io.opentelemetry.api.metrics.LongUpDownCounterBuilder;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterBuilder;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.metrics.ObservableDoubleCounter;
import io.opentelemetry.api.metrics.ObservableDoubleGauge;
import io.opentelemetry.api.metrics.ObservableDoubleUpDownCounter;
import io.opentelemetry.api.metrics.ObservableLongCounter;
import io.opentelemetry.api.metrics.ObservableLongGauge;
import io.opentelemetry.api.metrics.ObservableLongUpDownCounter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerBuilder;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What implementations get that leave the default methods of the API as they are. */
class DefaultMethodsTest {

  private static final AttributeKey<String> STRING = AttributeKey.stringKey("k");
  private static final AttributeKey<Long> LONG = AttributeKey.longKey("k");
  private static final Attributes BOTH = Attributes.of(AttributeKey.stringKey("a"), "x", LONG, 1L);
  private static final Instant TIME = Instant.ofEpochSecond(12, 34);
  private static final long NANOS = 12_000_000_034L;

  private final AbstractCalls calls = new AbstractCalls();

  private static List<Object> call(Object... nameAndArguments) {
    return Arrays.asList(nameAndArguments);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  private <T> DynamicTest expect(
      String name, Class<T> type, Consumer<T> action, List<Object>... expected) {
    return dynamicTest(
        type.getSimpleName() + ": " + name,
        () -> {
          T instance = calls.implement(type);
          calls.drain();
          action.accept(instance);
          assertThat(calls.drain()).containsExactly(expected);
        });
  }

  @TestFactory
  Stream<DynamicTest> span_defaults_callTheAbstractMethods() {
    return Stream.of(
        expect(
            "string", Span.class, s -> s.setAttribute("k", "v"), call("setAttribute", STRING, "v")),
        expect("long", Span.class, s -> s.setAttribute("k", 1), call("setAttribute", LONG, 1L)),
        expect("int", Span.class, s -> s.setAttribute(LONG, 1), call("setAttribute", LONG, 1L)),
        expect(
            "double",
            Span.class,
            s -> s.setAttribute("k", 0.5),
            call("setAttribute", AttributeKey.doubleKey("k"), 0.5)),
        expect(
            "boolean",
            Span.class,
            s -> s.setAttribute("k", true),
            call("setAttribute", AttributeKey.booleanKey("k"), true)),
        expect(
            "value",
            Span.class,
            s -> s.setAttribute("k", Value.of(1)),
            call("setAttribute", AttributeKey.valueKey("k"), Value.of(1))),
        expect(
            "all",
            Span.class,
            s -> s.setAllAttributes(BOTH),
            call("setAttribute", AttributeKey.stringKey("a"), "x"),
            call("setAttribute", LONG, 1L)),
        expect(
            "event", Span.class, s -> s.addEvent("e"), call("addEvent", "e", Attributes.empty())),
        expect(
            "event at",
            Span.class,
            s -> s.addEvent("e", 5, TimeUnit.SECONDS),
            call("addEvent", "e", Attributes.empty(), 5L, TimeUnit.SECONDS)),
        expect(
            "event at instant",
            Span.class,
            s -> s.addEvent("e", TIME),
            call("addEvent", "e", Attributes.empty(), NANOS, TimeUnit.NANOSECONDS)),
        expect(
            "full event",
            Span.class,
            s -> s.addEvent("e", BOTH, TIME),
            call("addEvent", "e", BOTH, NANOS, TimeUnit.NANOSECONDS)),
        expect(
            "far future",
            Span.class,
            s -> s.addEvent("e", Instant.MAX),
            call("addEvent", "e", Attributes.empty(), Long.MAX_VALUE, TimeUnit.NANOSECONDS)),
        expect(
            "far past",
            Span.class,
            s -> s.addEvent("e", Instant.MIN),
            call("addEvent", "e", Attributes.empty(), Long.MIN_VALUE, TimeUnit.NANOSECONDS)),
        expect(
            "status",
            Span.class,
            s -> s.setStatus(StatusCode.OK),
            call("setStatus", StatusCode.OK, "")),
        expect(
            "link",
            Span.class,
            s -> s.addLink(SpanContext.getInvalid()).addLink(SpanContext.getInvalid(), BOTH)),
        expect("end", Span.class, s -> s.end(TIME), call("end", NANOS, TimeUnit.NANOSECONDS)),
        expect("end at null", Span.class, s -> s.end(null), call("end")),
        expect(
            "nulls",
            Span.class,
            s ->
                s.setAttribute((String) null, "v")
                    .setAttribute((String) null, 1)
                    .setAttribute((AttributeKey<Long>) null, 1)
                    .setAttribute((String) null, 0.5)
                    .setAttribute((String) null, true)
                    .setAttribute((String) null, Value.of(1))
                    .setAttribute("k", (Value<?>) null)
                    .setAllAttributes(null)
                    .addEvent(null)
                    .addEvent(null, 1, TimeUnit.SECONDS)
                    .addEvent("e", 1, null)
                    .addEvent(null, TIME)
                    .addEvent("e", (Instant) null)
                    .addEvent(null, BOTH, TIME)
                    .addEvent("e", BOTH, null)
                    .setStatus(null)
                    .recordException(null)
                    .addLink(null)
                    .addLink(null, null)));
  }

  @Test
  void recordException_throwable_hasNoFurtherAttributes() {
    Throwable throwable = new IllegalStateException("why");
    calls.implement(Span.class).recordException(throwable);
    assertThat(calls.drain())
        .containsExactly(call("recordException", throwable, Attributes.empty()));
  }

  @TestFactory
  Stream<DynamicTest> spanBuilder_defaults_callTheAbstractMethods() {
    return Stream.of(
        expect(
            "int", SpanBuilder.class, s -> s.setAttribute(LONG, 1), call("setAttribute", LONG, 1L)),
        expect(
            "all",
            SpanBuilder.class,
            s -> s.setAllAttributes(BOTH),
            call("setAttribute", AttributeKey.stringKey("a"), "x"),
            call("setAttribute", LONG, 1L)),
        expect(
            "start",
            SpanBuilder.class,
            s -> s.setStartTimestamp(TIME),
            call("setStartTimestamp", NANOS, TimeUnit.NANOSECONDS)),
        expect("nulls", SpanBuilder.class, s -> s.setAllAttributes(null).setStartTimestamp(null)));
  }

  @TestFactory
  Stream<DynamicTest> logRecordBuilder_defaults_callTheAbstractMethods() {
    return Stream.of(
        expect(
            "string",
            LogRecordBuilder.class,
            s -> s.setAttribute("k", "v"),
            call("setAttribute", STRING, "v")),
        expect(
            "long",
            LogRecordBuilder.class,
            s -> s.setAttribute("k", 1L),
            call("setAttribute", LONG, 1L)),
        expect(
            "int",
            LogRecordBuilder.class,
            s -> s.setAttribute("k", 1),
            call("setAttribute", LONG, 1L)),
        expect(
            "double",
            LogRecordBuilder.class,
            s -> s.setAttribute("k", 0.5),
            call("setAttribute", AttributeKey.doubleKey("k"), 0.5)),
        expect(
            "boolean",
            LogRecordBuilder.class,
            s -> s.setAttribute("k", true),
            call("setAttribute", AttributeKey.booleanKey("k"), true)),
        expect(
            "value",
            LogRecordBuilder.class,
            s -> s.setAttribute("k", Value.of(1)),
            call("setAttribute", AttributeKey.valueKey("k"), Value.of(1))),
        expect(
            "all",
            LogRecordBuilder.class,
            s -> s.setAllAttributes(BOTH),
            call("setAttribute", AttributeKey.stringKey("a"), "x"),
            call("setAttribute", LONG, 1L)),
        expect(
            "body",
            LogRecordBuilder.class,
            s -> s.setBody(Value.of(new byte[] {1})),
            call("setBody", "AQ==")),
        expect(
            "later additions",
            LogRecordBuilder.class,
            s -> s.setEventName("e").setException(new IllegalStateException())),
        expect(
            "nulls",
            LogRecordBuilder.class,
            s ->
                s.setAttribute((String) null, "v")
                    .setAttribute((String) null, 1)
                    .setAttribute((String) null, 1L)
                    .setAttribute((String) null, 0.5)
                    .setAttribute((String) null, true)
                    .setAttribute((String) null, Value.of(1))
                    .setAttribute("k", (Value<?>) null)
                    .setAllAttributes(null)
                    .setBody((Value<?>) null)));
  }

  @Test
  void isEnabled_defaults_areTrue() { // T5, M14, L8
    List<Function<AbstractCalls, Boolean>> defaults =
        List.of(
            c -> c.implement(Tracer.class).isEnabled(),
            c -> c.implement(Logger.class).isEnabled(Severity.INFO),
            c -> c.implement(Logger.class).isEnabled(Severity.INFO, Context.root()),
            c -> c.implement(LongCounter.class).isEnabled(),
            c -> c.implement(LongUpDownCounter.class).isEnabled(),
            c -> c.implement(LongHistogram.class).isEnabled(),
            c -> c.implement(LongGauge.class).isEnabled(),
            c -> c.implement(DoubleCounter.class).isEnabled(),
            c -> c.implement(DoubleUpDownCounter.class).isEnabled(),
            c -> c.implement(DoubleHistogram.class).isEnabled(),
            c -> c.implement(DoubleGauge.class).isEnabled());
    assertThat(defaults).allMatch(enabled -> enabled.apply(calls));
    Logger logger = calls.implement(Logger.class);
    assertThat(logger.isEnabled(null)).isFalse();
    assertThat(logger.isEnabled(null, Context.root())).isFalse();
    assertThat(logger.isEnabled(Severity.INFO, null)).isFalse();
  }

  @Test
  void builders_lackingALaterMethod_returnNoops() {
    assertThat(calls.implement(TracerProvider.class).tracerBuilder("t").build())
        .isSameAs(TracerProvider.noop().get("t"));
    Meter noop = MeterProvider.noop().get("m");
    Object longNoop = noop.counterBuilder("c").build();
    Object doubleNoop = noop.histogramBuilder("h").build();
    assertThat(calls.implement(LongGaugeBuilder.class).build()).isSameAs(longNoop);
    assertThat(calls.implement(DoubleGaugeBuilder.class).build()).isSameAs(doubleNoop);
    assertThat(calls.implement(LongCounterBuilder.class).buildObserver()).isSameAs(longNoop);
    assertThat(calls.implement(LongUpDownCounterBuilder.class).buildObserver()).isSameAs(longNoop);
    assertThat(calls.implement(LongGaugeBuilder.class).buildObserver()).isSameAs(longNoop);
    assertThat(calls.implement(DoubleCounterBuilder.class).buildObserver()).isSameAs(doubleNoop);
    assertThat(calls.implement(DoubleUpDownCounterBuilder.class).buildObserver())
        .isSameAs(doubleNoop);
    assertThat(calls.implement(DoubleGaugeBuilder.class).buildObserver()).isSameAs(doubleNoop);
  }

  @Test
  void builders_lackingALaterSetter_ignoreIt() { // X1, X4, X17
    TracerBuilder tracer = calls.implement(TracerBuilder.class);
    assertThat(tracer.setAttributes(BOTH)).isSameAs(tracer);
    MeterBuilder meter = calls.implement(MeterBuilder.class);
    assertThat(meter.setAttributes(BOTH)).isSameAs(meter);
    LoggerBuilder logger = calls.implement(LoggerBuilder.class);
    assertThat(logger.setAttributes(BOTH)).isSameAs(logger);
    LongHistogramBuilder longs = calls.implement(LongHistogramBuilder.class);
    assertThat(longs.setExplicitBucketBoundariesAdvice(List.of(1L))).isSameAs(longs);
    DoubleHistogramBuilder doubles = calls.implement(DoubleHistogramBuilder.class);
    assertThat(doubles.setExplicitBucketBoundariesAdvice(List.of(1.0))).isSameAs(doubles);
    assertThat(calls.drain()).isEmpty();
  }

  @Test
  void close_defaults_doNothing() {
    calls.implement(ObservableLongCounter.class).close();
    calls.implement(ObservableLongUpDownCounter.class).close();
    calls.implement(ObservableLongGauge.class).close();
    calls.implement(ObservableDoubleCounter.class).close();
    calls.implement(ObservableDoubleUpDownCounter.class).close();
    calls.implement(ObservableDoubleGauge.class).close();
    calls.implement(BatchCallback.class).close();
    calls.implement(Meter.class).batchCallback(() -> {}, null).close();
    assertThat(calls.drain()).isEmpty();
  }

  @Test
  void get_ofProviders_buildsByName() {
    LoggerProvider loggers = name -> LoggerProvider.noop().loggerBuilder(name);
    assertThat(loggers.get("x")).isSameAs(LoggerProvider.noop().get("y"));
    assertThat(loggers.get(null)).isNotNull();
    MeterProvider meters = name -> MeterProvider.noop().meterBuilder(name);
    assertThat(meters.get("x")).isSameAs(MeterProvider.noop().get("y"));
  }
}
