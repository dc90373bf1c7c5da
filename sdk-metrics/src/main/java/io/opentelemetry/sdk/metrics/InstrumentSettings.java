package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.common.internal.LazyLogger;
import io.opentelemetry.api.common.AttributeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/** What a builder of an instrument was told, be it for {@code long} or for {@code double}. */
final class InstrumentSettings {

  private static final LazyLogger LOGGER = LazyLogger.of(SdkMeter.class);

  private final SdkMeter meter;
  private final InstrumentType type;
  private final String name;

  private String description = "";
  private String unit = "";
  private @Nullable List<Double> bucketBoundaries;
  private @Nullable List<AttributeKey<?>> attributes;

  InstrumentSettings(SdkMeter meter, InstrumentType type, String name) {
    this.meter = meter;
    this.type = type;
    this.name = name;
  }

  SdkMeter meter() {
    return meter;
  }

  void setDescription(@Nullable String description) {
    this.description = description == null ? "" : description;
  }

  void setUnit(@Nullable String unit) {
    this.unit = unit == null ? "" : unit;
  }

  void setBucketBoundariesAdvice(@Nullable List<? extends Number> boundaries) {
    List<Double> advised = new ArrayList<>();
    String problem = boundaries == null ? "not be null" : null;
    if (boundaries != null) {
      for (Number boundary : boundaries) {
        advised.add(boundary == null ? Double.NaN : boundary.doubleValue());
      }
      problem = BucketBoundaries.problem(advised);
    }
    if (problem == null) {
      bucketBoundaries = List.copyOf(advised);
    } else {
      ignoreAdvice("bucket boundaries", problem);
    }
  }

  void setAttributesAdvice(@Nullable List<AttributeKey<?>> attributes) {
    if (attributes == null || attributes.stream().anyMatch(Objects::isNull)) {
      ignoreAdvice("attributes", "not be or hold null");
    } else {
      this.attributes = List.copyOf(attributes);
    }
  }

  private void ignoreAdvice(String what, String problem) {
    LOGGER.log(
        Level.WARNING,
        "The advice about {0} of instrument \"{1}\" is ignored: it must {2}",
        new Object[] {what, name, problem});
  }

  InstrumentDescriptor synchronous(InstrumentValueType valueType) {
    return descriptor(type, valueType);
  }

  InstrumentDescriptor asynchronous(InstrumentValueType valueType) {
    if (type == InstrumentType.COUNTER) {
      return descriptor(InstrumentType.OBSERVABLE_COUNTER, valueType);
    }
    return descriptor(
        type == InstrumentType.UP_DOWN_COUNTER
            ? InstrumentType.OBSERVABLE_UP_DOWN_COUNTER
            : InstrumentType.OBSERVABLE_GAUGE,
        valueType);
  }

  private InstrumentDescriptor descriptor(InstrumentType type, InstrumentValueType valueType) {
    return new InstrumentDescriptor(
        name, description, unit, type, valueType, new Advice(bucketBoundaries, attributes));
  }
}
