package dev.peregrine.exporter.otlp.internal.deliver;

import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.common.export.Compressor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
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
    known.put(Gzip.INSTANCE.getEncoding(), Gzip.INSTANCE);
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

  private static final class Gzip implements Compressor {

    static final Gzip INSTANCE = new Gzip();

    @Override
    public String getEncoding() {
      return "gzip";
    }

    @Override
    public OutputStream compress(OutputStream out) throws IOException {
      return new GZIPOutputStream(out);
    }
  }
}
