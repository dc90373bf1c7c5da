package io.opentelemetry.sdk.logs;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A meter provider that keeps the callbacks of asynchronous instruments of whole numbers. */
final class FakeMeters {

  private final Map<String, Consumer<ObservableLongMeasurement>> callbacks =
      new ConcurrentHashMap<>();

  final MeterProvider provider = (MeterProvider) proxy(MeterProvider.class, "");

  /** Answers every builder with itself. */
  private Object proxy(Class<?> type, String name) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, args) -> {
          if (method.getName().equals("buildWithCallback")) {
            callbacks.put(name, callback(args[0]));
            return null;
          }
          if (method.getName().startsWith("set")) {
            return proxy;
          }
          String named = method.getName().endsWith("Builder") ? (String) args[0] : name;
          return proxy(method.getReturnType(), named);
        });
  }

  @SuppressWarnings("unchecked") // only instruments of whole numbers are made
  private static Consumer<ObservableLongMeasurement> callback(Object given) {
    return (Consumer<ObservableLongMeasurement>) given;
  }

  Iterable<String> names() {
    return callbacks.keySet();
  }

  /** What an instrument observes, by the values of the attributes. */
  Map<String, Long> collect(String instrument) {
    Map<String, Long> values = new LinkedHashMap<>();
    callbacks
        .get(instrument)
        .accept(
            new ObservableLongMeasurement() {
              @Override
              public void record(long value) {
                values.put("", value);
              }

              @Override
              public void record(long value, Attributes attributes) {
                values.put(List.copyOf(attributes.asMap().values()).toString(), value);
              }
            });
    return values;
  }

  /** The value whose attributes contain a text; 0 if there is none. */
  long collect(String instrument, String containing) {
    return collect(instrument).entrySet().stream()
        .filter(entry -> entry.getKey().contains(containing))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
