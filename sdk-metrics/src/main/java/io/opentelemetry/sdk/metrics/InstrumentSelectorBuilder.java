package io.opentelemetry.sdk.metrics;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Builds an {@link InstrumentSelector}. Not for use by several threads at once. */
public final class InstrumentSelectorBuilder {

  @Nullable InstrumentType instrumentType;
  @Nullable String instrumentName;
  @Nullable String instrumentUnit;
  @Nullable String meterName;
  @Nullable String meterVersion;
  @Nullable String meterSchemaUrl;

  InstrumentSelectorBuilder() {}

  /**
   * Selects instruments of a kind.
   *
   * @param instrumentType the kind
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public InstrumentSelectorBuilder setType(InstrumentType instrumentType) {
    this.instrumentType = requireNonNull(instrumentType, "instrumentType");
    return this;
  }

  /**
   * Selects instruments by their name, whose case does not matter.
   *
   * @param name a name, or a pattern in which {@code *} stands for any number of characters, and
   *     {@code ?} for one
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public InstrumentSelectorBuilder setName(String name) {
    this.instrumentName = requireNonNull(name, "name");
    return this;
  }

  /**
   * Selects instruments by their unit.
   *
   * @param unit the unit, whose case matters; an empty one selects instruments without a unit
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public InstrumentSelectorBuilder setUnit(String unit) {
    this.instrumentUnit = requireNonNull(unit, "unit");
    return this;
  }

  /**
   * Selects instruments by the name of their meter.
   *
   * @param meterName the name
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public InstrumentSelectorBuilder setMeterName(String meterName) {
    this.meterName = requireNonNull(meterName, "meterName");
    return this;
  }

  /**
   * Selects instruments by the version of their meter.
   *
   * @param meterVersion the version
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public InstrumentSelectorBuilder setMeterVersion(String meterVersion) {
    this.meterVersion = requireNonNull(meterVersion, "meterVersion");
    return this;
  }

  /**
   * Selects instruments by the schema URL of their meter.
   *
   * @param meterSchemaUrl the URL
   * @return this builder
   * @throws NullPointerException if it is null
   */
  public InstrumentSelectorBuilder setMeterSchemaUrl(String meterSchemaUrl) {
    this.meterSchemaUrl = requireNonNull(meterSchemaUrl, "meterSchemaUrl");
    return this;
  }

  /**
   * Builds the selector.
   *
   * @return a new selector
   * @throws IllegalArgumentException if it has no criterion; the name {@code *} selects everything
   */
  public InstrumentSelector build() {
    CriteriaSelector selector = new CriteriaSelector(this);
    if (selector.isEmpty()) {
      throw new IllegalArgumentException(
          "Instrument selector must contain selection criteria: type, name, unit, meter name, meter"
              + " version or meter schema URL; the name * selects every instrument");
    }
    return selector;
  }
}
