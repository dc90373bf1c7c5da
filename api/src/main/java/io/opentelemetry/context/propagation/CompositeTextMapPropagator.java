package io.opentelemetry.context.propagation;

import io.opentelemetry.common.impl.ApiUsageLogger;
import io.opentelemetry.context.Context;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Several propagators, asked in the order in which they were given. */
final class CompositeTextMapPropagator implements TextMapPropagator {

  private final TextMapPropagator[] propagators;
  private final List<String> fields;

  CompositeTextMapPropagator(List<TextMapPropagator> propagators) {
    this.propagators = propagators.toArray(new TextMapPropagator[0]);
    Set<String> distinct = new LinkedHashSet<>();
    for (TextMapPropagator propagator : this.propagators) {
      distinct.addAll(propagator.fields());
    }
    this.fields = List.copyOf(distinct);
  }

  @Override
  public Collection<String> fields() {
    return fields;
  }

  @Override
  public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
    if (context == null || setter == null) {
      ApiUsageLogger.logNullParam(
          TextMapPropagator.class, "inject", context == null ? "context" : "setter");
      return;
    }
    for (TextMapPropagator propagator : propagators) {
      propagator.inject(context, carrier, setter);
    }
  }

  @Override
  public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
    if (context == null) {
      ApiUsageLogger.logNullParam(TextMapPropagator.class, "extract", "context");
      return Context.root();
    }
    if (getter == null) {
      ApiUsageLogger.logNullParam(TextMapPropagator.class, "extract", "getter");
      return context;
    }
    Context extracted = context;
    for (TextMapPropagator propagator : propagators) {
      extracted = propagator.extract(extracted, carrier, getter);
    }
    return extracted;
  }

  @Override
  public String toString() {
    return "MultiTextMapPropagator{textMapPropagators=" + List.of(propagators) + '}';
  }
}
