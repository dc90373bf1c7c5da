package bridges;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;

/** Logs by a framework, and prints the ids of the span in which it does. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    OpenTelemetrySdk sdk =
        AutoConfiguredOpenTelemetrySdk.builder().setResultAsGlobal().build().getOpenTelemetrySdk();
    Framework framework =
        switch (args[0]) {
          case "LOGBACK" -> new Logback(sdk);
          case "LOG4J" -> new Log4j(sdk);
          default -> new Jul();
        };
    framework.warn("outside");
    Span span = sdk.getTracer("bridges").spanBuilder("span").startSpan();
    try (Scope ignored = span.makeCurrent()) {
      framework.info("A-1");
      framework.error("failed", new IllegalStateException("bad"));
    } finally {
      span.end();
    }
    System.out.println(span.getSpanContext().getTraceId());
    System.out.println(span.getSpanContext().getSpanId());
    sdk.close();
  }
}
