package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.common.MemoryBudget;
import io.opentelemetry.sdk.common.InternalTelemetryVersion;
import java.time.Duration;

/** What concerns the whole SDK and has no place in the format: {@code distribution.peregrine}. */
final class Distribution {

  private Distribution() {}

  static NodeConfig of(NodeConfig root) {
    return root.structured("distribution").structured("peregrine");
  }

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

  /** As it stands there, or where files for the incumbent have it. */
  static InternalTelemetryVersion telemetryVersion(NodeConfig root) {
    NodeConfig own = of(root);
    return own.contains("telemetry_version")
        ? version(own, "telemetry_version")
        : version(
            root.structured("instrumentation/development")
                .structured("java")
                .structured("otel_sdk"),
            "internal_telemetry_version");
  }

  private static InternalTelemetryVersion version(NodeConfig config, String key) {
    String name = config.getString(key);
    return switch (name == null ? "legacy" : name) {
      case "legacy" -> InternalTelemetryVersion.LEGACY;
      case "latest" -> InternalTelemetryVersion.LATEST;
      default -> throw config.error(key, "is " + name + "; allowed: legacy, latest");
    };
  }
}
