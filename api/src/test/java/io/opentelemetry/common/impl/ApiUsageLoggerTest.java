package io.opentelemetry.common.impl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.api.test.FreshApi;
import dev.peregrine.testsupport.CapturedLogs;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class ApiUsageLoggerTest {

  private static final String LOGGER = "io.opentelemetry.usage";

  @Test
  void logUsageIssue_withDetailsOn_tellsTheCallAndItsStack() {
    try (CapturedLogs logs = CapturedLogs.of(Level.FINEST, LOGGER)) {
      ApiUsageLogger.logUsageIssue(List.class, "add", "what is wrong");
      ApiUsageLogger.logNullParam(List.class, "add", "element");

      assertThat(logs.records())
          .filteredOn(record -> record.getLevel() == Level.FINEST)
          .satisfiesExactly(
              first -> assertThat(first.getMessage()).isEqualTo("List.add(): what is wrong"),
              second -> assertThat(second.getMessage()).isEqualTo("List.add(): element is null"))
          .allSatisfy(
              record ->
                  assertThat(record.getThrown().getStackTrace())
                      .anyMatch(frame -> frame.getClassName().equals(getClass().getName())));
    }
  }

  @Test
  void logUsageIssue_inALoop_warnsOnceInAProcess() throws Exception {
    try (FreshApi api = FreshApi.load()) {
      assertThat(api.run(MisuseInALoop.class)).isEqualTo(List.of(Level.WARNING));
    }
  }

  /** Returns the levels of what is logged. */
  static final class MisuseInALoop implements Callable<List<Level>> {
    @Override
    public List<Level> call() {
      try (CapturedLogs logs = CapturedLogs.of(Level.INFO, LOGGER)) {
        for (int i = 0; i < 1_000; i++) {
          ApiUsageLogger.logUsageIssue(List.class, "add", "what is wrong");
          ApiUsageLogger.logNullParam(List.class, "add", "element");
        }
        return logs.records().stream().map(LogRecord::getLevel).toList();
      }
    }
  }
}
