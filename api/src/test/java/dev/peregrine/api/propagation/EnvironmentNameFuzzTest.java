package dev.peregrine.api.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.regex.Pattern;

class EnvironmentNameFuzzTest {

  private static final Pattern NORMALIZED = Pattern.compile("[A-Z_][A-Z0-9_]*");

  // C69
  @FuzzTest
  void normalize_ofAnyName_isAValidNameAndStaysIt(FuzzedDataProvider data) {
    String name = data.consumeRemainingAsString();
    String normalized = EnvironmentName.normalize(name);

    assertThat(normalized).matches(NORMALIZED);
    assertThat(EnvironmentName.normalize(normalized)).isSameAs(normalized);
    assertThat(EnvironmentName.isNormalized(name)).isEqualTo(NORMALIZED.matcher(name).matches());
  }
}
