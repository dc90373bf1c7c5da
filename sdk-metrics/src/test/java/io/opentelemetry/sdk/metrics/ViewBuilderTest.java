package io.opentelemetry.sdk.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.sdk.metrics.MeterConfig;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What views, selectors and configurations hold. */
class ViewBuilderTest {

  @Test
  void view_untouched_leavesEverythingOpen() {
    View view = View.builder().build();

    assertThat(view.getName()).isNull();
    assertThat(view.getDescription()).isNull();
    assertThat(view.getAggregation()).isSameAs(Aggregation.defaultAggregation());
    assertThat(view.getAttributeFilter()).accepts("any");
    assertThat(view.getCardinalityLimit()).isEqualTo(2000);
    assertThat(view)
        .hasToString(
            "View{aggregation=DefaultAggregation, attributeFilter=all, cardinalityLimit=2000}")
        .isEqualTo(View.builder().build());
  }

  @Test // M36
  void view_keepsWhatWasSet() {
    Set<String> keys = new HashSet<>(Set.of("a"));
    ViewBuilder builder =
        View.builder()
            .setName("n")
            .setDescription("d")
            .setAggregation(Aggregation.sum())
            .setAttributeFilter(keys)
            .setCardinalityLimit(3);
    View view = builder.build();
    keys.add("b");

    assertThat(view.getAttributeFilter()).accepts("a").rejects("b");
    assertThat(view)
        .hasToString(
            "View{name=n, description=d, aggregation=SumAggregation, attributeFilter=only[a],"
                + " cardinalityLimit=3}")
        .isEqualTo(builder.build())
        .hasSameHashCodeAs(builder.build())
        .isNotEqualTo(builder.setName(null).build());
  }

  @Test // M39
  void view_excludedAttributes_areNotKept() {
    assertThat(View.builder().setExcludedAttributes(Set.of("a")).build().getAttributeFilter())
        .accepts("b")
        .rejects("a");
    assertThatThrownBy(
            () ->
                View.builder()
                    .setAttributeFilter(Set.of("a", "b"))
                    .setExcludedAttributes(Set.of("b"))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("keysToExclude must not hold what keysToRetain holds, but both hold b");
  }

  @Test
  @SuppressWarnings("NullAway")
  void view_invalidArguments_areNamed() {
    ViewBuilder builder = View.builder();

    assertThatThrownBy(() -> builder.setCardinalityLimit(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cardinalityLimit must be > 0, but is 0");
    assertThatThrownBy(() -> builder.setAggregation(new Aggregation() {}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.setAggregation(null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.setAttributeFilter((Set<String>) null))
        .hasMessage("keysToRetain");
    assertThatThrownBy(() -> builder.setExcludedAttributes(null)).hasMessage("keysToExclude");
    assertThatThrownBy(() -> builder.setExemplarReservoir(null)).hasMessage("exemplarReservoir");
  }

  @Test // M34
  void selector_keepsItsCriteria() {
    InstrumentSelectorBuilder builder =
        InstrumentSelector.builder()
            .setType(InstrumentType.COUNTER)
            .setName("n")
            .setUnit("u")
            .setMeterName("m")
            .setMeterVersion("v")
            .setMeterSchemaUrl("s");

    assertThat(builder.build())
        .hasToString(
            "InstrumentSelector{instrumentType=COUNTER, instrumentName=n, instrumentUnit=u,"
                + " meterName=m, meterVersion=v, meterSchemaUrl=s}")
        .isEqualTo(builder.build())
        .hasSameHashCodeAs(builder.build())
        .isNotEqualTo(builder.setUnit("").build());
    assertThat(InstrumentSelector.builder().setName("n").build())
        .hasToString("InstrumentSelector{instrumentName=n}");
  }

  @Test
  void selector_withoutCriteria_isRefused() {
    assertThatThrownBy(() -> InstrumentSelector.builder().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must contain selection criteria");
  }

  @Test
  void meterConfig_negativeExpiry_isRefused() {
    assertThatThrownBy(() -> MeterConfig.enabled().withIdleExpiry(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("idleExpiry must not be negative, but is PT-1S");
    assertThat(MeterConfig.disabled().withIdleExpiry(Duration.ofMinutes(1)))
        .hasToString("MeterConfig{enabled=false, idleExpiry=PT1M}");
  }
}
