package io.opentelemetry.common;

import java.util.ServiceLoader;

final class ServiceLoaderComponentLoader implements ComponentLoader {

  private final ClassLoader classLoader;

  ServiceLoaderComponentLoader(ClassLoader classLoader) {
    this.classLoader = classLoader;
  }

  @Override
  public <T> Iterable<T> load(Class<T> spiClass) {
    // A module must say what it loads, and this one cannot name the services of those above it.
    ServiceLoaderComponentLoader.class.getModule().addUses(spiClass);
    return ServiceLoader.load(spiClass, classLoader);
  }

  @Override
  public String toString() {
    return "ServiceLoaderComponentLoader{classLoader=" + classLoader + '}';
  }
}
