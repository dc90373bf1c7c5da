package io.opentelemetry.context.propagation;

import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes values of a {@link Context} into a map of strings that is sent along with a request, such
 * as HTTP headers, and reads them back on the other side.
 *
 * <p>Names and values are ASCII text that is valid in an HTTP header. A propagator is thread-safe,
 * has no state, and never throws.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/context/api-propagators/">Specification</a>
 */
public interface TextMapPropagator {

  /**
   * Returns a propagator that asks the given ones in their order, when it injects and when it
   * extracts.
   *
   * @param propagators the propagators; none gives the {@linkplain #noop() no-op}
   * @return the composite, or the propagator itself if only one was given
   */
  static TextMapPropagator composite(TextMapPropagator... propagators) {
    return composite(Arrays.asList(propagators));
  }

  /**
   * Returns a propagator that asks the given ones in their order, when it injects and when it
   * extracts.
   *
   * @param propagators the propagators; none gives the {@linkplain #noop() no-op}
   * @return the composite, or the propagator itself if only one was given
   */
  static TextMapPropagator composite(Iterable<TextMapPropagator> propagators) {
    List<TextMapPropagator> list = new ArrayList<>();
    for (TextMapPropagator propagator : propagators) {
      list.add(propagator);
    }
    return switch (list.size()) {
      case 0 -> noop();
      case 1 -> list.get(0);
      default -> new CompositeTextMapPropagator(list);
    };
  }

  /**
   * Returns a propagator that carries nothing.
   *
   * @return the propagator
   */
  static TextMapPropagator noop() {
    return NoopTextMapPropagator.INSTANCE;
  }

  /**
   * Returns the names that {@link #inject} writes, so that a carrier which is used again can be
   * cleared of them.
   *
   * @return an unmodifiable collection of the names
   */
  Collection<String> fields();

  /**
   * Writes values of a context into a carrier.
   *
   * @param context the context that has the values
   * @param carrier what is sent, such as the headers of a request; it is only handed to the setter
   * @param setter writes a name and value into the carrier
   * @param <C> the type of the carrier
   */
  <C> void inject(Context context, @Nullable C carrier, TextMapSetter<C> setter);

  /**
   * Reads values from a carrier. What is missing or cannot be read leaves the context as it is.
   *
   * @param context the context to add the values to, which does not change
   * @param carrier what was received, such as the headers of a request; it is only handed to the
   *     getter
   * @param getter reads the value of a name from the carrier
   * @param <C> the type of the carrier
   * @return the context with the values, or the given one if there were none
   */
  <C> Context extract(Context context, @Nullable C carrier, TextMapGetter<C> getter);
}
