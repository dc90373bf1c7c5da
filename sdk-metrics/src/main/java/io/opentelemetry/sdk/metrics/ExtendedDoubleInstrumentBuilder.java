package io.opentelemetry.sdk.metrics;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleCounterBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleGaugeBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleHistogramBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleUpDownCounterBuilder;
import java.util.List;

/** A builder as api-incubator has it. Not to be loaded without api-incubator. */
final class ExtendedDoubleInstrumentBuilder extends DoubleInstrumentBuilder
    implements ExtendedDoubleCounterBuilder,
        ExtendedDoubleUpDownCounterBuilder,
        ExtendedDoubleHistogramBuilder,
        ExtendedDoubleGaugeBuilder {

  ExtendedDoubleInstrumentBuilder(InstrumentSettings settings) {
    super(settings);
  }

  @Override
  public ExtendedDoubleInstrumentBuilder setAttributesAdvice(List<AttributeKey<?>> attributes) {
    settings().setAttributesAdvice(attributes);
    return this;
  }
}
