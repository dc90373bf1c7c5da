package dev.peregrine.sdk.autoconfigure.internal.parts;

import dev.peregrine.sdk.common.internal.LazyLogger;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.logging.Level;

/** Warns of a sampler that makes traces incomplete. */
public final class SamplerAdvice {

  private static final LazyLogger LOGGER = LazyLogger.of(SamplerAdvice.class);

  private SamplerAdvice() {}

  /** The same sampler. */
  public static Sampler checked(Sampler sampler) {
    if (sampler.getDescription().startsWith("TraceIdRatioBased")) {
      LOGGER.log(
          Level.WARNING,
          "The sampler "
              + sampler.getDescription()
              + " ignores what the caller of this service decided, so that traces with other"
              + " ratios will be incomplete; let it decide for roots only: "
              + "parentbased_traceidratio, or parent_based in a file");
    }
    return sampler;
  }
}
