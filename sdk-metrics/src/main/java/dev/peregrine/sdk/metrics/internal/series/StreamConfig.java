package dev.peregrine.sdk.metrics.internal.series;

import dev.peregrine.sdk.metrics.internal.aggregate.Aggregator;
import dev.peregrine.sdk.metrics.internal.exemplar.ExemplarSampling;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.common.export.MemoryMode;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a stream is made of. Immutable. */
public final class StreamConfig {

  private static final int DEFAULT_CARDINALITY_LIMIT = 2000;

  final MetricDescriptor descriptor;
  final Aggregator aggregator;
  private final @Nullable Predicate<String> attributeFilter;
  final int cardinalityLimit;
  final ExemplarSampling exemplars;
  final boolean reusesData;
  final Clock clock;
  final long createdEpochNanos;

  /** 0: series never expire. */
  final long idleExpiryNanos;

  private StreamConfig(Builder builder) {
    descriptor = builder.descriptor;
    aggregator = builder.aggregator;
    attributeFilter = builder.attributeFilter;
    cardinalityLimit = builder.cardinalityLimit;
    exemplars = builder.exemplars;
    reusesData = builder.memoryMode == MemoryMode.REUSABLE_DATA;
    clock = builder.clock;
    createdEpochNanos = builder.createdEpochNanos == null ? clock.now() : builder.createdEpochNanos;
    idleExpiryNanos = TimeUnit.NANOSECONDS.convert(builder.idleExpiry);
  }

  /** A filter of the attributes of measurements; null if all are kept. */
  @Nullable AttributeFilter filter() {
    return attributeFilter == null ? null : new AttributeFilter(attributeFilter);
  }

  /** Begins with the two things that have no default. */
  public static Builder builder(MetricDescriptor descriptor, Aggregator aggregator) {
    return new Builder(descriptor, aggregator);
  }

  /** Collects what a stream is made of. */
  public static final class Builder {

    private final MetricDescriptor descriptor;
    private final Aggregator aggregator;
    private @Nullable Predicate<String> attributeFilter;
    private int cardinalityLimit = DEFAULT_CARDINALITY_LIMIT;
    private ExemplarSampling exemplars = ExemplarSampling.OFF;
    private MemoryMode memoryMode = MemoryMode.IMMUTABLE_DATA;
    private Clock clock = Clock.getDefault();
    private @Nullable Long createdEpochNanos;
    private Duration idleExpiry = Duration.ZERO;

    private Builder(MetricDescriptor descriptor, Aggregator aggregator) {
      this.descriptor = descriptor;
      this.aggregator = aggregator;
    }

    /** Which attributes a series keeps, by name; default, and null: all. */
    public Builder setAttributeFilter(@Nullable Predicate<String> filter) {
      attributeFilter = filter;
      return this;
    }

    /** How many sets of attributes have series of their own; default 2000. */
    public Builder setCardinalityLimit(int limit) {
      cardinalityLimit = limit;
      return this;
    }

    /** Which measurements are kept as samples; default: none. */
    public Builder setExemplars(ExemplarSampling sampling) {
      exemplars = sampling;
      return this;
    }

    /** Whether the next collection may write over the objects of the last; default: it may not. */
    public Builder setMemoryMode(MemoryMode mode) {
      memoryMode = mode;
      return this;
    }

    /** The time of series and exemplars; default: the system's. */
    public Builder setClock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /** When the instrument was created; default: when the stream is. */
    public Builder setCreatedEpochNanos(long epochNanos) {
      createdEpochNanos = epochNanos;
      return this;
    }

    /** How long a cumulative series is kept without a measurement; default, and zero: forever. */
    public Builder setIdleExpiry(Duration expiry) {
      idleExpiry = expiry;
      return this;
    }

    /** Makes the configuration. */
    public StreamConfig build() {
      return new StreamConfig(this);
    }
  }
}
