package dev.peregrine.exporter.otlp.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Calls every setter of a builder. */
public final class BuilderSetters {

  /** As with the incumbent's builders; null takes the setting away. */
  private static final Set<String> NULLABLE =
      Set.of("addHeader", "setChannel", "setHeaders", "setRetryPolicy", "setSslContext");

  private BuilderSetters() {}

  /** Asserts that each setter refuses null, by the name of its parameter. */
  public static void assertNullIsRefused(Object builder) {
    List<String> accepting = new ArrayList<>();
    for (Method setter : builder.getClass().getDeclaredMethods()) {
      boolean objects =
          Arrays.stream(setter.getParameterTypes()).anyMatch(type -> !type.isPrimitive());
      if (java.lang.reflect.Modifier.isPublic(setter.getModifiers())
          && objects
          && !NULLABLE.contains(setter.getName())
          && !(thrown(builder, setter) instanceof NullPointerException e
              && e.getMessage() != null
              && e.getMessage().matches("[a-zA-Z]+"))) {
        accepting.add(setter.getName());
      }
    }
    assertThat(accepting).isEmpty();
  }

  private static Throwable thrown(Object builder, Method setter) {
    Object[] arguments =
        Arrays.stream(setter.getParameterTypes())
            .map(type -> type == long.class ? 1L : null)
            .toArray();
    Throwable thrown = catchThrowable(() -> setter.invoke(builder, arguments));
    return thrown instanceof InvocationTargetException e ? e.getCause() : thrown;
  }
}
