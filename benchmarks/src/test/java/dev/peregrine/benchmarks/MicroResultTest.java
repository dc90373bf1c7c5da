package dev.peregrine.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MicroResultTest {

  private static final Row ROW = Row.watched("a thing", "Some.benchmark", 2).aimingAt(0.5, 96);

  @Test
  void toMarkdown_withBothSides_comparesMedians() {
    MicroResult result =
        new MicroResult(
            ROW,
            samples("200 480 0", "900 480 0", "190 480 0"),
            samples("80 96 0", "90 96 0", "10 96 0"));

    assertThat(result.toMarkdown())
        .isEqualTo("| a thing | 2 | 200 | 480 | 80.0 | 96 | **0.40** | ≤ 0.5, ≤ 96 B | yes |");
  }

  @Test
  void toMarkdown_withDroppedSpans_saysSo() {
    MicroResult result = new MicroResult(ROW, samples("200 480 3"), samples("150 96 0"));

    assertThat(result.toMarkdown())
        .isEqualTo(
            "| a thing (dropped: 3 and 0) | 2 | 200 | 480 | 150 | 96 | **0.75** | ≤ 0.5, ≤ 96 B"
                + " | **no** |");
  }

  @Test
  void toMarkdown_withFailedSide_isNotMet() {
    MicroResult result = new MicroResult(ROW, samples("200 480 0"), samples());

    assertThat(result.toMarkdown())
        .isEqualTo("| a thing | 2 | 200 | 480 | – | – | – | ≤ 0.5, ≤ 96 B | **no** |");
  }

  private static Samples samples(String... lines) {
    Samples samples = new Samples();
    samples.add(List.of(lines));
    return samples;
  }
}
