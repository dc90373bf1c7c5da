package dev.peregrine.sdk.metrics.internal.series;

import dev.peregrine.sdk.common.internal.ApiAccess;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Says once that a stream has more sets of attributes than its limit, and which attributes are to
 * blame. For one thread at a time.
 */
final class OverflowReport {

  private static final Logger LOGGER = Logger.getLogger(OverflowReport.class.getName());

  /** With more sets than that the picture does not become clearer. */
  private static final int MAX_SETS = 2000;

  private static final int MAX_KEYS = 5;

  private final Map<String, Set<Object>> valuesOfKey = new HashMap<>();
  private int sets;

  /** Looks at one set of those that fit. */
  void add(Attributes attributes) {
    if (sets++ >= MAX_SETS) {
      return;
    }
    Object[] pairs = ApiAccess.pairs(attributes);
    for (int i = 0; i < pairs.length; i += 2) {
      valuesOfKey
          .computeIfAbsent(((AttributeKey<?>) pairs[i]).getKey(), key -> new HashSet<>())
          .add(pairs[i + 1]);
    }
  }

  void log(MetricDescriptor metric, int limit) {
    LOGGER.log(
        Level.WARNING,
        "The instrument {0} of {1} has more than {2,number,#} sets of attributes, which is its"
            + " cardinality limit{3}. Further sets are reported together, with the attribute"
            + " otel.metric.overflow=true. Attributes with the most different values: {4}. Leave"
            + " out what is not needed by ViewBuilder.setAttributeFilter, or raise the limit by"
            + " ViewBuilder.setCardinalityLimit or the CardinalityLimitSelector of the reader.",
        new Object[] {
          metric.name(),
          metric.scope().getName(),
          limit,
          metric.isDelta() ? " for one collection interval" : "",
          worstKeys()
        });
  }

  private String worstKeys() {
    Comparator<Map.Entry<String, Set<Object>>> byValues =
        Comparator.comparingInt(entry -> -entry.getValue().size());
    return valuesOfKey.entrySet().stream()
        .sorted(byValues.thenComparing(Map.Entry::getKey))
        .limit(MAX_KEYS)
        .map(entry -> entry.getKey() + " (" + entry.getValue().size() + ")")
        .collect(Collectors.joining(", "));
  }
}
