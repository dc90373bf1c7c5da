package io.opentelemetry.context;

enum NoopScope implements Scope {
  INSTANCE;

  @Override
  public void close() {}
}
