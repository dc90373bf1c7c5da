package io.opentelemetry.sdk.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.common.MemoryBudget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemoryBudgetConfigurationTest {

  private static final String NAME = "otel.peregrine.memory.budget";

  private final long before = MemoryBudget.getBytes();

  @AfterEach
  void restore() {
    MemoryBudget.setBytes(before);
  }

  private static void configure(String value) {
    Autoconfigured.sdk(Autoconfigured.notExporting(NAME, value)).close();
  }

  @Test
  void create_set_changesTheBudgetOfTheProcess() {
    configure("12345678");
    assertThat(MemoryBudget.getBytes()).isEqualTo(12_345_678);
  }

  @Test
  void create_notPositive_isWarnedOfAndChangesNothing() {
    try (LogCapture log = new LogCapture()) {
      configure("0");
      assertThat(MemoryBudget.getBytes()).isEqualTo(before);
      assertThat(log.warnings().toString()).contains(NAME + "=0 is not a number of bytes from 1");
    }
  }

  @Test
  void create_notSet_changesNothing() {
    configure("");
    assertThat(MemoryBudget.getBytes()).isEqualTo(before);
  }
}
