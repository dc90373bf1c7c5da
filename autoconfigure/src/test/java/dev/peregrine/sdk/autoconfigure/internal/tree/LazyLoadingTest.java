package dev.peregrine.sdk.autoconfigure.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is needed for files is loaded only with a file. */
class LazyLoadingTest {

  @Test
  void build_withoutFile_loadsNothingOfYamlAndSchema() throws Exception {
    try (RecordingLoader loader = new RecordingLoader(classPath())) {
      Class<?> type =
          loader.loadClass("io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk");
      Object builder = type.getMethod("builder").invoke(null);
      Supplier<Map<String, String>> settings =
          () ->
              Map.of(
                  "otel.traces.exporter", "none",
                  "otel.metrics.exporter", "none",
                  "otel.logs.exporter", "none");
      builder
          .getClass()
          .getMethod("addPropertiesSupplier", Supplier.class)
          .invoke(builder, settings);
      builder.getClass().getMethod("disableShutdownHook").invoke(builder);
      Object configured = builder.getClass().getMethod("build").invoke(builder);

      assertThat(configured).isNotNull();
      assertThat(loader.names)
          .contains("io.opentelemetry.sdk.OpenTelemetrySdk")
          .noneMatch(name -> name.startsWith("org.snakeyaml."))
          .noneMatch(name -> name.startsWith("dev.peregrine.sdk.autoconfigure.internal.tree."))
          .noneMatch(name -> name.startsWith("dev.peregrine.sdk.autoconfigure.internal.schema."));
    }
  }

  private static URL[] classPath() throws Exception {
    String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
    URL[] urls = new URL[entries.length];
    for (int i = 0; i < entries.length; i++) {
      urls[i] = Path.of(entries[i]).toUri().toURL();
    }
    return urls;
  }

  /** Loads all but the JDK itself, and remembers the names. */
  private static final class RecordingLoader extends URLClassLoader {

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    RecordingLoader(URL[] urls) {
      super(urls, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      Class<?> found = super.findClass(name);
      names.add(name);
      return found;
    }
  }
}
