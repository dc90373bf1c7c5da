package io.opentelemetry.sdk.testing.assertj;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractIterableAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on the spans of one trace. */
public final class TraceAssert
    extends AbstractIterableAssert<TraceAssert, List<SpanData>, SpanData, SpanDataAssert> {

  TraceAssert(@Nullable List<SpanData> trace) {
    super(trace, TraceAssert.class);
    info.useRepresentation(new SpanRepresentation());
  }

  /**
   * {@return this, having checked the trace id}
   *
   * @param traceId 32 lowercase hexadecimal digits
   */
  public TraceAssert hasTraceId(String traceId) {
    isNotEmpty();
    OpenTelemetryAssertions.assertThat(actual.get(0).getTraceId())
        .as(AttributeChecks.describe(this, "trace id"))
        .isEqualTo(traceId);
    return this;
  }

  /**
   * {@return this, having checked all spans, each by the assertion at its place}
   *
   * @param assertions one for each span
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final TraceAssert hasSpansSatisfyingExactly(Consumer<SpanDataAssert>... assertions) {
    return hasSpansSatisfyingExactly(List.of(assertions));
  }

  /**
   * {@return this, having checked all spans, each by the assertion at its place}
   *
   * @param assertions one for each span
   */
  public TraceAssert hasSpansSatisfyingExactly(
      Iterable<? extends Consumer<SpanDataAssert>> assertions) {
    List<Consumer<SpanDataAssert>> list = Consumers.list(assertions);
    hasSize(list.size());
    Consumers.acceptEach(actual, list, (span, index) -> toAssert(span, describe(index)));
    return this;
  }

  /**
   * {@return this, having checked all spans, each by one of the assertions}
   *
   * @param assertions one for each span
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final TraceAssert hasSpansSatisfyingExactlyInAnyOrder(
      Consumer<SpanDataAssert>... assertions) {
    return hasSpansSatisfyingExactlyInAnyOrder(List.of(assertions));
  }

  /**
   * {@return this, having checked all spans, each by one of the assertions}
   *
   * @param assertions one for each span
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  public TraceAssert hasSpansSatisfyingExactlyInAnyOrder(
      Iterable<? extends Consumer<SpanDataAssert>> assertions) {
    List<Consumer<SpanData>> ofSpans = new ArrayList<>();
    for (Consumer<SpanDataAssert> assertion : assertions) {
      ofSpans.add(span -> assertion.accept(new SpanDataAssert(span)));
    }
    return satisfiesExactlyInAnyOrder((Consumer<SpanData>[]) ofSpans.toArray(new Consumer[0]));
  }

  /**
   * Returns a span, to compare others with.
   *
   * @param index its place
   * @return the span
   */
  public SpanData getSpan(int index) {
    hasSizeGreaterThan(index);
    return actual.get(index);
  }

  private String describe(int index) {
    return AttributeChecks.describe(this, "span " + index);
  }

  @Override
  protected SpanDataAssert toAssert(SpanData value, String description) {
    return new SpanDataAssert(value).as(description);
  }

  @Override
  protected TraceAssert newAbstractIterableAssert(Iterable<? extends SpanData> iterable) {
    List<SpanData> spans = new ArrayList<>();
    iterable.forEach(spans::add);
    return new TraceAssert(spans);
  }
}
