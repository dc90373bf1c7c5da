package io.opentelemetry.sdk.metrics;

import org.jspecify.annotations.Nullable;

/** The selectors that the builder makes. */
final class CriteriaSelector extends InstrumentSelector {

  /** Has {@code equals}, which an abstract class does not. */
  private record Criteria(
      @Nullable InstrumentType instrumentType,
      @Nullable String instrumentName,
      @Nullable String instrumentUnit,
      @Nullable String meterName,
      @Nullable String meterVersion,
      @Nullable String meterSchemaUrl) {

    static final Criteria NONE = new Criteria(null, null, null, null, null, null);
  }

  private final Criteria criteria;

  CriteriaSelector(InstrumentSelectorBuilder builder) {
    criteria =
        new Criteria(
            builder.instrumentType,
            builder.instrumentName,
            builder.instrumentUnit,
            builder.meterName,
            builder.meterVersion,
            builder.meterSchemaUrl);
  }

  boolean isEmpty() {
    return criteria.equals(Criteria.NONE);
  }

  @Override
  public @Nullable InstrumentType getInstrumentType() {
    return criteria.instrumentType;
  }

  @Override
  public @Nullable String getInstrumentName() {
    return criteria.instrumentName;
  }

  @Override
  public @Nullable String getInstrumentUnit() {
    return criteria.instrumentUnit;
  }

  @Override
  public @Nullable String getMeterName() {
    return criteria.meterName;
  }

  @Override
  public @Nullable String getMeterVersion() {
    return criteria.meterVersion;
  }

  @Override
  public @Nullable String getMeterSchemaUrl() {
    return criteria.meterSchemaUrl;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof CriteriaSelector other && criteria.equals(other.criteria);
  }

  @Override
  public int hashCode() {
    return criteria.hashCode();
  }
}
