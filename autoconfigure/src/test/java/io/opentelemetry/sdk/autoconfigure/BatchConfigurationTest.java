package io.opentelemetry.sdk.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.autoconfigure.internal.parts.BatchSettings;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchConfigurationTest {

  private static BatchSettings read(String settings) {
    Map<String, String> map = new HashMap<>();
    for (String setting : settings.split(",")) {
      String[] parts = setting.split("=");
      if (parts.length == 2) {
        map.put("otel.bsp." + parts[0], parts[1]);
      }
    }
    return BatchConfiguration.ofSpans(DefaultConfigProperties.createFromMap(map));
  }

  // R36 to R39
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|PT5S|PT30S|2048|512",
        "schedule.delay=7|PT0.007S|PT30S|2048|512",
        "schedule.delay=0|PT0S|PT30S|2048|512",
        "export.timeout=7s|PT5S|PT7S|2048|512",
        "export.timeout=0|PT5S|PT0S|2048|512",
        "max.queue.size=4096|PT5S|PT30S|4096|512",
        "max.queue.size=7|PT5S|PT30S|7|7",
        "max.export.batch.size=7|PT5S|PT30S|2048|7",
        "max.export.batch.size=2048|PT5S|PT30S|2048|2048",
        "max.queue.size=1,max.export.batch.size=1|PT5S|PT30S|1|1",
      })
  void read_settings_areThose(
      String settings, Duration delay, Duration timeout, int queueSize, int batchSize) {
    try (LogCapture log = new LogCapture()) {
      assertThat(read(settings)).isEqualTo(new BatchSettings(delay, timeout, queueSize, batchSize));
      assertThat(log.warnings()).isEmpty();
    }
  }

  // R23, R25
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schedule.delay=-1|schedule.delay=-1 is not a duration",
        "export.timeout=soon|export.timeout=soon is not a duration",
        "max.queue.size=0|max.queue.size=0 is not a whole number from 1; 2048 is used",
        "max.queue.size=many|max.queue.size=many is not a whole number of 32 bits",
        "max.export.batch.size=-1|max.export.batch.size=-1 is not a whole number from 1; 512 is"
            + " used",
      })
  void read_badValue_isTheDefaultWithWarning(String settings, String warning) {
    try (LogCapture log = new LogCapture()) {
      assertThat(read(settings)).isEqualTo(read(""));
      assertThat(log.warnings()).singleElement().asString().startsWith("otel.bsp." + warning);
    }
  }

  // R39
  @Test
  void read_batchLargerThanQueue_isTheQueueWithWarning() {
    try (LogCapture log = new LogCapture()) {
      assertThat(read("max.queue.size=10,max.export.batch.size=20").maxExportBatchSize())
          .isEqualTo(10);
      assertThat(log.warnings())
          .containsExactly(
              "otel.bsp.max.export.batch.size=20 is not within the queue's 10; 10 is used");
    }
  }

  // R40 to R43
  @Test
  void ofLogRecords_settings_areTheirOwn() {
    Map<String, String> settings = new HashMap<>();
    settings.put("otel.bsp.max.queue.size", "10");
    assertThat(logRecords(settings))
        .isEqualTo(new BatchSettings(Duration.ofSeconds(1), Duration.ofSeconds(30), 2048, 512));

    settings.put("otel.blrp.schedule.delay", "7");
    settings.put("otel.blrp.export.timeout", "8s");
    settings.put("otel.blrp.max.queue.size", "9");
    settings.put("otel.blrp.max.export.batch.size", "5");
    assertThat(logRecords(settings))
        .isEqualTo(new BatchSettings(Duration.ofMillis(7), Duration.ofSeconds(8), 9, 5));
  }

  private static BatchSettings logRecords(Map<String, String> settings) {
    return BatchConfiguration.ofLogRecords(DefaultConfigProperties.createFromMap(settings));
  }
}
