package dev.peregrine.logging.jul;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoggingPropertiesTest {

  private static final String HANDLER = OpenTelemetryHandler.class.getName();

  private final OpenTelemetryExtension telemetry = OpenTelemetryExtension.create();

  /** Named in the configuration. */
  public static final class WantedOnly implements Filter {
    @Override
    public boolean isLoggable(LogRecord record) {
      return record.getMessage().startsWith("wanted");
    }
  }

  private static void configure(String... lines) throws IOException {
    String configuration = "handlers=" + HANDLER + "\n.level=ALL\n" + String.join("\n", lines);
    LogManager.getLogManager()
        .readConfiguration(
            new ByteArrayInputStream(configuration.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @AfterEach
  void restore() throws IOException {
    GlobalOpenTelemetry.resetForTest();
    LogManager.getLogManager().readConfiguration();
  }

  private List<String> bodies() {
    return telemetry.getLogRecords().stream().map(log -> log.getBodyValue().asString()).toList();
  }

  @Test
  void handler_namedInTheConfiguration_emitsOnceTheGlobalOneIsSet() throws IOException {
    configure();
    Logger logger = Logger.getLogger("shop");

    logger.info("early");
    assertThat(GlobalOpenTelemetry.isSet()).isFalse();
    GlobalOpenTelemetry.set(telemetry.getOpenTelemetry());
    logger.finest("in time");

    assertThat(bodies()).containsExactly("in time");
  }

  @Test
  void levelAndFilter_configured_decide() throws IOException {
    GlobalOpenTelemetry.set(telemetry.getOpenTelemetry());
    configure(HANDLER + ".level=INFO", HANDLER + ".filter=" + WantedOnly.class.getName());
    Logger logger = Logger.getLogger("shop");

    logger.fine("wanted but fine");
    logger.info("other");
    logger.info("wanted");

    assertThat(bodies()).containsExactly("wanted");
  }

  @Test
  void levelAndFilter_unreadable_areIgnored() throws IOException {
    GlobalOpenTelemetry.set(telemetry.getOpenTelemetry());
    PrintStream errors = System.err;
    System.setErr(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      configure(HANDLER + ".level=LOUD", HANDLER + ".filter=no.such.Filter");
      Logger.getLogger("shop").log(Level.FINEST, "message");
    } finally {
      System.setErr(errors);
    }

    assertThat(bodies()).containsExactly("message");
  }
}
