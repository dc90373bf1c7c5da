package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.testsupport.CapturedLogs;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LazyLoggerTest {

  /** Has a logger of its own that nothing else looks up. */
  private static final class Quiet {}

  private final CapturedLogs logs = CapturedLogs.of(LazyLoggerTest.class);
  private final LazyLogger lazy = LazyLogger.of(LazyLoggerTest.class);

  @AfterEach
  void stopListening() {
    logs.close();
  }

  @Test
  void of_nothingLogged_looksNothingUp() {
    LazyLogger quiet = LazyLogger.of(Quiet.class);
    assertThat(LogManager.getLogManager().getLogger(Quiet.class.getName())).isNull();

    assertThat(quiet.isLoggable(Level.FINEST)).isFalse();
    assertThat(LogManager.getLogManager().getLogger(Quiet.class.getName())).isSameAs(quiet.get());
  }

  @Test
  void log_anyForm_reachesTheLoggerOfTheClassWithTheClassAsItsSource() {
    Exception cause = new Exception();
    lazy.log(Level.INFO, "plain");
    lazy.log(Level.WARNING, "with a cause", cause);
    lazy.log(Level.WARNING, "with {0}", new Object[] {"parameters"});
    lazy.log(Level.FINEST, "not loggable");

    assertThat(logs.records())
        .extracting(LogRecord::getMessage)
        .containsExactly("plain", "with a cause", "with {0}");
    assertThat(logs.records())
        .extracting(LogRecord::getLoggerName)
        .containsOnly(LazyLoggerTest.class.getName());
    assertThat(logs.records())
        .extracting(LogRecord::getSourceClassName)
        .containsOnly(LazyLoggerTest.class.getName());
    assertThat(logs.records().get(1).getThrown()).isSameAs(cause);
    assertThat(logs.records().get(2).getParameters()).containsExactly("parameters");
  }
}
