package dev.peregrine.exporter.otlp.internal.options;

import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.common.export.Compressor;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compressors by name: gzip, and whatever the class path offers as a {@link Compressor}. */
final class Compressors {

  private Compressors() {}

  /** The compressor of that name, or null for {@code none}. */
  static @Nullable Compressor named(String method, ComponentLoader loader) {
    if (method.equals("none")) {
      return null;
    }
    TreeMap<String, Compressor> known = new TreeMap<>();
    Compressor gzip = new Gzip();
    known.put(gzip.getEncoding(), gzip);
    for (Compressor compressor : loader.load(Compressor.class)) {
      known.put(compressor.getEncoding(), compressor);
    }
    Compressor found = known.get(method);
    if (found == null) {
      throw new IllegalArgumentException(
          "Unsupported compressionMethod \""
              + method
              + "\". Compression method must be \"none\" or one of: "
              + known.keySet());
    }
    return found;
  }
}
