package dev.peregrine.sdk.common.health;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a periodic metric reader is.
 *
 * @param name the component's name, as in the attribute {@code otel.component.name} of the SDK's
 *     own metrics, such as {@code periodic_metric_reader/0}
 * @param collections how often it has collected
 * @param failures how often that failed
 * @param lastCollection when it last collected; null for never
 * @param lastDuration how long that took
 */
public record ReaderHealth(
    String name,
    long collections,
    long failures,
    @Nullable Instant lastCollection,
    Duration lastDuration) {}
