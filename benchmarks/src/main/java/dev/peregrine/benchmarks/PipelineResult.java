package dev.peregrine.benchmarks;

/** What the whole pipeline cost and lost with one protocol, on both sides. */
record PipelineResult(String protocol, Samples incumbent, Samples peregrine) {

  private static final double TARGET_RATIO = 0.4;
  private static final long TARGET_BYTES = 450;

  static final String HEADER =
      """
      | OTLP by | side | CPU a span, ns | CPU a delivered span, ns | B a span | dropped | CPU ratio | target | met |
      |---|---|---:|---:|---:|---:|---:|---|---|
      """;

  /** Both rows in Markdown. */
  String toMarkdown() {
    double ratio = Cost.of(peregrine).perSpan() / Cost.of(incumbent).perSpan();
    double deliveredRatio = Cost.of(peregrine).perDelivered() / Cost.of(incumbent).perDelivered();
    boolean met =
        deliveredRatio <= TARGET_RATIO + 0.005
            && Cost.of(peregrine).bytes() < TARGET_BYTES + 0.5
            && Cost.of(peregrine).dropped() == 0;
    return "| %s | incumbent | %s | | | |%n| | Peregrine | %s | %.2f (delivered: **%.2f**) | %s | %s |"
        .formatted(
            protocol,
            Cost.of(incumbent).toMarkdown(),
            Cost.of(peregrine).toMarkdown(),
            ratio,
            deliveredRatio,
            "≤ %s, ≤ %d B, 0 dropped".formatted(TARGET_RATIO, TARGET_BYTES),
            Numbers.yesOrNo(met));
  }

  /**
   * The columns of {@code Sender}: cpu nanoseconds, those of the idle pace, bytes, made, received.
   */
  private record Cost(double perSpan, double perDelivered, double bytes, double dropped) {

    static Cost of(Samples samples) {
      double nanos = samples.median(0) - samples.median(1);
      double made = samples.median(3);
      double delivered = samples.median(4);
      return new Cost(nanos / made, nanos / delivered, samples.median(2) / made, made - delivered);
    }

    String toMarkdown() {
      return "%s | %s | %s | %s"
          .formatted(
              Numbers.whole(perSpan),
              Numbers.whole(perDelivered),
              Numbers.whole(bytes),
              Numbers.whole(dropped));
    }
  }
}
