package io.opentelemetry.api.baggage.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.api.baggage.BaggageEntryMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaggagePropertyTest {

  private static final String[] FRAGMENTS = {
    "k",
    "key",
    "v",
    "=",
    "=",
    "=",
    ",",
    ",",
    ";",
    " ",
    "\t",
    "%41",
    "%C3%A9",
    "%e2%82",
    "%FF",
    "%",
    "%4",
    "%zz",
    "+",
    "\"",
    "\\",
    "é",
    "\u0000",
    "a=b",
    "k=v;p=q",
    "ttttttttttttttttttttttttttttttt"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void read_ofRandomHeaders_isLikeTheNaiveReader(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int run = 0; run < 2_000; run++) {
      List<String> headers = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        headers.add(randomHeader(random, run % 50 == 0 ? 4_000 : 30));
      }
      BaggageReader reader = new BaggageReader();
      headers.forEach(reader::read);

      assertThat(reader.baggage())
          .as("seed %s, run %s: %s", seed, run, headers)
          .isEqualTo(NaiveBaggage.read(headers));
    }
  }

  private static String randomHeader(SplittableRandom random, int maxFragments) {
    StringBuilder header = new StringBuilder();
    for (int i = random.nextInt(maxFragments); i >= 0; i--) {
      header.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
    }
    return header.toString();
  }

  // C41, C50
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void write_ofRandomBaggage_isReadAsItWas(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int run = 0; run < 2_000; run++) {
      BaggageBuilder builder = Baggage.builder();
      for (int i = random.nextInt(10); i > 0; i--) {
        builder.put(
            "k!" + random.nextInt(20),
            randomText(random),
            BaggageEntryMetadata.create(random.nextBoolean() ? "" : "p=" + random.nextInt()));
      }
      Baggage baggage = builder.build();
      BaggageWriter writer = new BaggageWriter();
      baggage.forEach(writer);
      BaggageReader reader = new BaggageReader();
      reader.read(writer.header());

      assertThat(writer.header()).matches("[\\x20-\\x7E]*");
      assertThat(reader.baggage()).as("seed %s, run %s", seed, run).isEqualTo(baggage);
    }
  }

  private static String randomText(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      int codePoint =
          switch (random.nextInt(4)) {
            case 0 -> random.nextInt(0x80, 0x800);
            case 1 -> random.nextInt(0x800, 0xD800);
            case 2 -> random.nextInt(0x10000, Character.MAX_CODE_POINT + 1);
            default -> random.nextInt(0x80);
          };
      text.appendCodePoint(codePoint);
    }
    return text.toString();
  }
}
