package dev.peregrine.exporter.prometheus.internal;

import io.opentelemetry.sdk.metrics.data.MetricData;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.Unit;

/**
 * How names are translated. What is left of other characters is escaped by the writer, as the one
 * who scrapes asks for it.
 *
 * @param escapes whether characters that Prometheus did not always allow become underscores
 * @param suffixes whether names end with their unit, and those of counters with {@code _total}
 */
public record Translation(boolean escapes, boolean suffixes) {

  private static final String TOTAL = "_total";

  /** Name, unit and description of a metric. */
  MetricMetadata metadata(MetricData metric, boolean counter) {
    String name = escapes ? LegacyNames.metric(metric.getName()) : metric.getName();
    String unit = suffixes ? UnitWords.of(metric.getUnit()) : "";
    if (suffixes && counter) {
      // It comes back behind the unit.
      name = withoutEnd(name, TOTAL);
    }
    MetricMetadata.Builder builder = MetricMetadata.builder().help(metric.getDescription());
    if (!unit.isEmpty()) {
      builder.unit(new Unit(unit));
      name = name.equals(unit) || name.endsWith("_" + unit) ? name : name + "_" + unit;
      // The library wants the whole suffix, also for a name that is nothing else.
      name = name.equals(unit) ? "_" + unit : name;
    }
    return builder.name(name).build();
  }

  /** The name of a label for an attribute. */
  String label(String key) {
    return escapes ? LegacyNames.label(key) : key;
  }

  private static String withoutEnd(String name, String end) {
    boolean ends = name.endsWith(end) && name.length() > end.length();
    return ends ? name.substring(0, name.length() - end.length()) : name;
  }
}
