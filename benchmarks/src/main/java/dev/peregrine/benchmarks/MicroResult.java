package dev.peregrine.benchmarks;

/** What a row came to: nanoseconds, bytes and dropped spans of both sides. */
record MicroResult(Row row, Samples incumbent, Samples peregrine) {

  private static final int NANOS = 0;
  private static final int BYTES = 1;
  private static final int DROPPED = 2;

  static final String HEADER =
      """
      | what | threads | incumbent ns | B | Peregrine ns | B | time ratio | target | met |
      |---|---:|---:|---:|---:|---:|---:|---|---|
      """;

  double ratio() {
    return peregrine.median(NANOS) / incumbent.median(NANOS);
  }

  boolean isMet() {
    Row.Target target = row.target();
    return target != null
        && target.isMet(ratio(), peregrine.median(NANOS), peregrine.median(BYTES));
  }

  /** The row in Markdown. */
  String toMarkdown() {
    Row.Target target = row.target();
    return "| %s | %d | %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            row.title() + droppedNote(),
            row.threads(),
            Numbers.of(incumbent.median(NANOS)),
            Numbers.whole(incumbent.median(BYTES)),
            Numbers.of(peregrine.median(NANOS)),
            Numbers.whole(peregrine.median(BYTES)),
            Double.isNaN(ratio()) ? "–" : "**%.2f**".formatted(ratio()),
            target == null ? "" : target,
            target == null ? "" : Numbers.yesOrNo(isMet()));
  }

  private String droppedNote() {
    double theirs = incumbent.max(DROPPED);
    double ours = peregrine.max(DROPPED);
    return theirs > 0 || ours > 0
        ? " (dropped: %s and %s)".formatted(Numbers.whole(theirs), Numbers.whole(ours))
        : "";
  }
}
