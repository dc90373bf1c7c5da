package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThatObject;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.resources.Resource;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link MetricData}. */
public final class MetricAssert extends AbstractAssert<MetricAssert, MetricData> {

  MetricAssert(@Nullable MetricData actual) {
    super(actual, MetricAssert.class);
  }

  /**
   * {@return this, having checked the resource}
   *
   * @param resource the resource
   */
  public MetricAssert hasResource(Resource resource) {
    return has("resource", present().getResource(), resource);
  }

  /**
   * {@return this, having checked the resource by assertions}
   *
   * @param resource the assertions
   */
  public MetricAssert hasResourceSatisfying(Consumer<ResourceAssert> resource) {
    resource.accept(new ResourceAssert(present().getResource()).as(describe()));
    return this;
  }

  /**
   * {@return this, having checked the instrumentation scope}
   *
   * @param instrumentationScope the scope
   */
  public MetricAssert hasInstrumentationScope(InstrumentationScopeInfo instrumentationScope) {
    return has(
        "instrumentation scope", present().getInstrumentationScopeInfo(), instrumentationScope);
  }

  /**
   * {@return this, having checked the name}
   *
   * @param name the name
   */
  public MetricAssert hasName(String name) {
    return has("name", present().getName(), name);
  }

  /**
   * {@return this, having checked the description}
   *
   * @param description the description; empty for none
   */
  public MetricAssert hasDescription(String description) {
    return has("description", present().getDescription(), description);
  }

  /**
   * {@return this, having checked the unit}
   *
   * @param unit the unit; empty for none
   */
  public MetricAssert hasUnit(String unit) {
    return has("unit", present().getUnit(), unit);
  }

  /**
   * {@return this, having checked that it is a gauge of {@code double} values, and its data by
   * assertions}
   *
   * @param data the assertions
   */
  public MetricAssert hasDoubleGaugeSatisfying(Consumer<DoubleGaugeAssert> data) {
    hasType(MetricDataType.DOUBLE_GAUGE);
    data.accept(new DoubleGaugeAssert(present().getDoubleGaugeData()).as(describe()));
    return this;
  }

  /**
   * {@return this, having checked that it is a gauge of {@code long} values, and its data by
   * assertions}
   *
   * @param data the assertions
   */
  public MetricAssert hasLongGaugeSatisfying(Consumer<LongGaugeAssert> data) {
    hasType(MetricDataType.LONG_GAUGE);
    data.accept(new LongGaugeAssert(present().getLongGaugeData()).as(describe()));
    return this;
  }

  /**
   * {@return this, having checked that it is a sum of {@code double} values, and its data by
   * assertions}
   *
   * @param data the assertions
   */
  public MetricAssert hasDoubleSumSatisfying(Consumer<DoubleSumAssert> data) {
    hasType(MetricDataType.DOUBLE_SUM);
    data.accept(new DoubleSumAssert(present().getDoubleSumData()).as(describe()));
    return this;
  }

  /**
   * {@return this, having checked that it is a sum of {@code long} values, and its data by
   * assertions}
   *
   * @param data the assertions
   */
  public MetricAssert hasLongSumSatisfying(Consumer<LongSumAssert> data) {
    hasType(MetricDataType.LONG_SUM);
    data.accept(new LongSumAssert(present().getLongSumData()).as(describe()));
    return this;
  }

  /**
   * {@return this, having checked that it is a histogram with explicit boundaries, and its data by
   * assertions}
   *
   * @param data the assertions
   */
  public MetricAssert hasHistogramSatisfying(Consumer<HistogramAssert> data) {
    hasType(MetricDataType.HISTOGRAM);
    data.accept(new HistogramAssert(present().getHistogramData()).as(describe()));
    return this;
  }

  /**
   * {@return this, having checked that it is an exponential histogram, and its data by assertions}
   *
   * @param data the assertions
   */
  public MetricAssert hasExponentialHistogramSatisfying(Consumer<ExponentialHistogramAssert> data) {
    hasType(MetricDataType.EXPONENTIAL_HISTOGRAM);
    data.accept(
        new ExponentialHistogramAssert(present().getExponentialHistogramData()).as(describe()));
    return this;
  }

  /**
   * {@return this, having checked that it is a summary, and its data by assertions}
   *
   * @param data the assertions
   */
  public MetricAssert hasSummarySatisfying(Consumer<SummaryAssert> data) {
    hasType(MetricDataType.SUMMARY);
    data.accept(new SummaryAssert(present().getSummaryData()).as(describe()));
    return this;
  }

  private void hasType(MetricDataType type) {
    has("type", present().getType(), type);
  }

  private MetricAssert has(String part, Object found, Object expected) {
    assertThatObject(found).as(describe() + " " + part).isEqualTo(expected);
    return this;
  }

  private MetricData present() {
    isNotNull();
    return actual;
  }

  private String describe() {
    return AttributeChecks.describe(this, "metric '" + present().getName() + "'");
  }
}
