package bridges;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.logback.appender.v1_0.OpenTelemetryAppender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class Logback implements Framework {
  private final Logger logger = LoggerFactory.getLogger("shop.payment");

  Logback(OpenTelemetry openTelemetry) {
    OpenTelemetryAppender.install(openTelemetry);
  }

  @Override
  public void warn(String message) {
    logger.warn(message);
  }

  @Override
  public void info(String order) {
    logger.info("order {} paid", order);
  }

  @Override
  public void error(String message, Throwable thrown) {
    logger.error(message, thrown);
  }
}
