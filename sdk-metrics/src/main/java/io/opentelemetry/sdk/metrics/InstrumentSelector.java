package io.opentelemetry.sdk.metrics;

import org.jspecify.annotations.Nullable;

/**
 * Selects the instruments that a view applies to: those that meet all of its criteria. Immutable;
 * two with the same criteria are equal.
 *
 * @see <a
 *     href="https://opentelemetry.io/docs/specs/otel/metrics/sdk/#instrument-selection-criteria">Specification</a>
 */
public abstract class InstrumentSelector {

  InstrumentSelector() {}

  /**
   * Returns a builder without criteria.
   *
   * @return a new builder
   */
  public static InstrumentSelectorBuilder builder() {
    return new InstrumentSelectorBuilder();
  }

  /**
   * Returns the kind of instrument.
   *
   * @return the kind, or null for any
   */
  public abstract @Nullable InstrumentType getInstrumentType();

  /**
   * Returns the name of the instrument, in which {@code *} stands for any characters and {@code ?}
   * for one.
   *
   * @return the name or pattern, or null for any
   */
  public abstract @Nullable String getInstrumentName();

  /**
   * Returns the unit of the instrument.
   *
   * @return the unit, or null for any
   */
  public abstract @Nullable String getInstrumentUnit();

  /**
   * Returns the name of the meter.
   *
   * @return the name, or null for any
   */
  public abstract @Nullable String getMeterName();

  /**
   * Returns the version of the meter.
   *
   * @return the version, or null for any
   */
  public abstract @Nullable String getMeterVersion();

  /**
   * Returns the schema URL of the meter.
   *
   * @return the URL, or null for any
   */
  public abstract @Nullable String getMeterSchemaUrl();

  @Override
  public final String toString() {
    return new Description("InstrumentSelector")
        .add("instrumentType", getInstrumentType())
        .add("instrumentName", getInstrumentName())
        .add("instrumentUnit", getInstrumentUnit())
        .add("meterName", getMeterName())
        .add("meterVersion", getMeterVersion())
        .add("meterSchemaUrl", getMeterSchemaUrl())
        .toString();
  }
}
