package io.opentelemetry.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentLoaderTest {

  /** A service. */
  public interface Plugin {}

  /** Its first implementation. */
  public static final class First implements Plugin {}

  /** Its second implementation. */
  public static final class Second implements Plugin {}

  @Test
  void loadList_withServiceFile_hasImplementationsInItsOrder(@TempDir Path directory)
      throws Exception {
    Path file = directory.resolve("META-INF/services").resolve(Plugin.class.getName());
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(Second.class.getName(), First.class.getName()));
    URL[] urls = {directory.toUri().toURL()};

    try (URLClassLoader classLoader = new URLClassLoader(urls, getClass().getClassLoader())) {
      ComponentLoader loader = ComponentLoader.forClassLoader(classLoader);

      assertThat(ComponentLoader.loadList(loader, Plugin.class))
          .hasExactlyElementsOfTypes(Second.class, First.class);
      assertThat(loader.toString()).contains(classLoader.toString());
    }
  }

  @Test
  void loadList_withoutImplementations_isEmpty() {
    ComponentLoader loader = ComponentLoader.forClassLoader(getClass().getClassLoader());

    assertThat(ComponentLoader.loadList(loader, Plugin.class)).isEmpty();
  }

  @Test
  void loadList_withLoaderOfAnother_takesWhatItFinds() {
    ComponentLoader loader =
        new ComponentLoader() {
          @Override
          public <T> Iterable<T> load(Class<T> spiClass) {
            return () -> repeat(spiClass.cast(new First()));
          }
        };

    assertThat(ComponentLoader.loadList(loader, Plugin.class)).hasSize(2);
  }

  private static <T> Iterator<T> repeat(T component) {
    return List.of(component, component).iterator();
  }
}
