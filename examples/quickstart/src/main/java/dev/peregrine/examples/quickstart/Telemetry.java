package dev.peregrine.examples.quickstart;

import dev.peregrine.logging.jul.OpenTelemetryHandler;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Logger;

/**
 * Makes one SDK for each service.
 *
 * <p>A service with a process of its own needs none of this: it calls {@code
 * AutoConfiguredOpenTelemetrySdk.initialize()} once and takes its name from {@code
 * OTEL_SERVICE_NAME}.
 */
final class Telemetry implements AutoCloseable {
  private final Map<String, String> settings;
  private final SpanProcessor counter;
  private final List<OpenTelemetrySdk> sdks = new ArrayList<>();
  private final List<Runnable> detachments = new ArrayList<>();

  /** Settings given here win over environment variables and system properties. */
  Telemetry(Map<String, String> settings, SpanProcessor counter) {
    this.settings = settings;
    this.counter = counter;
  }

  OpenTelemetry of(String serviceName) {
    Map<String, String> properties = new HashMap<>(settings);
    properties.put("otel.service.name", serviceName);

    OpenTelemetrySdk sdk =
        AutoConfiguredOpenTelemetrySdk.builder()
            .addPropertiesCustomizer(environment -> properties)
            .addTracerProviderCustomizer(
                (provider, config) ->
                    provider.addSpanProcessor(new TenantProcessor()).addSpanProcessor(counter))
            .disableShutdownHook()
            .build()
            .getOpenTelemetrySdk();
    sdks.add(sdk);
    return sdk;
  }

  /**
   * A logger of one service, whose lines go to that service's SDK. With one service in a process
   * there is one handler, which belongs on the root logger.
   */
  Logger logger(String name, OpenTelemetry telemetry) {
    Logger logger = Logger.getLogger(name);
    Handler handler = new OpenTelemetryHandler(telemetry);
    logger.addHandler(handler);
    // Not to the console as well.
    logger.setUseParentHandlers(false);
    detachments.add(() -> logger.removeHandler(handler));
    return logger;
  }

  /**
   * Sends queued spans and log records and what the metrics add up to, and returns whether all of
   * it arrived.
   */
  boolean flush() {
    List<CompletableResultCode> results = new ArrayList<>();
    for (OpenTelemetrySdk sdk : sdks) {
      results.add(sdk.getSdkTracerProvider().forceFlush());
      results.add(sdk.getSdkMeterProvider().forceFlush());
      results.add(sdk.getSdkLoggerProvider().forceFlush());
    }
    return CompletableResultCode.ofAll(results).join(10, TimeUnit.SECONDS).isSuccess();
  }

  @Override
  public void close() {
    detachments.forEach(Runnable::run);
    sdks.forEach(OpenTelemetrySdk::close);
  }
}
