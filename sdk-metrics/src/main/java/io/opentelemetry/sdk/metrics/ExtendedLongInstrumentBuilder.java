package io.opentelemetry.sdk.metrics;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.incubator.metrics.ExtendedLongCounterBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedLongGaugeBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedLongHistogramBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedLongUpDownCounterBuilder;
import java.util.List;

/** A builder as api-incubator has it. Not to be loaded without api-incubator. */
final class ExtendedLongInstrumentBuilder extends LongInstrumentBuilder
    implements ExtendedLongCounterBuilder,
        ExtendedLongUpDownCounterBuilder,
        ExtendedLongHistogramBuilder,
        ExtendedLongGaugeBuilder {

  ExtendedLongInstrumentBuilder(InstrumentSettings settings) {
    super(settings);
  }

  @Override
  public ExtendedLongInstrumentBuilder setAttributesAdvice(List<AttributeKey<?>> attributes) {
    settings().setAttributesAdvice(attributes);
    return this;
  }
}
