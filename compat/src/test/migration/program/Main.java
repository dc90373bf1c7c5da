import ch.qos.logback.classic.Logger;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.instrumentation.logback.appender.v1_0.OpenTelemetryAppender;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** A service as it was before it moved: a span, and a line of log within. */
public final class Main {
  public static void main(String[] args) {
    OpenTelemetrySdk sdk = AutoConfiguredOpenTelemetrySdk.initialize().getOpenTelemetrySdk();
    Logger logger = (Logger) LoggerFactory.getLogger("orders");
    OpenTelemetryAppender appender = new OpenTelemetryAppender();
    appender.setContext(logger.getLoggerContext());
    appender.setOpenTelemetry(sdk);
    appender.start();
    logger.addAppender(appender);
    Span span = sdk.getTracer("orders").spanBuilder("order").startSpan();
    try (Scope scope = span.makeCurrent()) {
      logger.info("ordered");
    } finally {
      span.end();
    }
    sdk.shutdown().join(10, TimeUnit.SECONDS);
  }
}
