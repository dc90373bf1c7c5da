package io.opentelemetry.sdk.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LogLimitsTest {

  @Test
  void defaults_areThoseOfTheSpecification() { // L45
    LogLimits limits = LogLimits.getDefault();

    assertThat(limits.getMaxNumberOfAttributes()).isEqualTo(128);
    assertThat(limits.getMaxAttributeValueLength()).isEqualTo(Integer.MAX_VALUE);
    assertThat(limits.getMaxAttributeValueDepth()).isEqualTo(64);
    assertThat(LogLimits.builder().build()).isEqualTo(limits).hasSameHashCodeAs(limits);
  }

  @Test
  void toBuilder_keepsAllValues() {
    LogLimits limits =
        LogLimits.builder()
            .setMaxNumberOfAttributes(1)
            .setMaxAttributeValueLength(2)
            .setMaxAttributeValueDepth(3)
            .build();

    assertThat(limits.toBuilder().build()).isEqualTo(limits);
    assertThat(limits.toBuilder().setMaxNumberOfAttributes(9).build()).isNotEqualTo(limits);
    assertThat(limits.toBuilder().setMaxAttributeValueLength(9).build()).isNotEqualTo(limits);
    assertThat(limits.toBuilder().setMaxAttributeValueDepth(9).build()).isNotEqualTo(limits);
    assertThat(limits)
        .hasToString(
            "LogLimits{maxNumberOfAttributes=1, maxAttributeValueLength=2,"
                + " maxAttributeValueDepth=3}");
  }

  @Test
  void badValues_failFast() {
    LogLimitsBuilder builder = LogLimits.builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.setMaxNumberOfAttributes(-1))
        .withMessage("maxNumberOfAttributes must be non-negative, but is -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.setMaxAttributeValueLength(-1))
        .withMessage("maxAttributeValueLength must be non-negative, but is -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.setMaxAttributeValueDepth(0))
        .withMessage("maxAttributeValueDepth must be positive, but is 0");
  }
}
