package dev.peregrine.api.internal;

/**
 * The no-op providers of the incubating API. Where that is present they are used, so that its
 * extended types are found on what does nothing too.
 */
public final class IncubatingNoop {

  private IncubatingNoop() {}

  /**
   * Returns the no-op of a class of the incubating API, or the fallback without such a class.
   *
   * @param name the class's name without that of the API's incubating packages
   */
  public static <T> T find(String name, Class<T> type, T fallback) {
    try {
      Class<?> provider = Class.forName("io.opentelemetry.api.incubator." + name);
      return type.cast(provider.getMethod("getNoop").invoke(null));
    } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
      // The incubating API is not there, or is of another version.
      return fallback;
    }
  }
}
