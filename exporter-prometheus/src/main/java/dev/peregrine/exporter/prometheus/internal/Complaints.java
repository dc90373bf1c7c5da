package dev.peregrine.exporter.prometheus.internal;

import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Logs what is left out, once for each metric and reason. Used by one thread at a time. */
final class Complaints {

  private static final Logger LOGGER = Logger.getLogger(Complaints.class.getName());

  /** More than enough to tell what is wrong, and no place for a leak. */
  private static final int MAX_COMPLAINTS = 1000;

  private final Set<String> made = new HashSet<>();

  void add(MetricData metric, String why) {
    if (made.size() < MAX_COMPLAINTS && made.add(metric.getName() + ": " + why)) {
      LOGGER.log(
          Level.WARNING,
          "Not all of the metric {0} of meter {1} is shown to Prometheus, since {2}",
          new Object[] {metric.getName(), metric.getInstrumentationScopeInfo().getName(), why});
    }
  }
}
