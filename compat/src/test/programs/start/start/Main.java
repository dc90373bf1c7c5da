package start;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Sends a span, a measurement and a log record, and ends as a short function would. */
public final class Main {
  private static final String SCOPE = "start";

  private Main() {}

  public static void main(String[] args) {
    OpenTelemetrySdk sdk = AutoConfiguredOpenTelemetrySdk.builder().build().getOpenTelemetrySdk();
    sdk.getTracer(SCOPE).spanBuilder("span").startSpan().end();
    sdk.getMeter(SCOPE).counterBuilder("counter").build().add(1);
    sdk.getLogsBridge().get(SCOPE).logRecordBuilder().setBody("body").emit();
    List<CompletableResultCode> flushes =
        List.of(
            sdk.getSdkTracerProvider().forceFlush(),
            sdk.getSdkMeterProvider().forceFlush(),
            sdk.getSdkLoggerProvider().forceFlush());
    boolean flushed = CompletableResultCode.ofAll(flushes).join(30, TimeUnit.SECONDS).isSuccess();
    Count.print();
    System.exit(flushed ? 0 : 1);
  }
}
