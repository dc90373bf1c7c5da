package dev.peregrine.exporter.otlp.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Duration;
import com.google.protobuf.MessageLite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RetryInfoTest {

  /** A message with other messages in one field. */
  private static byte[] message(int field, MessageLite... values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    try {
      for (MessageLite value : values) {
        out.writeMessage(field, value);
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] statusWith(Duration delay) {
    return message(3, retryInfo(delay));
  }

  private static Any retryInfo(Duration delay) {
    return detail("google.rpc.RetryInfo", message(1, delay));
  }

  private static Any detail(String type, byte[] value) {
    return Any.newBuilder()
        .setTypeUrl("type.googleapis.com/" + type)
        .setValue(ByteString.copyFrom(value))
        .build();
  }

  // O21
  @Test
  void delayNanos_amongOtherDetails_isFound() {
    Duration delay = Duration.newBuilder().setSeconds(3).setNanos(5).build();
    byte[] status = message(3, detail("google.rpc.Help", new byte[] {1}), retryInfo(delay));
    assertThat(RetryInfo.delayNanos(status)).hasValue(3_000_000_005L);
  }

  @Test
  void delayNanos_withoutDelay_isZero() {
    byte[] status = message(3, detail("google.rpc.RetryInfo", new byte[0]));
    assertThat(RetryInfo.delayNanos(status)).hasValue(0);
  }

  @Test
  void delayNanos_centuriesOrNegative_isBounded() {
    Duration centuries =
        Duration.newBuilder().setSeconds(Long.MAX_VALUE).setNanos(Integer.MAX_VALUE).build();
    Duration negative = Duration.newBuilder().setSeconds(-1).setNanos(-1).build();
    assertThat(RetryInfo.delayNanos(message(3, retryInfo(centuries)))).hasValue(Long.MAX_VALUE);
    assertThat(RetryInfo.delayNanos(message(3, retryInfo(negative)))).hasValue(0);
  }

  @Test
  void delayNanos_noOrBrokenRetryInfo_isEmpty() {
    assertThat(RetryInfo.delayNanos(new byte[0])).isEmpty();
    assertThat(RetryInfo.delayNanos(message(3, detail("google.rpc.Help", new byte[0])))).isEmpty();
    byte[] whole = message(3, retryInfo(Duration.newBuilder().setSeconds(300).build()));
    for (int length = 0; length < whole.length; length++) {
      assertThat(RetryInfo.delayNanos(Arrays.copyOf(whole, length))).isEmpty();
    }
  }
}
