package dev.peregrine.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineResultTest {

  @Test
  void toMarkdown_withLossOnOneSide_countsCpuForSpansMadeAndDelivered() {
    PipelineResult result =
        new PipelineResult(
            450,
            samples("3100000 100000 900000 1000 500"),
            samples("1000000 100000 400000 1000 1000"));

    assertThat(result.toMarkdown("spans, http").lines())
        .containsExactly(
            "| spans, http | incumbent | 3,000 | 6,000 | 900 | 500 | | | |",
            "| | Peregrine | 900 | 900 | 400 | 0 | 0.30 (delivered: **0.15**) |"
                + " ≤ 0.4, ≤ 450 B, 0 dropped | yes |");
  }

  @Test
  void toMarkdown_whenOursDrops_isNotMet() {
    PipelineResult result =
        new PipelineResult(
            450, samples("3100000 100000 900000 1000 1000"), samples("1000 0 4000 1000 999"));

    assertThat(result.isMet()).isFalse();
    assertThat(result.toMarkdown("logs, grpc")).endsWith("| **no** |");
  }

  private static Samples samples(String line) {
    Samples samples = new Samples();
    samples.add(List.of(line));
    return samples;
  }
}
