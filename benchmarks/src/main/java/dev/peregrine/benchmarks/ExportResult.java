package dev.peregrine.benchmarks;

import java.util.Map;

/** What an export took on each side: nanoseconds, those of the CPU, bytes, and failures. */
record ExportResult(ExportChapter.Export export, Map<Side, Samples> samples) {

  private static final int NANOS = 0;
  private static final int CPU_NANOS = 1;
  private static final int BYTES = 2;
  private static final int FAILED = 3;

  boolean isMet() {
    return millis(Side.PEREGRINE, NANOS) <= export.millis()
        && millis(Side.PEREGRINE, CPU_NANOS) <= export.cpuMillis()
        && isAhead(NANOS)
        && isAhead(CPU_NANOS)
        && of(Side.PEREGRINE, FAILED) == 0;
  }

  /** Of the best that the incumbent can do; of nothing if that could not be measured. */
  private boolean isAhead(int column) {
    return !(of(Side.PEREGRINE, column) > of(Side.INCUMBENT_AT_BEST, column));
  }

  private double of(Side side, int column) {
    Samples measured = samples.get(side);
    return measured == null ? Double.NaN : measured.median(column);
  }

  private double millis(Side side, int column) {
    return of(side, column) / 1e6;
  }

  /** A row for each side in Markdown. */
  String toMarkdown() {
    return "| %s | incumbent | %s | | |%n| | incumbent at its best | %s | | |%n| | Peregrine | %s | ≤ %s ms, CPU ≤ %s ms | %s |"
        .formatted(
            export.title(),
            cells(Side.INCUMBENT),
            cells(Side.INCUMBENT_AT_BEST),
            cells(Side.PEREGRINE),
            export.millis(),
            export.cpuMillis(),
            Numbers.yesOrNo(isMet()));
  }

  private String cells(Side side) {
    return "%s | %s | %s | %s"
        .formatted(
            Numbers.hundredths(millis(side, NANOS)),
            Numbers.hundredths(millis(side, CPU_NANOS)),
            Numbers.whole(of(side, BYTES)),
            Numbers.whole(of(side, FAILED)));
  }
}
