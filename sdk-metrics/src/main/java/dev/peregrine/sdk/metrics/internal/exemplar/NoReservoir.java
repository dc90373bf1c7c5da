package dev.peregrine.sdk.metrics.internal.exemplar;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import java.util.List;

/** Stands in for one that could not be made. */
enum NoReservoir implements Reservoir {
  INSTANCE;

  @Override
  public void offer(long value, Attributes attributes, Context context, Clock clock) {}

  @Override
  public void offer(double value, Attributes attributes, Context context, Clock clock) {}

  @Override
  public List<ExemplarData> collect(Attributes pointAttributes) {
    return List.of();
  }
}
