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

  /** Each class with a function of its instances. */
  private static final Map<Class<?>, Function<?, PipelinedExporter>> ACCESSORS =
      new ConcurrentHashMap<>();

  private PipelinedExporters() {}

  /**
   * Adds a class of exporters.
   *
   * @param <E> the class
   */
  public static <E> void register(Class<E> type, Function<E, PipelinedExporter> accessor) {
    ACCESSORS.put(type, accessor);
  }

  /** The pipeline of an exporter; null for those that get one batch at a time. */
  @SuppressWarnings("unchecked") // a function of the exporter's class
  public static @Nullable PipelinedExporter of(Object exporter) {
    Function<Object, PipelinedExporter> accessor =
        (Function<Object, PipelinedExporter>) ACCESSORS.get(exporter.getClass());
    return accessor == null ? null : accessor.apply(exporter);
  }
}
