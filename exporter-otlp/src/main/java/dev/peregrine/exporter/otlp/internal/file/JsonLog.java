package dev.peregrine.exporter.otlp.internal.file;

import dev.peregrine.exporter.otlp.internal.encode.RequestListing;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.sdk.common.internal.SdkTelemetry;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.resources.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Logs batches, a message for each resource. Thread-safe.
 *
 * @param <T> the data of one item
 */
public final class JsonLog<T> {

  private final JsonLines<T> lines;
  private final Function<T, Resource> resourceOf;

  /**
   * Makes an exporter.
   *
   * @param exporter the class that users know, which the messages are logged for
   */
  public JsonLog(
      OtlpSignal signal,
      RequestListing<T> listing,
      Function<T, Resource> resourceOf,
      Class<?> exporter) {
    lines = new JsonLines<>(signal, listing, new LogOutput(exporter), SdkTelemetry.off(), exporter);
    this.resourceOf = resourceOf;
  }

  /** Logs a batch; fails if not all of it could be logged. */
  public CompletableResultCode export(Collection<? extends T> batch) {
    if (batch.isEmpty()) {
      return lines.export(batch);
    }
    Map<Resource, List<T>> byResource = new LinkedHashMap<>();
    for (T item : batch) {
      byResource.computeIfAbsent(resource(item), resource -> new ArrayList<>()).add(item);
    }
    List<CompletableResultCode> results = new ArrayList<>();
    byResource.values().forEach(items -> results.add(lines.export(items)));
    return CompletableResultCode.ofAll(results);
  }

  /** One that does not tell its resource is left to the encoder, which says so. */
  private Resource resource(T item) {
    try {
      return resourceOf.apply(item);
    } catch (RuntimeException e) {
      return Resource.empty();
    }
  }

  /** Nothing is held back. */
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  /** Logs nothing from now on. */
  public CompletableResultCode shutdown() {
    return lines.shutdown();
  }
}
