package io.opentelemetry.api.baggage.propagation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.opentelemetry.api.baggage.Baggage;
import java.util.List;

class BaggageFuzzTest {

  @FuzzTest
  void read_ofAnyHeader_isLikeTheNaiveReaderAndCanBeSentOn(FuzzedDataProvider data) {
    String header = data.consumeRemainingAsString();
    BaggageReader reader = new BaggageReader();
    reader.read(header);
    Baggage baggage = reader.baggage();
    assertThat(baggage).isEqualTo(NaiveBaggage.read(List.of(header)));

    BaggageWriter writer = new BaggageWriter();
    baggage.forEach(writer);
    assertThat(writer.header().length()).isLessThanOrEqualTo(Grammar.MAX_BYTES);
    BaggageReader next = new BaggageReader();
    next.read(writer.header());
    // Encoding makes values longer, so that at the limit not everything fits.
    assertThat(baggage.asMap()).containsAllEntriesOf(next.baggage().asMap());
  }

  @FuzzTest
  void decode_ofAnyValue_isTheInverseOfEncode(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    StringBuilder encoded = new StringBuilder();
    PercentEncoding.encode(text, Grammar.VALUE_LITERAL, encoded);
    String decoded = PercentEncoding.decode(encoded.toString(), 0, encoded.length());

    assertThat(Grammar.allows(Grammar.VALUE, encoded.toString(), 0, encoded.length())).isTrue();
    if (UTF_8.newEncoder().canEncode(text)) {
      assertThat(decoded).isEqualTo(text);
    } else {
      assertThat(decoded).contains("\uFFFD");
    }
  }

  @FuzzTest
  void decode_ofAnyAscii_isLikeTheNaiveDecoder(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsAsciiString();

    assertThat(PercentEncoding.decode(text, 0, text.length())).isEqualTo(NaiveBaggage.decode(text));
  }
}
