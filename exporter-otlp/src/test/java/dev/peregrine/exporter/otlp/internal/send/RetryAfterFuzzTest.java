package dev.peregrine.exporter.otlp.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RetryAfterFuzzTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @FuzzTest
  void delayNanos_anyHeader_isReadOrIgnored(FuzzedDataProvider data) {
    assertThat(RetryAfter.delayNanos(data.consumeRemainingAsString(), NOW).orElse(0))
        .isNotNegative();
  }

  // O23
  @Test
  void delayNanos_anySecondsOrDate_areRead() {
    for (long seed = 0; seed < 2_000; seed++) {
      long seconds = new SplittableRandom(seed).nextLong(1_000_000_000);
      String date =
          DateTimeFormatter.RFC_1123_DATE_TIME.format(
              NOW.plusSeconds(seconds).atOffset(ZoneOffset.UTC));
      for (String header : new String[] {Long.toString(seconds), date, " " + date + " "}) {
        assertThat(RetryAfter.delayNanos(header, NOW))
            .as("seed %d: %s", seed, header)
            .hasValue(seconds * 1_000_000_000);
      }
    }
  }

  @Test
  void delayNanos_damagedDates_areReadOrIgnored() {
    for (long seed = 0; seed < 20_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      StringBuilder header = new StringBuilder("Sun, 22 Nov 2026 10:00:30 GMT");
      for (int i = random.nextInt(4); i >= 0; i--) {
        header.setCharAt(random.nextInt(header.length()), (char) random.nextInt(0x250));
      }
      assertThat(RetryAfter.delayNanos(header.toString(), NOW).orElse(0))
          .as("seed %d: %s", seed, header)
          .isNotNegative();
    }
  }
}
