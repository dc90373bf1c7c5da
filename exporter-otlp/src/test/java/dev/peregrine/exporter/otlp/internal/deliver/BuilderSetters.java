package dev.peregrine.exporter.otlp.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Calls the setters of any builder: they have the same names on all of them. */
public final class BuilderSetters {

  /** As with the incumbent's builders; null takes the setting away. */
  private static final Set<String> NULLABLE =
      Set.of("addHeader", "setChannel", "setHeaders", "setRetryPolicy", "setSslContext");

  private BuilderSetters() {}

  /** Calls the setter that has this name and can take this argument. */
  public static void set(Object builder, String setter, Object... arguments) {
    Throwable thrown = thrown(builder, find(builder, setter, arguments), arguments);
    if (thrown instanceof RuntimeException e) {
      throw e;
    }
    assertThat(thrown).isNull();
  }

  private static Method find(Object builder, String name, Object... arguments) {
    for (Method method : builder.getClass().getMethods()) {
      if (method.getName().equals(name) && takes(method.getParameterTypes(), arguments)) {
        return method;
      }
    }
    throw new AssertionError("no " + name + Arrays.toString(arguments));
  }

  private static boolean takes(Class<?>[] types, Object... arguments) {
    boolean fits = types.length == arguments.length;
    for (int i = 0; fits && i < types.length; i++) {
      fits = MethodType.methodType(types[i]).wrap().returnType().isInstance(arguments[i]);
    }
    return fits;
  }

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
    Object[] nulls =
        Arrays.stream(setter.getParameterTypes())
            .map(type -> type == long.class ? 1L : null)
            .toArray();
    return thrown(builder, setter, nulls);
  }

  private static Throwable thrown(Object builder, Method setter, Object... arguments) {
    Throwable thrown = catchThrowable(() -> setter.invoke(builder, arguments));
    return thrown instanceof InvocationTargetException e ? e.getCause() : thrown;
  }
}
