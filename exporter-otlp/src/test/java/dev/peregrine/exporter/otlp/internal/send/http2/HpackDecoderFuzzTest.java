package dev.peregrine.exporter.otlp.internal.send.http2;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class HpackDecoderFuzzTest {

  @FuzzTest
  void next_anyBlocks_areReadOrRefused(FuzzedDataProvider data) {
    HpackDecoder decoder = new HpackDecoder();
    try {
      while (data.remainingBytes() > 0) {
        byte[] block = data.consumeBytes(data.consumeInt(0, 1_000));
        decoder.begin(block, 0, block.length);
        int bytes = 0;
        while (decoder.next()) {
          bytes += HeaderTable.size(decoder.name(), decoder.value());
        }
        assertThat(bytes).isLessThanOrEqualTo(HpackDecoder.MAX_LIST_BYTES);
      }
    } catch (Http2Exception e) {
      assertThat(e.code()).isIn(ErrorCode.COMPRESSION_ERROR, ErrorCode.ENHANCE_YOUR_CALM);
    }
  }
}
