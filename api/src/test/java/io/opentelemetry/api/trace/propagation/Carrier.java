package io.opentelemetry.api.trace.propagation;

import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Headers as HTTP has them: names in any case, and several values for one name. */
final class Carrier {

  static final TextMapSetter<Carrier> SETTER =
      (carrier, key, value) -> {
        carrier.headers.put(key, new ArrayList<>(List.of(value)));
      };

  static final TextMapGetter<Carrier> GETTER = new Getter();

  /** A getter from before there was one for all values. */
  static final TextMapGetter<Carrier> SINGLE_GETTER = (carrier, key) -> carrier.first(key);

  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  static Carrier of(String... namesAndValues) {
    Carrier carrier = new Carrier();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      carrier
          .headers
          .computeIfAbsent(namesAndValues[i], name -> new ArrayList<>())
          .add(namesAndValues[i + 1]);
    }
    return carrier;
  }

  String first(String name) {
    List<String> values = headers.get(name);
    return values == null ? null : values.get(0);
  }

  Map<String, List<String>> headers() {
    return headers;
  }

  private static final class Getter implements TextMapGetter<Carrier> {

    @Override
    @SuppressWarnings("deprecation") // what carriers of today have
    public Iterable<String> keys(Carrier carrier) {
      return carrier.headers.keySet();
    }

    @Override
    public String get(Carrier carrier, String key) {
      return carrier.first(key);
    }

    @Override
    public Iterator<String> getAll(Carrier carrier, String key) {
      return carrier.headers.getOrDefault(key, List.of()).iterator();
    }
  }
}
