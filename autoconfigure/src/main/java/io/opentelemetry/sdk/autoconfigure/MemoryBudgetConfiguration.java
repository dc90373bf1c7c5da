package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.common.MemoryBudget;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;

/** How much memory the telemetry of the process may take, if that is set. */
final class MemoryBudgetConfiguration {

  private static final String BUDGET = "otel.peregrine.memory.budget";

  private MemoryBudgetConfiguration() {}

  /** Changes the budget of the process. Where several SDKs set one, the last one counts. */
  static void configure(ConfigProperties config) {
    Long bytes = config.getLong(BUDGET);
    if (bytes == null) {
      return;
    }
    if (bytes > 0) {
      MemoryBudget.setBytes(bytes);
    } else {
      Settings.warn(config, BUDGET, bytes, "a number of bytes from 1", MemoryBudget.getBytes());
    }
  }
}
