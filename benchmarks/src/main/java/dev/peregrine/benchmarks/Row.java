package dev.peregrine.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table: one benchmark with one choice of threads and parameter.
 *
 * @param benchmark the class and method, as JMH prints them without the package
 * @param traceState value of the parameter of that name, for a benchmark that has it
 * @param target null for a row that is only watched
 */
record Row(
    String title,
    String benchmark,
    int threads,
    @Nullable String traceState,
    @Nullable Target target) {

  static final List<Row> ALL =
      List.of(
          row("root span, start and end", "RootSpanBenchmark.startAndEnd", 0.5, 200),
          row("unsampled span, start and end", "UnsampledSpanBenchmark.startAndEnd", 0.4, 72),
          row(
              "child server span, made current, 4 attributes",
              "ServerSpanBenchmark.madeCurrentWithFourAttributes",
              0.5,
              360),
          row(
              "root span, 10 attributes and an event",
              "RichSpanBenchmark.tenAttributesAndAnEvent",
              0.5,
              450),
          row("make current and close", "ScopeBenchmark.makeCurrentAndClose", 1.0, 0),
          withState("W3C inject", "W3cTraceContextBenchmark.inject", "false", 0.5, 96),
          withState("W3C inject, tracestate", "W3cTraceContextBenchmark.inject", "true", 0.5, 96),
          withState("W3C extract", "W3cTraceContextBenchmark.extract", "false", 0.5, 300),
          withState(
              "W3C extract, tracestate", "W3cTraceContextBenchmark.extract", "true", 0.5, 300),
          row("4 attributes, constant keys", "AttributesBenchmark.constantKeys", 0.6, 96),
          row(
              "4 attributes, keys made each time",
              "AttributesBenchmark.keysMadeEachTime",
              0.6,
              200),
          row("encode a batch of 512 spans", "OtlpEncodeBenchmark.export", 0.5, 1_024),
          watched("child client span, injected", "ClientSpanBenchmark.startInjectAndEnd", 1),
          watched("root span, start and end", "RootSpanBenchmark.startAndEnd", 2),
          watched("unsampled span, start and end", "UnsampledSpanBenchmark.startAndEnd", 2),
          watched(
              "child server span, made current, 4 attributes",
              "ServerSpanBenchmark.madeCurrentWithFourAttributes",
              2),
          watched("three nested scopes", "ScopeBenchmark.threeNestedAndCurrent", 1),
          watched("context: get", "ContextBenchmark.get", 1),
          watched("context: its span", "ContextBenchmark.spanFromContext", 1),
          watched("context: with", "ContextBenchmark.with", 1),
          watched("attributes: get", "AttributesBenchmark.get", 1),
          watched("attributes: builder, 4 attributes", "AttributesBenchmark.builder", 1),
          watched("baggage inject", "BaggageBenchmark.inject", 1),
          watched("baggage extract", "BaggageBenchmark.extract", 1));

  /** What to reach: time relative to the incumbent's, and bytes an operation. */
  record Target(double time, long bytes) {

    boolean isMet(double timeRatio, double bytesPerOperation) {
      return timeRatio <= time + 0.005 && bytesPerOperation < bytes + 0.5;
    }
  }

  private static Row row(String title, String benchmark, double time, long bytes) {
    return new Row(title, benchmark, 1, null, new Target(time, bytes));
  }

  private static Row withState(
      String title, String benchmark, String traceState, double time, long bytes) {
    return new Row(title, benchmark, 1, traceState, new Target(time, bytes));
  }

  private static Row watched(String title, String benchmark, int threads) {
    return new Row(title, benchmark, threads, null, null);
  }
}
