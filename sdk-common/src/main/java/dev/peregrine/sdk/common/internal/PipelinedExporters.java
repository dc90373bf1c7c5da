package dev.peregrine.sdk.common.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way from an exporter of the contract to its pipeline, which is private to it: each class of
 * such exporters registers here before its first instance exists.
 */
public final class PipelinedExporters {

  private static final Map<Class<?>, Function<Object, PipelinedExporter>> ACCESSORS =
      new ConcurrentHashMap<>();

  private PipelinedExporters() {}

  /**
   * Adds a class of exporters.
   *
   * @param <E> the class
   */
  public static <E> void register(Class<E> type, Function<E, PipelinedExporter> accessor) {
    ACCESSORS.put(type, exporter -> accessor.apply(type.cast(exporter)));
  }

  /** The pipeline of an exporter; null for those that get one batch at a time. */
  public static @Nullable PipelinedExporter of(Object exporter) {
    Function<Object, PipelinedExporter> accessor = ACCESSORS.get(exporter.getClass());
    return accessor == null ? null : accessor.apply(exporter);
  }
}
