package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.testsupport.CapturedLogs;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoggersTest {

  private final Logger logger = Logger.getLogger(LoggersTest.class.getName());
  private final CapturedLogs logs = CapturedLogs.of(LoggersTest.class);

  @AfterEach
  void close() {
    logger.setLevel(null);
    logs.close();
  }

  @Test
  void stateLogger_problemLasts_isLoggedWhenItBeginsAndEnds() {
    StateLogger state = new StateLogger(logger);
    state.recovered("nothing was wrong");
    state.problem("first");
    state.problem("second", new Exception());
    state.recovered("over");
    state.recovered("still over");
    state.problem("again");
    assertThat(logs.at(Level.WARNING)).containsExactly("first", "again");
    assertThat(logs.at(Level.INFO)).containsExactly("over");
  }

  @Test
  void stateLogger_levelFine_logsRepetitions() {
    logger.setLevel(Level.FINE);
    StateLogger state = new StateLogger(logger);
    state.problem("first");
    state.problem("second");
    assertThat(logs.at(Level.FINE)).containsExactly("second");
  }

  @Test
  void throttledLogger_manyMessages_logsOneAMinuteWithTheNumberLeftOut() {
    long[] now = {Long.MAX_VALUE - 5};
    ThrottledLogger throttled = new ThrottledLogger(LazyLogger.of(logger), () -> now[0]);
    throttled.log(Level.WARNING, "a");
    throttled.log(Level.WARNING, "b");
    now[0] += TimeUnit.SECONDS.toNanos(59);
    throttled.log(Level.WARNING, "c", new Exception());
    now[0] += TimeUnit.SECONDS.toNanos(1);
    throttled.log(Level.WARNING, "d");
    now[0] += TimeUnit.MINUTES.toNanos(1);
    throttled.log(Level.WARNING, "e");
    assertThat(logs.at(Level.WARNING))
        .containsExactly("a", "d (2 similar messages were left out)", "e");
  }

  @Test
  void throttledLogger_levelOff_doesNotUseUpTheMinute() {
    ThrottledLogger throttled = new ThrottledLogger(LazyLogger.of(logger), () -> 0);
    throttled.log(Level.FINEST, "not logged");
    throttled.log(Level.WARNING, "logged");
    assertThat(logs.at(Level.WARNING)).containsExactly("logged");
  }
}
