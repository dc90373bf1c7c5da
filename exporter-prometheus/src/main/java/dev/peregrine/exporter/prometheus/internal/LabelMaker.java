package dev.peregrine.exporter.prometheus.internal;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What attributes of a point, its scope and its resource become. */
final class LabelMaker {

  private static final String SCOPE = "otel_scope_";

  private final Translation translation;
  private final boolean scopeLabels;
  private final @Nullable Predicate<String> resourceAttributes;

  /**
   * Makes one for a reader's settings.
   *
   * @param resourceAttributes which attributes of the resource become labels; null for none
   */
  LabelMaker(
      Translation translation,
      boolean scopeLabels,
      @Nullable Predicate<String> resourceAttributes) {
    this.translation = translation;
    this.scopeLabels = scopeLabels;
    this.resourceAttributes = resourceAttributes;
  }

  /**
   * The labels of a point. What the point itself says wins over the resource, the scope over both.
   */
  Labels of(Attributes point, InstrumentationScopeInfo scope, Resource resource) {
    Map<String, String> labels = new TreeMap<>();
    if (resourceAttributes != null) {
      labels.putAll(translated(selected(resource)));
    }
    labels.putAll(translated(point));
    if (scopeLabels) {
      putScope(labels, scope);
    }
    return labels(labels);
  }

  /** All attributes as labels. */
  Labels of(Attributes attributes) {
    return labels(translated(attributes));
  }

  private static Labels labels(Map<String, String> labels) {
    return Labels.of(List.copyOf(labels.keySet()), List.copyOf(labels.values()));
  }

  private Attributes selected(Resource resource) {
    Predicate<String> wanted = resourceAttributes;
    return wanted == null
        ? Attributes.empty()
        : resource.getAttributes().toBuilder().removeIf(key -> !wanted.test(key.getKey())).build();
  }

  /** Values of keys that become the same label are joined, in the order of their keys. */
  private Map<String, String> translated(Attributes attributes) {
    Map<String, String> byKey = new TreeMap<>();
    attributes.forEach((key, value) -> byKey.put(key.getKey(), LabelValues.text(value)));
    Map<String, String> labels = new TreeMap<>();
    byKey.forEach(
        (key, value) ->
            labels.merge(translation.label(key), value, (first, next) -> first + ";" + next));
    return labels;
  }

  private void putScope(Map<String, String> labels, InstrumentationScopeInfo scope) {
    translated(scope.getAttributes()).forEach((label, value) -> labels.put(SCOPE + label, value));
    put(labels, "name", scope.getName());
    put(labels, "version", scope.getVersion());
    put(labels, "schema_url", scope.getSchemaUrl());
  }

  /** An attribute of the scope may not pass for what the scope itself says. */
  private static void put(Map<String, String> labels, String name, @Nullable String value) {
    if (value == null) {
      labels.remove(SCOPE + name);
    } else {
      labels.put(SCOPE + name, value);
    }
  }
}
