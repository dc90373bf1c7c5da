package io.opentelemetry.context.propagation;

import io.opentelemetry.common.impl.ApiUsageLogger;
import io.opentelemetry.context.Context;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

enum NoopTextMapPropagator implements TextMapPropagator {
  INSTANCE;

  @Override
  public Collection<String> fields() {
    return List.of();
  }

  @Override
  public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {}

  @Override
  public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
    if (context == null) {
      ApiUsageLogger.logNullParam(TextMapPropagator.class, "extract", "context");
      return Context.root();
    }
    return context;
  }

  @Override
  public String toString() {
    return "NoopTextMapPropagator";
  }
}
