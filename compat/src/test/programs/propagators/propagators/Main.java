package propagators;

import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.Map;

/** Prints the propagators that settings choose. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Map<String, String> settings =
        Map.of(
            "otel.propagators", args[0],
            "otel.traces.exporter", "none",
            "otel.metrics.exporter", "none",
            "otel.logs.exporter", "none");
    System.out.println(
        AutoConfiguredOpenTelemetrySdk.builder()
            .addPropertiesSupplier(() -> settings)
            .build()
            .getOpenTelemetrySdk()
            .getPropagators()
            .getTextMapPropagator());
  }
}
