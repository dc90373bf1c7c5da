package dev.peregrine.exporter.otlp.internal.store.spool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.store.spool.SegmentFormat.Identity;
import dev.peregrine.sdk.common.internal.Signal;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SegmentFormatTest {

  private static final RecordHeader HEADER =
      new RecordHeader(false, (byte) 3, (byte) 2, 0x01020304, 7, 0x1122334455667788L, 0xCAFEBABE);

  @Test
  void segmentHeader_always_hasTheDocumentedBytes() {
    assertThat(hex(SegmentFormat.segmentHeader(0x0102)))
        .isEqualTo("504753504f4f4c01" + "0000000000000102" + "5326b2b0");
  }

  @Test
  void recordHeader_always_hasTheDocumentedBytes() {
    assertThat(hex(SegmentFormat.recordHeader(HEADER)))
        .isEqualTo(
            "3c" + "03" + "02" + "00" + "01020304" + "00000007" + "1122334455667788" + "cafebabe"
                + "9ddde5a2");
    assertThat(hex(SegmentFormat.doneMark())).isEqualTo("c3");
  }

  @Test
  void checksum_always_isCrc32c() {
    assertThat(SegmentFormat.checksum("123456789".getBytes(UTF_8)))
        .isEqualTo(0xE3069283);
  }

  @Test
  void parseRecordHeader_ofAnyFlippedBit_failsOrKeepsTheState() {
    for (boolean done : new boolean[] {false, true}) {
      byte[] bytes = SegmentFormat.recordHeader(HEADER).array();
      if (done) {
        bytes[SegmentFormat.STATE_OFFSET] = SegmentFormat.doneMark().get();
      }
      for (int bit = 0; bit < bytes.length * 8; bit++) {
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        RecordHeader parsed = SegmentFormat.parseRecordHeader(ByteBuffer.wrap(bytes));
        if (bit < 8) {
          assertThat(parsed).isNotNull();
          assertThat(parsed.done()).isEqualTo(done);
        } else {
          assertThat(parsed).as("bit %d", bit).isNull();
        }
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
      }
    }
  }

  @Test
  void parseRecordHeader_ofNegativeSizes_isNull() {
    for (RecordHeader bad :
        new RecordHeader[] {
          new RecordHeader(false, (byte) 1, (byte) 1, -1, 1, 0, 0),
          new RecordHeader(false, (byte) 1, (byte) 1, 1, -1, 0, 0)
        }) {
      assertThat(SegmentFormat.parseRecordHeader(SegmentFormat.recordHeader(bad))).isNull();
    }
  }

  @Test
  void identify_anotherVersion_isNotTakenForDamage() {
    ByteBuffer header = SegmentFormat.segmentHeader(1);
    header.put(7, (byte) 2);
    assertThat(SegmentFormat.identify(header, 1)).isEqualTo(Identity.OTHER_VERSION);
    assertThat(SegmentFormat.identify(SegmentFormat.segmentHeader(1), 1))
        .isEqualTo(Identity.SEGMENT);
    assertThat(SegmentFormat.identify(SegmentFormat.segmentHeader(1), 2))
        .isEqualTo(Identity.UNKNOWN);
    assertThat(SegmentFormat.identify(ByteBuffer.allocate(0), 1)).isEqualTo(Identity.UNKNOWN);
  }

  @Test
  void kind_ofEachSignalAndEncoding_hasTheDocumentedCodes() {
    assertThat(new RecordKind(Signal.SPAN, false).signalCode()).isEqualTo((byte) 1);
    assertThat(new RecordKind(Signal.METRIC, false).signalCode()).isEqualTo((byte) 2);
    assertThat(new RecordKind(Signal.LOG, false).signalCode()).isEqualTo((byte) 3);
    assertThat(new RecordKind(Signal.LOG, false).encodingCode()).isEqualTo((byte) 1);
    assertThat(new RecordKind(Signal.LOG, true).encodingCode()).isEqualTo((byte) 2);
  }

  private static String hex(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return HexFormat.of().formatHex(copy);
  }
}
