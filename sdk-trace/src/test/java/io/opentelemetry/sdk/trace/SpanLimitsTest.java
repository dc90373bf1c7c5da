package io.opentelemetry.sdk.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class SpanLimitsTest {

  @Test
  void defaults_areThoseOfTheSpecification() { // T81, T86
    SpanLimits limits = SpanLimits.getDefault();

    assertThat(limits.getMaxNumberOfAttributes()).isEqualTo(128);
    assertThat(limits.getMaxNumberOfEvents()).isEqualTo(128);
    assertThat(limits.getMaxNumberOfLinks()).isEqualTo(128);
    assertThat(limits.getMaxNumberOfAttributesPerEvent()).isEqualTo(128);
    assertThat(limits.getMaxNumberOfAttributesPerLink()).isEqualTo(128);
    assertThat(limits.getMaxAttributeValueLength()).isEqualTo(Integer.MAX_VALUE);
    assertThat(limits.getMaxAttributeValueDepth()).isEqualTo(64);
    assertThat(SpanLimits.builder().build()).isEqualTo(limits).hasSameHashCodeAs(limits);
  }

  @Test
  void builder_setsEach() {
    SpanLimits limits =
        SpanLimits.builder()
            .setMaxNumberOfAttributes(1)
            .setMaxNumberOfEvents(2)
            .setMaxNumberOfLinks(3)
            .setMaxNumberOfAttributesPerEvent(4)
            .setMaxNumberOfAttributesPerLink(5)
            .setMaxAttributeValueLength(6)
            .setMaxAttributeValueDepth(7)
            .build();

    assertThat(limits)
        .hasToString(
            "SpanLimits{maxNumberOfAttributes=1, maxNumberOfEvents=2, maxNumberOfLinks=3,"
                + " maxNumberOfAttributesPerEvent=4, maxNumberOfAttributesPerLink=5,"
                + " maxAttributeValueLength=6, maxAttributeValueDepth=7}");
    assertThat(limits.toBuilder().build()).isEqualTo(limits);
    assertThat(limits.toBuilder().setMaxNumberOfLinks(9).build()).isNotEqualTo(limits);
  }

  @Test
  void builder_badArguments_failFast() {
    List<BiConsumer<SpanLimitsBuilder, Integer>> setters =
        List.of(
            SpanLimitsBuilder::setMaxNumberOfAttributes,
            SpanLimitsBuilder::setMaxNumberOfEvents,
            SpanLimitsBuilder::setMaxNumberOfLinks,
            SpanLimitsBuilder::setMaxNumberOfAttributesPerEvent,
            SpanLimitsBuilder::setMaxNumberOfAttributesPerLink,
            SpanLimitsBuilder::setMaxAttributeValueLength,
            SpanLimitsBuilder::setMaxAttributeValueDepth);
    for (BiConsumer<SpanLimitsBuilder, Integer> setter : setters) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> setter.accept(SpanLimits.builder(), -2))
          .withMessageMatching("max\\w+ must be (non-negative|positive), but is -2");
    }
  }
}
