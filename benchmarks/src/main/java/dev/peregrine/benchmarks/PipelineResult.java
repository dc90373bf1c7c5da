package dev.peregrine.benchmarks;

/**
 * What the whole pipeline cost and lost on both sides.
 *
 * @param targetBytes what one item may allocate
 */
record PipelineResult(long targetBytes, Samples incumbent, Samples peregrine) {

  private static final double TARGET_RATIO = 0.4;

  static final String HEADER =
      """
      | OTLP of | side | CPU an item, ns | CPU a delivered item, ns | B an item | dropped | CPU ratio | target | met |
      |---|---|---:|---:|---:|---:|---:|---|---|
      """;

  boolean isMet() {
    return deliveredRatio() <= TARGET_RATIO + 0.005
        && Cost.of(peregrine).bytes() < targetBytes + 0.5
        && Cost.of(peregrine).dropped() == 0;
  }

  private double deliveredRatio() {
    return Cost.of(peregrine).perDelivered() / Cost.of(incumbent).perDelivered();
  }

  /** Both rows in Markdown. */
  String toMarkdown(String title) {
    double ratio = Cost.of(peregrine).perItem() / Cost.of(incumbent).perItem();
    return "| %s | incumbent | %s | | | |%n| | Peregrine | %s | %.2f (delivered: **%.2f**) | %s | %s |"
        .formatted(
            title,
            Cost.of(incumbent).toMarkdown(),
            Cost.of(peregrine).toMarkdown(),
            ratio,
            deliveredRatio(),
            "≤ %s, ≤ %d B, 0 dropped".formatted(TARGET_RATIO, targetBytes),
            Numbers.yesOrNo(isMet()));
  }

  /**
   * The columns of {@code Sender}: cpu nanoseconds, those of the idle pace, bytes, made, received.
   */
  private record Cost(double perItem, double perDelivered, double bytes, double dropped) {

    static Cost of(Samples samples) {
      double nanos = samples.median(0) - samples.median(1);
      double made = samples.median(3);
      double delivered = samples.median(4);
      return new Cost(nanos / made, nanos / delivered, samples.median(2) / made, made - delivered);
    }

    String toMarkdown() {
      return "%s | %s | %s | %s"
          .formatted(
              Numbers.whole(perItem),
              Numbers.whole(perDelivered),
              Numbers.whole(bytes),
              Numbers.whole(dropped));
    }
  }
}
