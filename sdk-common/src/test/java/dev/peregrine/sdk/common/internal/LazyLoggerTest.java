package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LazyLoggerTest {

  /** Has a logger of its own that nothing else looks up. */
  private static final class Quiet {}

  private final List<LogRecord> records = new ArrayList<>();
  private final Logger logger = Logger.getLogger(LazyLoggerTest.class.getName());
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private final LazyLogger lazy = LazyLogger.of(LazyLoggerTest.class);

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
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

    assertThat(records)
        .extracting(LogRecord::getMessage)
        .containsExactly("plain", "with a cause", "with {0}");
    assertThat(records)
        .extracting(LogRecord::getLoggerName)
        .containsOnly(LazyLoggerTest.class.getName());
    assertThat(records)
        .extracting(LogRecord::getSourceClassName)
        .containsOnly(LazyLoggerTest.class.getName());
    assertThat(records.get(1).getThrown()).isSameAs(cause);
    assertThat(records.get(2).getParameters()).containsExactly("parameters");
  }
}
