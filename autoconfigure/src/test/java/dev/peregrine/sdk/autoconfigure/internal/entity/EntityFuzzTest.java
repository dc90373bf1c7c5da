package dev.peregrine.sdk.autoconfigure.internal.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.opentelemetry.api.common.Attributes;
import java.util.ArrayList;
import java.util.List;

class EntityFuzzTest {

  // R20
  @FuzzTest
  void detect_anyText_isHarmlessAndSilentOnlyIfAllIsUsed(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    List<String> problems = new ArrayList<>();

    Attributes found =
        new EnvEntityDetector(problems::add).detect(text, Attributes.empty()).getAttributes();

    if (problems.isEmpty() && text.chars().anyMatch(c -> c == '{')) {
      assertThat(found.isEmpty()).isFalse();
    }
  }
}
