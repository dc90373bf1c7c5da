package dev.peregrine.api.propagation;

import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hands context on to a child process in environment variables.
 *
 * <p>The carrier is the map of variables for the child. The environment of this process does not
 * change:
 *
 * <pre>{@code
 * ProcessBuilder child = new ProcessBuilder("worker");
 * propagator.inject(Context.current(), child.environment(), EnvironmentSetter.getInstance());
 * child.start();
 * }</pre>
 *
 * <p>Names are normalized: upper case, an underscore for whatever is not a letter or digit of
 * ASCII, and an underscore before a leading digit, so that {@code traceparent} becomes {@code
 * TRACEPARENT}. Values are handed on as they are; other users of the machine may be able to see
 * them. Stateless and thread-safe.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/context/env-carriers/">Specification</a>
 */
public final class EnvironmentSetter implements TextMapSetter<Map<String, String>> {

  private static final EnvironmentSetter INSTANCE = new EnvironmentSetter();

  private EnvironmentSetter() {}

  /**
   * Returns the setter.
   *
   * @return the only instance
   */
  public static EnvironmentSetter getInstance() {
    return INSTANCE;
  }

  @Override
  public void set(@Nullable Map<String, String> carrier, String key, String value) {
    if (carrier != null) {
      carrier.put(EnvironmentName.normalize(key), value);
    }
  }

  @Override
  public String toString() {
    return "EnvironmentSetter";
  }
}
