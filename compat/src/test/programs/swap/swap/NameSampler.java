package swap;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/** Drops spans by name, and marks the others. */
final class NameSampler implements Sampler {
  @Override
  public SamplingResult shouldSample(
      Context parent,
      String traceId,
      String name,
      SpanKind kind,
      Attributes attributes,
      List<LinkData> links) {
    return name.startsWith("drop")
        ? SamplingResult.drop()
        : SamplingResult.create(
            SamplingDecision.RECORD_AND_SAMPLE, Attributes.builder().put("sampled", true).build());
  }

  @Override
  public String getDescription() {
    return "NameSampler";
  }
}
