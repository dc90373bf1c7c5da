package io.opentelemetry.context;
final class LazyStorage {
  private static final ContextStorage STORAGE = ThreadLocalContextStorage.INSTANCE;
  private LazyStorage() {}
  static ContextStorage get() { return STORAGE; }
}
