package smoke;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Sends one span, from a module. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    OpenTelemetrySdk sdk =
        AutoConfiguredOpenTelemetrySdk.builder()
            .addPropertiesSupplier(
                () ->
                    Map.of(
                        "otel.exporter.otlp.endpoint",
                        args[0],
                        "otel.exporter.otlp.protocol",
                        args[1],
                        "otel.metrics.exporter",
                        "none",
                        "otel.logs.exporter",
                        "none"))
            .build()
            .getOpenTelemetrySdk();
    Span span = sdk.getTracer("smoke").spanBuilder("smoke").startSpan();
    try (Scope ignored = span.makeCurrent()) {
      System.out.println(Span.fromContext(Context.current()) == span);
    } finally {
      span.end();
    }
    System.out.println(
        sdk.getSdkTracerProvider().forceFlush().join(10, TimeUnit.SECONDS).isSuccess());
    sdk.close();
    System.out.println(Main.class.getModule().isNamed());
    System.out.println(sdk.getClass().getModule().getName());
  }
}
