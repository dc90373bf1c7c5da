package io.opentelemetry.api.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceFlagsTest {

  @Test
  void fromByte_everyByte_isOneInstanceThatKnowsItsBits() { // T11, C25
    for (int i = 0; i < 256; i++) {
      TraceFlags flags = TraceFlags.fromByte((byte) i);
      assertThat(flags.asByte()).isEqualTo((byte) i);
      assertThat(flags.isSampled()).isEqualTo((i & 1) != 0);
      assertThat(flags.isTraceIdRandom()).isEqualTo((i & 2) != 0);
      assertThat(flags.asHex()).isEqualTo(String.format("%02x", i));
      assertThat(flags).hasToString(flags.asHex()).isSameAs(TraceFlags.fromByte((byte) i));
      assertThat(TraceFlags.fromHex("--" + flags.asHex(), 2)).isSameAs(flags);
    }
    assertThat(TraceFlags.getLength()).isEqualTo(2);
    assertThat(TraceFlags.getDefault()).isSameAs(TraceFlags.fromByte((byte) 0));
    assertThat(TraceFlags.getSampled()).isSameAs(TraceFlags.fromByte((byte) 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0g", "g0", "AF", " 1", "é0"})
  void fromHex_noDigits_throws(String text) {
    assertThatThrownBy(() -> TraceFlags.fromHex(text, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }

  @Test
  void fromHex_noText_throws() {
    assertThatThrownBy(() -> TraceFlags.fromHex(null, 0)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> TraceFlags.fromHex("1", 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> TraceFlags.fromHex("01", -1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void builder_setAndCleared_buildsTheBits() {
    TraceFlagsBuilder builder = TraceFlags.builder();
    assertThat(builder.build()).isSameAs(TraceFlags.getDefault());
    assertThat(builder.setSampled(true).build().asByte()).isEqualTo((byte) 1);
    assertThat(builder.setRandomTraceId(true).build().asByte()).isEqualTo((byte) 3);
    assertThat(builder.setSampled(false).build().asByte()).isEqualTo((byte) 2);
    assertThat(builder.setRandomTraceId(false).build().asByte()).isEqualTo((byte) 0);
    assertThat(builder).hasToString("00");
  }

  @Test
  void isTraceIdRandom_otherImplementations_isFalse() {
    assertThat(
            new io.opentelemetry.api.AbstractCalls().implement(TraceFlags.class).isTraceIdRandom())
        .isFalse();
  }
}
