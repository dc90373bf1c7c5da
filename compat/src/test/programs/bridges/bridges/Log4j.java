package bridges;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.instrumentation.log4j.appender.v2_17.OpenTelemetryAppender;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

final class Log4j implements Framework {
  private final Logger logger = LogManager.getLogger("shop.payment");

  Log4j(OpenTelemetry openTelemetry) {
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
