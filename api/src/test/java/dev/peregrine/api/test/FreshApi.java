package dev.peregrine.api.test;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Loads the API and its tests once more, for what the API decides only once in a process. A
 * scenario is a {@code Callable} with a constructor without parameters; only types of the JDK can
 * pass between it and the test.
 */
public final class FreshApi extends URLClassLoader {

  private static final String SERVICES = "META-INF/services/";

  private FreshApi(URL[] services) {
    super(services, FreshApi.class.getClassLoader());
  }

  public static FreshApi load() {
    return new FreshApi(new URL[0]);
  }

  /** Loads it with providers of a service, named in a file that is written into the directory. */
  public static FreshApi withProviders(Path directory, Class<?> service, List<String> providers)
      throws IOException {
    Path file = directory.resolve(SERVICES + service.getName());
    Files.createDirectories(file.getParent());
    Files.write(file, providers);
    return new FreshApi(new URL[] {url(directory)});
  }

  private static URL url(Path directory) throws MalformedURLException {
    return directory.toUri().toURL();
  }

  public Object run(Class<? extends Callable<?>> scenario) throws Exception {
    Constructor<?> constructor = loadClass(scenario.getName()).getDeclaredConstructor();
    constructor.setAccessible(true);
    return ((Callable<?>) constructor.newInstance()).call();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith("io.opentelemetry.") && !name.startsWith("dev.peregrine.")) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }
  }

  /** Hides the providers of services that the class path of the tests may have. */
  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return name.startsWith(SERVICES) ? findResources(name) : super.getResources(name);
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] code = file.readAllBytes();
      return defineClass(name, code, 0, code.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
