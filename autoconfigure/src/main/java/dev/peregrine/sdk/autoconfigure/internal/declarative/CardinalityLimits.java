package dev.peregrine.sdk.autoconfigure.internal.declarative;

import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.export.CardinalityLimitSelector;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** How many series each kind of instrument may have: {@code cardinality_limits}. */
record CardinalityLimits(Map<InstrumentType, Integer> limits) implements CardinalityLimitSelector {

  private static final int DEFAULT = 2000;

  static CardinalityLimits of(NodeConfig config) {
    int defaultLimit = config.integerOr("default", DEFAULT);
    Map<InstrumentType, Integer> limits = new EnumMap<>(InstrumentType.class);
    for (InstrumentType type : InstrumentType.values()) {
      limits.put(type, config.integerOr(type.name().toLowerCase(Locale.ROOT), defaultLimit));
    }
    return new CardinalityLimits(limits);
  }

  @Override
  public int getCardinalityLimit(InstrumentType instrumentType) {
    return limits.getOrDefault(instrumentType, DEFAULT);
  }
}
