package dev.peregrine.exporter.otlp.internal.options;

import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The way from a builder of the contract to its options, which are private to it: each builder
 * registers here when it is made.
 */
public final class OptionsAccess {

  /** Held weakly too, since options may refer to their builder, by way of what users set. */
  private static final Map<Object, WeakReference<ExporterOptions>> OPTIONS =
      Collections.synchronizedMap(new WeakHashMap<>());

  private OptionsAccess() {}

  /**
   * Adds a builder.
   *
   * @param options what the builder holds itself as long as it lives
   */
  public static void register(Object builder, ExporterOptions options) {
    OPTIONS.put(builder, new WeakReference<>(options));
  }

  /**
   * The options of a builder that is ours; null for any other: another jar with classes of that
   * name may stand before ours on the class path.
   */
  public static @Nullable ExporterOptions find(Object builder) {
    WeakReference<ExporterOptions> options = OPTIONS.get(builder);
    return options == null ? null : options.get();
  }

  /**
   * Returns the options that a builder sets; a change shows in what it builds from then on.
   *
   * @throws IllegalArgumentException if it is not one of the six OTLP exporter builders
   */
  public static ExporterOptions of(Object builder) {
    ExporterOptions options = find(builder);
    if (options == null) {
      throw new IllegalArgumentException(
          "builder must be that of an OTLP exporter, not " + builder.getClass().getName());
    }
    return options;
  }
}
