package dev.peregrine.sdk.common.internal;

import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The way from an exporter of the contract to its pipeline, which is private to it: each such
 * exporter registers here when it is made.
 */
public final class PipelinedExporters {

  /** Held weakly too, since a pipeline knows who waits for it, and so perhaps its exporter. */
  private static final Map<Object, WeakReference<PipelinedExporter>> PIPELINES =
      Collections.synchronizedMap(new WeakHashMap<>());

  private PipelinedExporters() {}

  /**
   * Adds an exporter.
   *
   * @param exporter one that equals no other
   * @param pipeline what it holds itself as long as it lives
   */
  public static void register(Object exporter, PipelinedExporter pipeline) {
    PIPELINES.put(exporter, new WeakReference<>(pipeline));
  }

  /** The pipeline of an exporter; null for those that get one batch at a time. */
  public static @Nullable PipelinedExporter of(Object exporter) {
    WeakReference<PipelinedExporter> pipeline = PIPELINES.get(exporter);
    return pipeline == null ? null : pipeline.get();
  }
}
