package dev.peregrine.sdk.trace.samplers;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.TraceState;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OtelTraceStateTest {

  private static TraceState state(String ot) {
    return TraceState.builder().put("other", "kept").put("ot", ot).build();
  }

  @Test
  void threshold_isReadFromAnywhere() { // T70, T72
    assertThat(OtelTraceState.threshold(state("th:8"))).isEqualTo(1L << 55);
    assertThat(OtelTraceState.threshold(state("a:b;th:8;c:d"))).isEqualTo(1L << 55);
    assertThat(OtelTraceState.threshold(state("xth:8"))).isEqualTo(Threshold.NONE);
    assertThat(OtelTraceState.threshold(TraceState.getDefault())).isEqualTo(Threshold.NONE);
  }

  @Test
  void brokenText_countsAsNone() { // T70
    for (String broken :
        new String[] {
          "th",
          ":8",
          "th:8;",
          ";th:8",
          "th:8;;a:b",
          "Th:8",
          "1th:8",
          "th:8;a b:c",
          "th:8;a:b c",
          "th:8;a:é",
          "a".repeat(250) + ":" + "b".repeat(10) + ";th:8"
        }) {
      assertThat(OtelTraceState.threshold(state(broken))).as(broken).isEqualTo(Threshold.NONE);
    }
  }

  @Test
  void withThreshold_setsOrAppends_andKeepsTheRest() { // T71
    assertThat(OtelTraceState.withThreshold(state("a:b;th:8;c:d"), 1L << 54).get("ot"))
        .isEqualTo("a:b;th:4;c:d");
    assertThat(OtelTraceState.withThreshold(state("a:b"), 0).get("ot")).isEqualTo("a:b;th:0");
    TraceState added = OtelTraceState.withThreshold(TraceState.getDefault(), 0);
    assertThat(added.get("ot")).isEqualTo("th:0");
    assertThat(OtelTraceState.withThreshold(state("a:b"), 0).get("other")).isEqualTo("kept");
  }

  @Test
  void withThreshold_none_removesIt() { // T69
    assertThat(OtelTraceState.withThreshold(state("a:b;th:8"), Threshold.NONE).get("ot"))
        .isEqualTo("a:b");
    assertThat(OtelTraceState.withThreshold(state("th:8"), Threshold.NONE).get("ot")).isNull();
  }

  @Test
  void withThreshold_unchanged_isTheSameObject() {
    TraceState same = state("a:b;th:8");

    assertThat(OtelTraceState.withThreshold(same, 1L << 55)).isSameAs(same);
    assertThat(OtelTraceState.withThreshold(TraceState.getDefault(), Threshold.NONE))
        .isSameAs(TraceState.getDefault());
  }

  @Test
  void withThreshold_thatDoesNotFit_leavesNone() { // T71
    TraceState full = state("a:" + "b".repeat(252));

    assertThat(OtelTraceState.withThreshold(full, 1).get("ot")).isEqualTo(full.get("ot"));
  }

  @Test
  void randomness_isNeverChanged() { // T73
    long seed = new SplittableRandom().nextLong();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 1_000; i++) {
      long randomness = random.nextLong(1L << 56);
      String digits = String.format("%014x", randomness);
      String ot = (random.nextBoolean() ? "a:b;" : "") + "rv:" + digits;
      long threshold = random.nextBoolean() ? Threshold.NONE : random.nextLong(1L << 56);
      TraceState changed = OtelTraceState.withThreshold(state(ot), threshold);

      assertThat(OtelTraceState.randomness(changed)).as("seed %d", seed).isEqualTo(randomness);
      assertThat(OtelTraceState.threshold(changed)).as("seed %d", seed).isEqualTo(threshold);
      assertThat(changed.get("ot")).hasSizeLessThanOrEqualTo(256);
    }
  }
}
