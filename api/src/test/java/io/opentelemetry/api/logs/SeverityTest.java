package io.opentelemetry.api.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeverityTest {

  @Test
  void getSeverityNumber_inOrder_isZeroToTwentyFour() { // L18, L22
    assertThat(Arrays.stream(Severity.values()).mapToInt(Severity::getSeverityNumber))
        .containsExactlyElementsOf(IntStream.rangeClosed(0, 24).boxed().toList());
  }

  @Test
  void name_firstOfEachRange_isTheShortName() { // L19, L20
    List<String> ranges = List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL");
    for (int i = 0; i < 24; i++) {
      String suffix = i % 4 == 0 ? "" : String.valueOf(i % 4 + 1);
      assertThat(Severity.values()[i + 1]).hasToString(ranges.get(i / 4) + suffix);
    }
    assertThat(Severity.UNDEFINED_SEVERITY_NUMBER.getSeverityNumber()).isZero();
  }
}
