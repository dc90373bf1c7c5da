package io.opentelemetry.exporter.prometheus;

import static java.util.Objects.requireNonNull;

import dev.peregrine.exporter.prometheus.internal.MetricConverter;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Builds a {@link PrometheusMetricReader}. Not thread-safe. */
public final class PrometheusMetricReaderBuilder {

  private boolean scopeLabels = true;
  private boolean targetInfo = true;
  private TranslationStrategy strategy = TranslationStrategy.UNDERSCORE_ESCAPING_WITH_SUFFIXES;
  private @Nullable Predicate<String> resourceAttributes;

  PrometheusMetricReaderBuilder() {}

  PrometheusMetricReaderBuilder(PrometheusMetricReaderBuilder other) {
    scopeLabels = other.scopeLabels;
    targetInfo = other.targetInfo;
    strategy = other.strategy;
    resourceAttributes = other.resourceAttributes;
  }

  /**
   * Sets whether points have labels for their instrumentation scope.
   *
   * @param otelScopeLabelsEnabled true by default
   * @return this builder
   */
  public PrometheusMetricReaderBuilder setOtelScopeLabelsEnabled(boolean otelScopeLabelsEnabled) {
    scopeLabels = otelScopeLabelsEnabled;
    return this;
  }

  /**
   * Sets whether there is a metric {@code target_info} with the attributes of the resource.
   *
   * @param targetInfoMetricEnabled true by default
   * @return this builder
   */
  public PrometheusMetricReaderBuilder setTargetInfoMetricEnabled(boolean targetInfoMetricEnabled) {
    targetInfo = targetInfoMetricEnabled;
    return this;
  }

  /**
   * Sets how names are translated.
   *
   * @param translationStrategy {@link TranslationStrategy#UNDERSCORE_ESCAPING_WITH_SUFFIXES} by
   *     default
   * @return this builder
   */
  public PrometheusMetricReaderBuilder setTranslationStrategy(
      TranslationStrategy translationStrategy) {
    strategy = requireNonNull(translationStrategy, "translationStrategy");
    return this;
  }

  /**
   * Sets which attributes of the resource every point has as labels.
   *
   * @param resourceAttributesFilter given the keys; null, the default, for no attribute
   * @return this builder
   */
  public PrometheusMetricReaderBuilder setAllowedResourceAttributesFilter(
      @Nullable Predicate<String> resourceAttributesFilter) {
    resourceAttributes = resourceAttributesFilter;
    return this;
  }

  /**
   * Makes the reader.
   *
   * @return a new reader
   */
  public PrometheusMetricReader build() {
    return new PrometheusMetricReader(this);
  }

  MetricConverter converter() {
    return new MetricConverter(strategy.translation(), scopeLabels, targetInfo, resourceAttributes);
  }

  String describe() {
    return "PrometheusMetricReader{otelScopeLabelsEnabled="
        + scopeLabels
        + ",targetInfoMetricEnabled="
        + targetInfo
        + ",translationStrategy="
        + strategy
        + ",allowedResourceAttributesFilter="
        + resourceAttributes
        + "}";
  }
}
