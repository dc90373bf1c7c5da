package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.common.MemoryBudget;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import java.time.Duration;

/** What concerns the whole SDK and has no place in the format: {@code distribution.peregrine}. */
final class Distribution {

  private Distribution() {}

  /** Has the process keep to the memory that it may take. */
  static void applyBudget(NodeConfig config) {
    Long bytes = config.getLong("memory_budget");
    if (bytes != null) {
      MemoryBudget.setBytes(bytes);
    }
  }

  /** How often the file is to be looked at; zero for never. */
  static Duration watchInterval(NodeConfig config) {
    return config.millisOr("watch_interval", Duration.ZERO);
  }

  static InternalTelemetryVersion telemetryVersion(NodeConfig config) {
    String name = config.getString("telemetry_version");
    return switch (name == null ? "legacy" : name) {
      case "legacy" -> InternalTelemetryVersion.LEGACY;
      case "latest" -> InternalTelemetryVersion.LATEST;
      default ->
          throw config.error("telemetry_version", "is " + name + "; allowed: legacy, latest");
    };
  }
}
