package dev.peregrine.sdk.autoconfigure.internal.parts;

import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How much the SDK logs about itself, whatever the signal. */
public final class InternalLogLevel {

  public static final String ALLOWED = "one of off, fatal, error, warn, info, debug, trace";

  private static final Logger LOGGER = Logger.getLogger(InternalLogLevel.class.getName());

  /** Held here, since a logger that nobody holds forgets its level. */
  private static final List<Logger> LOGGERS =
      List.of(Logger.getLogger("dev.peregrine"), Logger.getLogger("io.opentelemetry"));

  private static final UnheardHandler DETAILS = new UnheardHandler();

  private InternalLogLevel() {}

  /** The level of a name in any case, or of a name of a severity such as {@code warn2}, or null. */
  public static @Nullable Level parse(String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "off", "none" -> Level.OFF;
      case "fatal", "fatal2", "fatal3", "fatal4", "error", "error2", "error3", "error4" ->
          Level.SEVERE;
      case "warn", "warn2", "warn3", "warn4", "warning" -> Level.WARNING;
      case "info", "info2", "info3", "info4" -> Level.INFO;
      case "debug", "debug2", "debug3", "debug4" -> Level.FINE;
      case "trace", "trace2", "trace3", "trace4" -> Level.FINEST;
      default -> null;
    };
  }

  /**
   * Sets it for the process. The handlers of the program stay as they are; what is finer than all
   * of them take goes to standard error.
   *
   * @throws RuntimeException if the program's logging takes no levels from code
   */
  public static void set(Level level) {
    for (Logger logger : LOGGERS) {
      logger.setLevel(level);
      logger.removeHandler(DETAILS);
      if (level.intValue() < Level.INFO.intValue()) {
        logger.addHandler(DETAILS);
      }
    }
  }

  /** As {@link #set}, but says that {@code setting} has no effect if that is so. */
  public static void setFor(String setting, Level level) {
    try {
      set(level);
    } catch (RuntimeException e) {
      LOGGER.log(
          Level.WARNING,
          setting
              + " has no effect, since this logging system takes no levels from code; set those of"
              + " the loggers dev.peregrine and io.opentelemetry in its own configuration",
          e);
    }
  }
}
