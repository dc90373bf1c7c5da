package dev.peregrine.testsupport;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A meter provider that keeps and adds up what is measured, for any number of threads. It answers
 * each interface of the metrics API with a proxy, and so needs neither an SDK nor the API itself.
 *
 * @param <P> the API's {@code MeterProvider}
 */
public final class FakeMeters<P> {

  private static final class Instrument {
    String kind = "";
    String unit = "";
    @Nullable Collection<?> boundaries;
    final Map<String, Double> sums = new TreeMap<>();

    /** How it is observed if it is asynchronous, and by what interface. */
    @Nullable Consumer<Object> callback;

    Class<?> measurement = Object.class;
  }

  private final Class<P> type;
  private final Map<String, Instrument> instruments = new LinkedHashMap<>();
  private final List<String> measurements = new ArrayList<>();
  private int asked;

  public FakeMeters(Class<P> type) {
    this.type = type;
  }

  public synchronized P provider() {
    asked++;
    return type.cast(proxy(type, ""));
  }

  /** A provider or a meter. */
  private Object proxy(Class<?> api, String scope) {
    return Proxy.newProxyInstance(
        api.getClassLoader(),
        new Class<?>[] {api},
        (proxy, method, args) -> {
          String name = (String) args[0];
          return method.getName().endsWith("Builder") && !method.getName().equals("meterBuilder")
              ? proxy(method.getReturnType(), name, create(scope + " " + name, method))
              : proxy(method.getReturnType(), name);
        });
  }

  private synchronized Instrument create(String scopeAndName, Method method) {
    Instrument made = instruments.computeIfAbsent(scopeAndName, unused -> new Instrument());
    made.kind = method.getName().replace("Builder", "");
    return made;
  }

  /** An instrument, the builder of one, or what a callback records to. */
  private Object proxy(Class<?> api, String name, Instrument instrument) {
    return Proxy.newProxyInstance(
        api.getClassLoader(),
        new Class<?>[] {api},
        (proxy, method, args) -> answer(proxy, method, args, name, instrument));
  }

  @SuppressWarnings("unchecked") // the callbacks of builders take what their signatures say
  private synchronized @Nullable Object answer(
      Object proxy, Method method, Object[] args, String name, Instrument instrument) {
    switch (method.getName()) {
      case "setUnit" -> instrument.unit = (String) args[0];
      case "setExplicitBucketBoundariesAdvice" -> instrument.boundaries = (Collection<?>) args[0];
      case "setDescription", "ofLongs", "build" -> {}
      case "buildWithCallback" -> {
        instrument.callback = (Consumer<Object>) args[0];
        instrument.measurement =
            (Class<?>)
                ((ParameterizedType) method.getGenericParameterTypes()[0])
                    .getActualTypeArguments()[0];
      }
      case "add", "record" -> {
        String attributes = args.length == 1 ? "{}" : args[1].toString().replace('"', '\'');
        measurements.add(name + " " + args[0] + " " + attributes);
        instrument.sums.merge(attributes, ((Number) args[0]).doubleValue(), Double::sum);
        return null;
      }
      default -> throw new UnsupportedOperationException(method.toString());
    }
    Class<?> result = method.getReturnType();
    return result.isInstance(proxy) ? proxy : proxy(result, name, instrument);
  }

  /** How often somebody wanted the provider. */
  public synchronized int asked() {
    return asked;
  }

  /** The names of the instruments, without their scopes. */
  public synchronized List<String> names() {
    return instruments.keySet().stream().map(key -> key.substring(key.indexOf(' ') + 1)).toList();
  }

  /** Each measurement in its order: the instrument's name, the value, the attributes. */
  public synchronized List<String> measurements() {
    return List.copyOf(measurements);
  }

  /** The kind and unit of an instrument, named alone or behind its scope and a space. */
  public synchronized String kindAndUnit(String instrument) {
    Instrument found = instrument(instrument);
    return found.kind + " " + found.unit;
  }

  /** The bucket boundaries that a histogram advises. */
  public synchronized @Nullable Collection<?> boundaries(String instrument) {
    return instrument(instrument).boundaries;
  }

  /** What an instrument shows now: a sum for each set of attributes, such as {@code {a='b'}}. */
  public synchronized Map<String, Double> sums(String instrument) {
    Instrument found = instrument(instrument);
    if (found.callback != null) {
      found.sums.clear();
      found.callback.accept(proxy(found.measurement, instrument, found));
    }
    return found.sums;
  }

  /** The sum over all sets of attributes that contain a text. */
  public long sum(String instrument, String containing) {
    return sums(instrument).entrySet().stream()
        .filter(entry -> entry.getKey().contains(containing))
        .mapToLong(entry -> entry.getValue().longValue())
        .sum();
  }

  private Instrument instrument(String name) {
    return instruments.entrySet().stream()
        .filter(entry -> entry.getKey().equals(name) || entry.getKey().endsWith(" " + name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not among " + instruments.keySet()));
  }
}
