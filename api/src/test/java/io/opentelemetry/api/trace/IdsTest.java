package io.opentelemetry.api.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

  private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
  private static final String SPAN_ID = "b7ad6b7169203331";
  private static final long HIGH = 0x0af7651916cd43ddL;
  private static final long LOW = 0x8448eb211c80319cL;
  private static final long SPAN = 0xb7ad6b7169203331L;

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (0xf0 + i);
    }
    return bytes;
  }

  @Test
  void fromLongs_anyNumbers_areLowercaseDigits() { // T8
    assertThat(TraceId.fromLongs(HIGH, LOW)).isEqualTo(TRACE_ID).hasSize(TraceId.getLength());
    assertThat(SpanId.fromLong(SPAN)).isEqualTo(SPAN_ID).hasSize(SpanId.getLength());
    assertThat(TraceId.fromLongs(0, 1)).isEqualTo("0".repeat(31) + "1");
    assertThat(TraceId.fromLongs(-1, 0)).isEqualTo("f".repeat(16) + "0".repeat(16));
    assertThat(SpanId.fromLong(-1)).isEqualTo("f".repeat(16));
  }

  @Test
  void fromLongs_zero_isInvalid() {
    assertThat(TraceId.fromLongs(0, 0)).isSameAs(TraceId.getInvalid()).isEqualTo("0".repeat(32));
    assertThat(SpanId.fromLong(0)).isSameAs(SpanId.getInvalid()).isEqualTo("0".repeat(16));
  }

  @Test
  void fromBytes_enough_takesTheFirst() {
    assertThat(TraceId.fromBytes(bytes(16))).isEqualTo("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");
    assertThat(TraceId.fromBytes(bytes(20))).isEqualTo("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");
    assertThat(SpanId.fromBytes(bytes(8))).isEqualTo("f0f1f2f3f4f5f6f7");
    assertThat(SpanId.fromBytes(bytes(9))).isEqualTo("f0f1f2f3f4f5f6f7");
  }

  @Test
  void fromBytes_nullOrTooFew_isInvalid() {
    assertThat(TraceId.fromBytes(null)).isEqualTo(TraceId.getInvalid());
    assertThat(TraceId.fromBytes(bytes(15))).isEqualTo(TraceId.getInvalid());
    assertThat(SpanId.fromBytes(null)).isEqualTo(SpanId.getInvalid());
    assertThat(SpanId.fromBytes(bytes(7))).isEqualTo(SpanId.getInvalid());
  }

  @Test
  void isValid_goodIds_isTrue() {
    assertThat(TraceId.isValid(TRACE_ID)).isTrue();
    assertThat(TraceId.isValid(new StringBuilder(TRACE_ID))).isTrue();
    assertThat(SpanId.isValid(SPAN_ID)).isTrue();
    assertThat(TraceId.isValid("0".repeat(31) + "1")).isTrue();
    assertThat(TraceId.isValid("1" + "0".repeat(31))).isTrue();
    assertThat(SpanId.isValid("0".repeat(15) + "1")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "0af7651916cd43dd8448eb211c80319", "0AF7651916CD43DD8448EB211C80319C"})
  void isValid_badIds_isFalse(String id) {
    assertThat(TraceId.isValid(id)).isFalse();
    assertThat(TraceId.isValid(id + "g".repeat(Math.max(0, 32 - id.length())))).isFalse();
    assertThat(SpanId.isValid(id)).isFalse();
    assertThat(Arrays.asList(TraceId.isValid(null), SpanId.isValid(null))).containsOnly(false);
  }
}
