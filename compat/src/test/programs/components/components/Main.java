package components;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.concurrent.TimeUnit;

/** Makes a server span for each path among its arguments, with whatever the settings ask for. */
public final class Main {
  private Main() {}

  public static void main(String[] paths) {
    OpenTelemetrySdk sdk = AutoConfiguredOpenTelemetrySdk.builder().build().getOpenTelemetrySdk();
    System.out.println(sdk.getPropagators().getTextMapPropagator());
    Tracer tracer = sdk.getTracer("components");
    for (String path : paths) {
      tracer
          .spanBuilder(path)
          .setSpanKind(SpanKind.SERVER)
          .setAttribute("url.path", path)
          .startSpan()
          .end();
    }
    boolean flushed =
        sdk.getSdkTracerProvider().forceFlush().join(10, TimeUnit.SECONDS).isSuccess();
    sdk.close();
    System.exit(flushed ? 0 : 1);
  }
}
