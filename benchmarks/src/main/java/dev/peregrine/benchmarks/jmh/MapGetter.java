package dev.peregrine.benchmarks.jmh;

import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Map;

/** Reads headers from a map. */
final class MapGetter {

  static final TextMapGetter<Map<String, String>> INSTANCE =
      (carrier, key) -> carrier == null ? null : carrier.get(key);

  private MapGetter() {}
}
