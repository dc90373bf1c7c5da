package dev.peregrine.exporter.otlp.internal.options;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The headers of every request: constant ones, and those of a supplier that is asked anew for each
 * request. Where both know a name, both values are sent, the supplier's first.
 */
final class Headers implements Supplier<Map<String, List<String>>> {

  static final String USER_AGENT = "User-Agent";

  private final Map<String, String> constant;

  /** Null for none; one that supplies null supplies nothing. */
  private final @Nullable Supplier<@Nullable Map<String, String>> supplier;

  private Headers(
      Map<String, String> constant, @Nullable Supplier<@Nullable Map<String, String>> supplier) {
    this.constant = constant;
    this.supplier = supplier;
  }

  static Headers withUserAgent(String userAgent) {
    Map<String, String> constant = new LinkedHashMap<>();
    constant.put(USER_AGENT, userAgent);
    return new Headers(constant, null);
  }

  Headers with(String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(constant);
    if (USER_AGENT.equalsIgnoreCase(key)) {
      more.remove(USER_AGENT);
    }
    more.put(key, value);
    return new Headers(more, supplier);
  }

  Headers with(@Nullable Supplier<@Nullable Map<String, String>> newSupplier) {
    return new Headers(constant, newSupplier);
  }

  @Override
  public Map<String, List<String>> get() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    Map<String, String> supplied = supplier == null ? null : supplier.get();
    if (supplied != null) {
      add(all, supplied);
    }
    add(all, constant);
    return all;
  }

  private static void add(Map<String, List<String>> all, Map<String, String> more) {
    for (Map.Entry<String, String> header : more.entrySet()) {
      String key = header.getKey();
      String value = header.getValue();
      if (key != null && value != null) {
        List<String> values = all.get(key);
        if (values == null) {
          values = new ArrayList<>(1);
          all.put(key, values);
        }
        values.add(value);
      }
    }
  }

  /** The names only: values are often credentials. */
  @Override
  public String toString() {
    Set<String> names;
    try {
      names = get().keySet();
    } catch (RuntimeException e) {
      names = constant.keySet();
    }
    StringJoiner text = new StringJoiner(", ", "Headers{", "}");
    for (String name : names) {
      text.add(name + "=OBFUSCATED");
    }
    return text.toString();
  }
}
