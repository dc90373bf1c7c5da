package dev.peregrine.benchmarks;

import java.util.List;

/** Spans, context, propagation, attributes. */
final class SpanRows {

  static final List<Row> SPANS =
      List.of(
          Row.of("root span, start and end", "RootSpanBenchmark.startAndEnd", 0.5, 200),
          Row.of("unsampled span, start and end", "UnsampledSpanBenchmark.startAndEnd", 0.4, 72),
          Row.of(
              "child server span, made current, 4 attributes",
              "ServerSpanBenchmark.madeCurrentWithFourAttributes",
              0.5,
              360),
          Row.of(
              "root span, 10 attributes and an event",
              "RichSpanBenchmark.tenAttributesAndAnEvent",
              0.5,
              450),
          Row.watched("root span, replaceable sampler", "ReplaceableSamplerBenchmark.sampled", 1),
          Row.watched(
              "unsampled span, replaceable sampler", "ReplaceableSamplerBenchmark.unsampled", 1),
          Row.watched("child client span, injected", "ClientSpanBenchmark.startInjectAndEnd", 1),
          Row.watched("root span, start and end", "RootSpanBenchmark.startAndEnd", 2),
          Row.watched("unsampled span, start and end", "UnsampledSpanBenchmark.startAndEnd", 2),
          Row.watched(
              "child server span, made current, 4 attributes",
              "ServerSpanBenchmark.madeCurrentWithFourAttributes",
              2));

  static final List<Row> CONTEXT =
      List.of(
          Row.of("make current and close", "ScopeBenchmark.makeCurrentAndClose", 1.0, 0),
          Row.of("W3C inject, again", "W3cTraceContextBenchmark.inject", 0.5, 96)
              .with("traceState=false"),
          Row.of("W3C inject again, tracestate", "W3cTraceContextBenchmark.inject", 0.5, 96)
              .with("traceState=true"),
          Row.of("W3C extract", "W3cTraceContextBenchmark.extract", 0.5, 300)
              .with("traceState=false"),
          Row.of("W3C extract, tracestate", "W3cTraceContextBenchmark.extract", 0.5, 300)
              .with("traceState=true"),
          Row.of("4 attributes, constant keys", "AttributesBenchmark.constantKeys", 0.6, 96),
          Row.of(
              "4 attributes, keys made each time",
              "AttributesBenchmark.keysMadeEachTime",
              0.6,
              200),
          Row.watched("three nested scopes", "ScopeBenchmark.threeNestedAndCurrent", 1),
          Row.watched("context: get", "ContextBenchmark.get", 1),
          Row.watched("context: its span", "ContextBenchmark.spanFromContext", 1),
          Row.watched("context: with", "ContextBenchmark.with", 1),
          Row.watched("attributes: get", "AttributesBenchmark.get", 1),
          Row.watched("attributes: builder, 4 attributes", "AttributesBenchmark.builder", 1),
          Row.watched("B3 inject", "B3Benchmark.inject", 1).with("single=true"),
          Row.watched("B3 extract", "B3Benchmark.extract", 1).with("single=true"),
          Row.watched("B3 inject, several headers", "B3Benchmark.inject", 1).with("single=false"),
          Row.watched("B3 extract, several headers", "B3Benchmark.extract", 1).with("single=false"),
          Row.watched("baggage inject", "BaggageBenchmark.inject", 1),
          Row.watched("baggage extract", "BaggageBenchmark.extract", 1));

  private SpanRows() {}
}
