package dev.peregrine.benchmarks.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.UnsafeByteOperations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ItemCounterTest {

  @Test
  void count_withSpansInSeveralScopes_countsSpansOnly() throws IOException {
    byte[] span = message(1, new byte[16]);
    byte[] schemaUrl = message(3, new byte[40]);
    byte[] first = concat(message(1, new byte[9]), message(2, span), message(2, span), schemaUrl);
    byte[] second = message(2, span);
    byte[] resourceSpans = concat(message(1, new byte[5]), message(2, first), message(2, second));
    byte[] request = concat(message(1, resourceSpans), message(1, resourceSpans));

    assertThat(ItemCounter.count(new ByteArrayInputStream(request))).isEqualTo(6);
  }

  @Test
  void count_withEmptyRequest_isZero() throws IOException {
    assertThat(ItemCounter.count(new ByteArrayInputStream(new byte[0]))).isZero();
  }

  private static byte[] message(int field, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    out.writeBytes(field, UnsafeByteOperations.unsafeWrap(content));
    out.flush();
    return bytes.toByteArray();
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
