package bridges;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The handler is named in {@code logging.properties}, and emits to the global OpenTelemetry. */
final class Jul implements Framework {
  private final Logger logger = Logger.getLogger("shop.payment");

  @Override
  public void warn(String message) {
    logger.warning(message);
  }

  @Override
  public void info(String order) {
    logger.log(Level.INFO, "order {0} paid", order);
  }

  @Override
  public void error(String message, Throwable thrown) {
    logger.log(Level.SEVERE, message, thrown);
  }
}
