package io.opentelemetry.sdk.testing.assertj;

import static java.util.Comparator.comparingLong;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractIterableAssert;

/** Assertions on traces. */
public final class TracesAssert
    extends AbstractIterableAssert<
        TracesAssert, List<List<SpanData>>, List<SpanData>, TraceAssert> {

  private TracesAssert(List<List<SpanData>> traces) {
    super(traces, TracesAssert.class);
    info.useRepresentation(new SpanRepresentation());
  }

  /**
   * Begins an assertion on spans, trace by trace: the traces in the order of their first spans in
   * the list, the spans of each by start time.
   *
   * @param spanData the spans
   * @return the assertion
   */
  public static TracesAssert assertThat(List<SpanData> spanData) {
    Map<String, List<SpanData>> traces = new LinkedHashMap<>();
    for (SpanData span : spanData) {
      traces.computeIfAbsent(span.getTraceId(), id -> new ArrayList<>()).add(span);
    }
    traces.values().forEach(trace -> trace.sort(comparingLong(SpanData::getStartEpochNanos)));
    return assertThat(traces.values());
  }

  /**
   * Begins an assertion on traces.
   *
   * @param traces the spans of each trace
   * @return the assertion
   */
  public static TracesAssert assertThat(Collection<List<SpanData>> traces) {
    return new TracesAssert(new ArrayList<>(traces));
  }

  /**
   * {@return this, having checked all traces, each by the assertion at its place}
   *
   * @param assertions one for each trace
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final TracesAssert hasTracesSatisfyingExactly(Consumer<TraceAssert>... assertions) {
    return hasTracesSatisfyingExactly(List.of(assertions));
  }

  /**
   * {@return this, having checked all traces, each by the assertion at its place}
   *
   * @param assertions one for each trace
   */
  public TracesAssert hasTracesSatisfyingExactly(
      Iterable<? extends Consumer<TraceAssert>> assertions) {
    List<Consumer<TraceAssert>> list = Consumers.list(assertions);
    hasSize(list.size());
    Consumers.acceptEach(
        actual,
        list,
        (trace, index) -> toAssert(trace, AttributeChecks.describe(this, "trace " + index)));
    return this;
  }

  @Override
  protected TraceAssert toAssert(List<SpanData> value, String description) {
    return new TraceAssert(value).as(description);
  }

  @Override
  protected TracesAssert newAbstractIterableAssert(Iterable<? extends List<SpanData>> iterable) {
    List<List<SpanData>> traces = new ArrayList<>();
    iterable.forEach(traces::add);
    return new TracesAssert(traces);
  }
}
