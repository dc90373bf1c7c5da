package dev.peregrine.exporter.prometheus.internal;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.LongExemplarData;
import io.prometheus.metrics.model.snapshots.Exemplar;
import io.prometheus.metrics.model.snapshots.Exemplars;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What exemplars become. */
final class ExemplarMaker {

  /** All labels of an exemplar, names and values, may have so many characters together. */
  private static final int MAX_CHARACTERS = 128;

  private final LabelMaker labels;

  ExemplarMaker(LabelMaker labels) {
    this.labels = labels;
  }

  Exemplars all(List<? extends ExemplarData> exemplars) {
    List<Exemplar> made = new ArrayList<>(exemplars.size());
    for (ExemplarData exemplar : exemplars) {
      Exemplar one = make(exemplar);
      if (one != null) {
        made.add(one);
      }
    }
    return Exemplars.of(made);
  }

  /** The one that a counter has room for; null if there is none. */
  @Nullable Exemplar latest(List<? extends ExemplarData> exemplars) {
    return all(exemplars).getLatest();
  }

  private @Nullable Exemplar make(ExemplarData exemplar) {
    double value;
    if (exemplar instanceof DoubleExemplarData number) {
      value = number.getValue();
    } else if (exemplar instanceof LongExemplarData number) {
      value = number.getValue();
    } else {
      return null;
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(exemplar.getEpochNanos());
    return new Exemplar(value, labels(exemplar), millis);
  }

  private Labels labels(ExemplarData exemplar) {
    Map<String, String> ids = new TreeMap<>();
    SpanContext span = exemplar.getSpanContext();
    if (span.isValid()) {
      ids.put(Exemplar.TRACE_ID, span.getTraceId());
      ids.put(Exemplar.SPAN_ID, span.getSpanId());
    }
    Map<String, String> all = new TreeMap<>();
    labels
        .of(exemplar.getFilteredAttributes())
        .forEach(label -> all.put(label.getName(), label.getValue()));
    all.putAll(ids);
    Map<String, String> chosen = length(all) <= MAX_CHARACTERS ? all : ids;
    return Labels.of(List.copyOf(chosen.keySet()), List.copyOf(chosen.values()));
  }

  private static int length(Map<String, String> labels) {
    int length = 0;
    for (Map.Entry<String, String> label : labels.entrySet()) {
      length += label.getKey().codePointCount(0, label.getKey().length());
      length += label.getValue().codePointCount(0, label.getValue().length());
    }
    return length;
  }
}
