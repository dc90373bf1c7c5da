package dev.peregrine.logging.jul;

import java.lang.reflect.InvocationTargetException;
import java.util.logging.ErrorManager;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;

/** Takes a handler's settings from the logging configuration, as the JDK's own handlers do. */
final class Settings {

  private Settings() {}

  static void apply(Handler handler) {
    String level = property(handler, "level");
    if (level != null) {
      try {
        handler.setLevel(Level.parse(level));
      } catch (IllegalArgumentException e) {
        report(handler, "level", level, e);
      }
    }
    String filter = property(handler, "filter");
    if (filter != null) {
      try {
        handler.setFilter(newFilter(filter));
      } catch (ReflectiveOperationException | ClassCastException e) {
        report(handler, "filter", filter, e);
      }
    }
  }

  private static @Nullable String property(Handler handler, String name) {
    String value =
        LogManager.getLogManager().getProperty(handler.getClass().getName() + "." + name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static Filter newFilter(String className) throws ReflectiveOperationException {
    Class<?> type = Class.forName(className, true, ClassLoader.getSystemClassLoader());
    try {
      return (Filter) type.getDeclaredConstructor().newInstance();
    } catch (InvocationTargetException e) {
      throw new ReflectiveOperationException(e.getCause());
    }
  }

  private static void report(Handler handler, String name, String value, Exception cause) {
    handler
        .getErrorManager()
        .error(
            "%s.%s=%s is ignored".formatted(handler.getClass().getName(), name, value),
            cause,
            ErrorManager.OPEN_FAILURE);
  }
}
