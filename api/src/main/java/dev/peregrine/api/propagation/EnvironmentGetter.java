package dev.peregrine.api.propagation;

import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads context that a parent process handed on in environment variables.
 *
 * <p>The carrier is a map of variables, in most cases that of this process. A program does so once,
 * when it starts:
 *
 * <pre>{@code
 * Context parent =
 *     propagator.extract(Context.root(), System.getenv(), EnvironmentGetter.getInstance());
 * }</pre>
 *
 * <p>A propagator asks for its own names; the variables have the names that {@link
 * EnvironmentSetter} gives them, such as {@code TRACEPARENT} for {@code traceparent}. Values are
 * handed on as they are. Whoever starts a process can set its variables, so trust them as little as
 * the headers of a request. Stateless and thread-safe.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/context/env-carriers/">Specification</a>
 */
public final class EnvironmentGetter implements TextMapGetter<Map<String, String>> {

  private static final EnvironmentGetter INSTANCE = new EnvironmentGetter();

  private EnvironmentGetter() {}

  /**
   * Returns the getter.
   *
   * @return the only instance
   */
  public static EnvironmentGetter getInstance() {
    return INSTANCE;
  }

  /**
   * Returns the names of the variables that can carry context: those in normalized form.
   *
   * @param carrier the variables
   * @return the names
   */
  @Override
  @Deprecated
  public Iterable<String> keys(Map<String, String> carrier) {
    List<String> names = new ArrayList<>();
    for (String name : carrier.keySet()) {
      if (EnvironmentName.isNormalized(name)) {
        names.add(name);
      }
    }
    return names;
  }

  @Override
  public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
    return carrier == null ? null : carrier.get(EnvironmentName.normalize(key));
  }

  @Override
  public String toString() {
    return "EnvironmentGetter";
  }
}
