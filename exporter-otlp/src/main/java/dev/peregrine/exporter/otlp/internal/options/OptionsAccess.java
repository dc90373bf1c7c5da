package dev.peregrine.exporter.otlp.internal.options;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The way from a builder of the contract to its options, which are private to it: each builder
 * class registers here before its first instance exists.
 */
public final class OptionsAccess {

  private static final Map<Class<?>, Function<Object, ExporterOptions>> ACCESSORS =
      new ConcurrentHashMap<>();

  private OptionsAccess() {}

  public static <B> void register(Class<B> type, Function<B, ExporterOptions> accessor) {
    ACCESSORS.put(type, builder -> accessor.apply(type.cast(builder)));
  }

  /**
   * Whether a builder is ours: another jar with classes of that name may stand before ours on the
   * class path.
   */
  public static boolean knows(Object builder) {
    return ACCESSORS.containsKey(builder.getClass());
  }

  /**
   * Returns the options that a builder sets; a change shows in what it builds from then on.
   *
   * @throws IllegalArgumentException if it is not one of the six OTLP exporter builders
   */
  public static ExporterOptions of(Object builder) {
    Function<Object, ExporterOptions> accessor = ACCESSORS.get(builder.getClass());
    if (accessor == null) {
      throw new IllegalArgumentException(
          "builder must be that of an OTLP exporter, not " + builder.getClass().getName());
    }
    return accessor.apply(builder);
  }
}
