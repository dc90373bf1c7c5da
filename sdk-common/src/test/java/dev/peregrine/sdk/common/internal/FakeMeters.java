package dev.peregrine.sdk.common.internal;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A meter provider that sums what is recorded. It answers every interface of the metrics API with a
 * proxy, so that no SDK is needed here.
 */
final class FakeMeters {

  /** One instrument: its unit, its sums, and how it is observed if it is asynchronous. */
  private static final class Instrument {
    String kind = "";
    String unit = "";
    String description = "";
    @Nullable Collection<?> boundaries;
    final Map<String, Double> sums = new TreeMap<>();
    @Nullable Consumer<Object> callback;
  }

  private final Map<String, Instrument> instruments = new LinkedHashMap<>();
  int asked;

  MeterProvider provider() {
    asked++;
    return (MeterProvider) proxy(MeterProvider.class, "", null);
  }

  private Object proxy(Class<?> type, String scope, @Nullable Instrument instrument) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, args) -> answer(proxy, method, args, scope, instrument));
  }

  @SuppressWarnings("unchecked") // the callbacks of the builders take what their names say
  private @Nullable Object answer(
      Object proxy, Method method, Object[] args, String scope, @Nullable Instrument instrument) {
    String name = method.getName();
    Class<?> type = method.getReturnType();
    if (name.equals("get") || name.equals("meterBuilder")) {
      return proxy(type, (String) args[0], null);
    }
    if (instrument == null) {
      Instrument made =
          instruments.computeIfAbsent(scope + " " + args[0], unused -> new Instrument());
      made.kind = name.replace("Builder", "");
      return proxy(type, scope, made);
    }
    switch (name) {
      case "setUnit":
        instrument.unit = (String) args[0];
        return proxy;
      case "setDescription":
        instrument.description = (String) args[0];
        return proxy;
      case "setExplicitBucketBoundariesAdvice":
        instrument.boundaries = (Collection<?>) args[0];
        return proxy;
      case "ofLongs", "build":
        return proxy(type, scope, instrument);
      case "buildWithCallback":
        instrument.callback = (Consumer<Object>) args[0];
        return proxy(type, scope, instrument);
      case "add", "record":
        instrument.sums.merge(
            describe((Attributes) args[1]), ((Number) args[0]).doubleValue(), Double::sum);
        return null;
      default:
        throw new UnsupportedOperationException(name);
    }
  }

  private static String describe(Attributes attributes) {
    TreeMap<String, Object> sorted = new TreeMap<>();
    attributes.forEach((key, value) -> sorted.put(key.getKey(), value));
    return sorted.toString();
  }

  /** Whether no instrument was ever made. */
  boolean isEmpty() {
    return instruments.isEmpty();
  }

  private Instrument instrument(String scopeAndName) {
    Instrument found = instruments.get(scopeAndName);
    if (found == null) {
      throw new AssertionError(scopeAndName + " is not among " + instruments.keySet());
    }
    return found;
  }

  /** The kind and unit of an instrument, named by its scope, a space and its name. */
  String kindAndUnit(String scopeAndName) {
    Instrument found = instrument(scopeAndName);
    return found.kind + " " + found.unit;
  }

  /** The bucket boundaries that a histogram advises. */
  @Nullable Collection<?> boundaries(String scopeAndName) {
    return instrument(scopeAndName).boundaries;
  }

  /** What an instrument shows now: a sum for each set of attributes. */
  Map<String, Double> sums(String scopeAndName) {
    Instrument found = instrument(scopeAndName);
    if (found.callback != null) {
      found.sums.clear();
      found.callback.accept(proxy(ObservableLongMeasurement.class, "", found));
    }
    return found.sums;
  }
}
