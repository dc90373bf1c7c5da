package dev.peregrine.propagators;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * {@link XrayPropagator} for functions on AWS Lambda, which get their caller not from headers but
 * from Lambda: in the system property {@code com.amazonaws.xray.traceHeader}, or else the
 * environment variable {@code _X_AMZN_TRACE_ID}.
 *
 * <p>They are asked only if the context has no span yet; if they have nothing valid, the header is
 * read. Nothing else differs. Thread-safe.
 */
public final class XrayLambdaPropagator implements TextMapPropagator {

  private static final String PROPERTY = "com.amazonaws.xray.traceHeader";
  private static final String VARIABLE = "_X_AMZN_TRACE_ID";

  private static final XrayPropagator HEADERS = XrayPropagator.getInstance();
  private static final XrayLambdaPropagator INSTANCE = new XrayLambdaPropagator();

  private XrayLambdaPropagator() {}

  /**
   * Returns the propagator.
   *
   * @return the only instance
   */
  public static XrayLambdaPropagator getInstance() {
    return INSTANCE;
  }

  @Override
  public Collection<String> fields() {
    return HEADERS.fields();
  }

  @Override
  public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
    HEADERS.inject(context, carrier, setter);
  }

  @Override
  public <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
    if (context == null) {
      return Context.root();
    }
    if (!Span.fromContext(context).getSpanContext().isValid()) {
      Context fromLambda = XrayHeader.extract(context, setting());
      if (fromLambda != context) {
        return fromLambda;
      }
    }
    return HEADERS.extract(context, carrier, getter);
  }

  private static @Nullable String setting() {
    String property = System.getProperty(PROPERTY);
    return property == null || property.isEmpty() ? System.getenv(VARIABLE) : property;
  }

  @Override
  public String toString() {
    return "XrayLambdaPropagator";
  }
}
