package io.opentelemetry.api.baggage.propagation;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.common.impl.ApiUsageLogger;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries {@link Baggage} in the header {@code baggage} of the W3C.
 *
 * <p>At most 64 members and 8192 bytes are sent and read; members beyond that are dropped as a
 * whole, as are members that cannot be written or read: names must be tokens of HTTP. Values may be
 * any text, for they are percent-encoded. Metadata is sent as it is, but for characters that a
 * header cannot have.
 *
 * @see <a href="https://www.w3.org/TR/baggage/">W3C Baggage</a>
 */
public final class W3CBaggagePropagator implements TextMapPropagator {

  private static final String FIELD = "baggage";
  private static final List<String> FIELDS = List.of(FIELD);
  private static final W3CBaggagePropagator INSTANCE = new W3CBaggagePropagator();

  private W3CBaggagePropagator() {}

  /**
   * Returns the propagator.
   *
   * @return the only instance
   */
  public static W3CBaggagePropagator getInstance() {
    return INSTANCE;
  }

  @Override
  public Collection<String> fields() {
    return FIELDS;
  }

  @Override
  public <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter) {
    if (context == null || setter == null) {
      ApiUsageLogger.logNullParam(
          TextMapPropagator.class, "inject", context == null ? "context" : "setter");
      return;
    }
    Baggage baggage = Baggage.fromContextOrNull(context);
    if (baggage == null || baggage.isEmpty()) {
      return;
    }
    BaggageWriter writer = new BaggageWriter();
    baggage.forEach(writer);
    String header = writer.header();
    if (!header.isEmpty()) {
      setter.set(carrier, FIELD, header);
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
    Iterator<String> headers = getter.getAll(carrier, FIELD);
    if (headers == null || !headers.hasNext()) {
      return context;
    }
    BaggageReader reader = new BaggageReader();
    while (headers.hasNext() && reader.wantsMore()) {
      String header = headers.next();
      if (header != null) {
        reader.read(header);
      }
    }
    Baggage baggage = reader.baggage();
    return baggage.isEmpty() ? context : baggage.storeInContext(context);
  }

  @Override
  public String toString() {
    return "W3CBaggagePropagator";
  }
}
