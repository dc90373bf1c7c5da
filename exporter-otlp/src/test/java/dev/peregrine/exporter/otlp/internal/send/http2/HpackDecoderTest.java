package dev.peregrine.exporter.otlp.internal.send.http2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.exporter.otlp.internal.send.http2.HpackWriter.Header;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are those of RFC 7541, appendix C. */
class HpackDecoderTest {

  private final HpackDecoder decoder = new HpackDecoder();

  private List<String> decode(String digits) throws Http2Exception {
    return decode(HexFormat.of().parseHex(digits.replace(" ", "")));
  }

  private List<String> decode(byte[] block) throws Http2Exception {
    List<String> headers = new ArrayList<>();
    byte[] within = new byte[block.length + 2];
    System.arraycopy(block, 0, within, 1, block.length);
    decoder.begin(within, 1, 1 + block.length);
    while (decoder.next()) {
      headers.add(decoder.name() + ": " + decoder.value());
    }
    return headers;
  }

  @Test
  void next_eachRepresentation_isRead() throws Exception {
    assertThat(decode("400a637573746f6d2d6b65790d637573746f6d2d686561646572"))
        .containsExactly("custom-key: custom-header");
    assertThat(decode("be")).containsExactly("custom-key: custom-header");
    assertThat(decode("040c2f73616d706c652f70617468")).containsExactly(":path: /sample/path");
    assertThat(decode("100870617373776f726406736563726574")).containsExactly("password: secret");
    assertThat(decode("82")).containsExactly(":method: GET");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "828684410f7777772e6578616d706c652e636f6d"
            + "|828684be58086e6f2d6361636865"
            + "|828785bf400a637573746f6d2d6b65790c637573746f6d2d76616c7565",
        "828684418cf1e3c2e5f23a6ba0ab90f4ff"
            + "|828684be5886a8eb10649cbf"
            + "|828785bf408825a849e95ba97d7f8925a849e95bb8e8b4bf"
      })
  void next_requestsOneAfterTheOther_referToFormerOnes(String blocks) throws Exception {
    String[] block = blocks.split("\\|");
    String authority = ":authority: www.example.com";
    assertThat(decode(block[0]))
        .containsExactly(":method: GET", ":scheme: http", ":path: /", authority);
    assertThat(decode(block[1]))
        .containsExactly(
            ":method: GET", ":scheme: http", ":path: /", authority, "cache-control: no-cache");
    assertThat(decode(block[2]))
        .containsExactly(
            ":method: GET",
            ":scheme: https",
            ":path: /index.html",
            authority,
            "custom-key: custom-value");
  }

  /** The table has 256 bytes, so that former headers go. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "4803333032580770726976617465611d4d6f6e2c203231204f637420323031332032303a31333a323120474d54"
            + "6e1768747470733a2f2f7777772e6578616d706c652e636f6d"
            + "|4803333037c1c0bf"
            + "|88c1611d4d6f6e2c203231204f637420323031332032303a31333a323220474d54c05a04677a697077"
            + "38666f6f3d4153444a4b48514b425a584f5157454f50495541585157454f49553b206d61782d616765"
            + "3d333630303b2076657273696f6e3d31",
        "488264025885aec3771a4b6196d07abe941054d444a8200595040b8166e082a62d1bff6e919d29ad171863c78f0b"
            + "97c8e9ae82ae43d3"
            + "|4883640effc1c0bf"
            + "|88c16196d07abe941054d444a8200595040b8166e084a62d1bffc05a839bd9ab77ad94e7821dd7f2e6"
            + "c7b335dfdfcd5b3960d5af27087f3672c1ab270fb5291f9587316065c003ed4ee5b1063d5007"
      })
  void next_tableTooSmall_formerHeadersGo(String blocks) throws Exception {
    String[] block = blocks.split("\\|");
    String date = "date: Mon, 21 Oct 2013 20:13:21 GMT";
    String location = "location: https://www.example.com";
    assertThat(decode("3fe101" + block[0]))
        .containsExactly(":status: 302", "cache-control: private", date, location);
    assertThat(decode(block[1]))
        .containsExactly(":status: 307", "cache-control: private", date, location);
    assertThat(decode(block[2]))
        .containsExactly(
            ":status: 200",
            "cache-control: private",
            "date: Mon, 21 Oct 2013 20:13:22 GMT",
            location,
            "content-encoding: gzip",
            "set-cookie: foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1");
    assertThat(decode("c0")).containsExactly("date: Mon, 21 Oct 2013 20:13:22 GMT");
    assertThatThrownBy(() -> decode("c1")).isInstanceOf(Http2Exception.class);
  }

  @Test
  void next_randomHeadersInRandomForm_areReadAsTheyWereWritten() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    HpackWriter writer = new HpackWriter(random);
    for (int block = 0; block < 2_000; block++) {
      if (random.nextInt(50) == 0) {
        writer.resize(random.nextInt(4_097));
      }
      List<String> expected = new ArrayList<>();
      for (int i = random.nextInt(8); i >= 0; i--) {
        Header header = new Header(name(random), "v".repeat(random.nextInt(200)) + block % 7);
        writer.write(header);
        expected.add(header.name() + ": " + header.value());
      }
      assertThat(decode(writer.take())).as("seed %d, block %d", seed, block).isEqualTo(expected);
    }
  }

  private static String name(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> ":status";
      case 1 -> "content-type";
      case 2 -> "x-" + random.nextInt(5);
      default -> "n".repeat(random.nextInt(5_000) / (1 + random.nextInt(500)));
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80", // number 0
        "be", // nothing was added
        "ff80808080", // a number without an end
        "ffffffffff7f", // a number beyond all limits
        "7f", // a number that is cut off
        "40", // no name
        "4003", // a name that is cut off
        "400361626305", // a value that is cut off
        "403fffffff7f61", // a length beyond all limits
        "3fe21f", // a table of 4,097 bytes
        "8220", // a table resized behind a header
        "4083ffffff00" // no code of Huffman's
      })
  void next_malformed_isRefused(String digits) {
    assertThatThrownBy(() -> decode(digits))
        .isInstanceOfSatisfying(
            Http2Exception.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.COMPRESSION_ERROR));
  }

  /** A few bytes may refer to a large header again and again. */
  @Test
  void next_headersOfMoreThanTheLimit_areRefused() throws Exception {
    HpackWriter writer = new HpackWriter(new Random(0));
    Header large = new Header("x", "v".repeat(4_000));
    List<Header> same = java.util.Collections.nCopies(5, large);
    same.forEach(writer::write);
    byte[] block = writer.take();
    assertThatThrownBy(() -> decode(block))
        .isInstanceOfSatisfying(
            Http2Exception.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ENHANCE_YOUR_CALM));
  }
}
