package dev.peregrine.propagators;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Shows another propagator only the baggage that may leave the process. */
final class RestrictedPropagator implements TextMapPropagator {

  private final TextMapPropagator propagator;
  private final BaggageAllowList allowed;

  RestrictedPropagator(TextMapPropagator propagator, BaggageAllowList allowed) {
    this.propagator = propagator;
    this.allowed = allowed;
  }

  @Override
  public Collection<String> fields() {
    return propagator.fields();
  }

  @Override
  public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
    propagator.inject(context == null ? context : restrict(context), carrier, setter);
  }

  private Context restrict(Context context) {
    Baggage baggage = Baggage.fromContextOrNull(context);
    if (baggage == null) {
      return context;
    }
    Baggage filtered = allowed.filter(baggage);
    return filtered == baggage ? context : filtered.storeInContext(context);
  }

  @Override
  public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
    return propagator.extract(context, carrier, getter);
  }

  @Override
  public String toString() {
    return "RestrictedPropagator{" + propagator + ", " + allowed + '}';
  }
}
