package dev.peregrine.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportResultTest {

  private static final ExportChapter.Export EXPORT =
      new ExportChapter.Export("http", "HTTP", 1, 0.8);

  @Test
  void toMarkdown_withAllSides_hasARowForEach() {
    ExportResult result =
        result("29000000 1800000 4000 0", "1500000 1300000 3000 0", "700000 790000 512 0");

    assertThat(result.toMarkdown().lines())
        .containsExactly(
            "| HTTP | incumbent | 29.00 | 1.80 | 4,000 | 0 | | |",
            "| | incumbent at its best | 1.50 | 1.30 | 3,000 | 0 | | |",
            "| | Peregrine | 0.70 | 0.79 | 512 | 0 | ≤ 1.0 ms, CPU ≤ 0.8 ms | yes |");
  }

  @Test
  void isMet_behindTheBestOfTheIncumbent_isFalse() {
    String incumbent = "29000000 1800000 4000 0";

    assertThat(result(incumbent, "600000 1300000 3000 0", "700000 790000 512 0").isMet()).isFalse();
    assertThat(result(incumbent, "900000 700000 3000 0", "700000 790000 512 0").isMet()).isFalse();
  }

  @Test
  void isMet_withFailureOrTooSlow_isFalse() {
    String incumbent = "29000000 1800000 4000 0";

    assertThat(result(incumbent, incumbent, "700000 790000 512 1").isMet()).isFalse();
    assertThat(result(incumbent, incumbent, "1100000 790000 512 0").isMet()).isFalse();
    assertThat(result(incumbent, incumbent, "700000 810000 512 0").isMet()).isFalse();
    assertThat(result(incumbent, incumbent, "700000 790000 512 0").isMet()).isTrue();
  }

  private static ExportResult result(String incumbent, String best, String peregrine) {
    return new ExportResult(
        EXPORT,
        Map.of(
            Side.INCUMBENT, samples(incumbent),
            Side.INCUMBENT_AT_BEST, samples(best),
            Side.PEREGRINE, samples(peregrine)));
  }

  private static Samples samples(String line) {
    Samples samples = new Samples();
    samples.add(List.of(line));
    return samples;
  }
}
