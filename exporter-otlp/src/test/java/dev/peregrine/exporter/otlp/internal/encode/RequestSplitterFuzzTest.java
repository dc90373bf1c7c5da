package dev.peregrine.exporter.otlp.internal.encode;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.peregrine.exporter.otlp.internal.wire.MalformedMessageException;
import java.util.ArrayList;
import java.util.List;

class RequestSplitterFuzzTest {

  @FuzzTest
  void halves_anyBytes_areCutOrMalformed(byte[] bytes) {
    for (TestSignal signal : TestSignal.values()) {
      for (Encoding encoding : Encoding.values()) {
        cut(signal.splitter(encoding), bytes);
      }
    }
  }

  private static void cut(RequestSplitter splitter, byte[] request) {
    assertThat(splitter.nameOfFirst(request)).hasSizeLessThanOrEqualTo(101);
    try {
      List<RequestPiece> pieces = new ArrayList<>();
      splitter.split(request, 64, pieces::add);
      int items = pieces.stream().mapToInt(RequestPiece::items).sum();
      List<RequestPiece> halves = splitter.halves(request);
      assertThat(halves).hasSize(Math.min(pieces.size(), halves.size()));
      assertThat(halves.stream().mapToInt(RequestPiece::items).sum()).isEqualTo(items);
      for (RequestPiece piece : pieces) {
        assertThat(splitter.halves(piece.bytes())).hasSize(piece.divisible() ? 2 : 1);
      }
    } catch (MalformedMessageException e) {
      assertThat(e).hasMessageNotContaining("null");
    }
  }
}
