package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.encode.TestSpan;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What runs inside the class loaders of {@link MissingLibrariesTest}. */
public final class Application {

  private Application() {}

  /** Exports a span and says whether that was a success. */
  public static String export(String exporter, String endpoint) {
    Logger.getLogger(exporter).setLevel(Level.OFF);
    try (SpanExporter made =
        exporter.equals(OtlpGrpcSpanExporter.class.getName())
            ? OtlpGrpcSpanExporter.builder().setEndpoint(endpoint).setRetryPolicy(null).build()
            : OtlpHttpSpanExporter.builder().setEndpoint(endpoint).build()) {
      CompletableResultCode result = made.export(List.of(TestSpan.named("span")));
      return Boolean.toString(result.join(60, TimeUnit.SECONDS).isSuccess());
    }
  }
}
