package dev.peregrine.sdk.autoconfigure.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubstitutionPropertyTest {

  private static final String[] PIECES = {
    "$", "$$", "${", "}", "A", "B", "_1", "1", ":-", ":", "-", ".", "env:", "sys:", " ", "\n", "ä", "${A}", "${B:-"
  };
  static final Map<String, String> VARIABLES =
      Map.of("A", "${B}", "B", "", "_1", "$$", "AA", "}", "sys:A", "x", "sys:A.B-", "y");
  private static final Place PLACE = new Place("f", 1, 1, "");

  @Test // R88–R90
  void apply_anyText_agreesWithTheModel() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    int valid = 0;
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String expected = SubstitutionModel.apply(text.toString(), VARIABLES);
      valid += expected == null ? 0 : 1;
      assertThat(apply(text.toString())).as("seed %d, text %s", seed, text).isEqualTo(expected);
    }
    assertThat(valid).as("seed %d", seed).isBetween(10_000, 95_000);
  }

  /** As the model: null if a reference is invalid. */
  static @Nullable String apply(String text) {
    try {
      return new Substitution(VARIABLES::get).apply(text, PLACE);
    } catch (ConfigurationException invalid) {
      return null;
    }
  }
}
