package io.opentelemetry.sdk.trace.samplers;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.LinkData;
import java.io.Closeable;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Decides, when a span starts, whether it is recorded and exported. Implementations are called by
 * many threads at once and should answer quickly. One that throws, or returns null, has its span
 * dropped; the application does not notice.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/trace/sdk/#sampling">Specification</a>
 */
public interface Sampler extends Closeable {

  /**
   * Returns the sampler that records and exports every span.
   *
   * @return a shared instance
   */
  static Sampler alwaysOn() {
    return AlwaysOnSampler.INSTANCE;
  }

  /**
   * Returns the sampler that drops every span.
   *
   * @return a shared instance
   */
  static Sampler alwaysOff() {
    return AlwaysOffSampler.INSTANCE;
  }

  /**
   * Makes a sampler that follows the parent: a span is sampled if its parent is. Spans without a
   * parent are left to another sampler.
   *
   * @param root decides on spans without a parent
   * @return the sampler
   * @throws NullPointerException if the root sampler is null
   */
  static Sampler parentBased(Sampler root) {
    return ParentBasedSampler.of(root);
  }

  /**
   * Returns a builder of a sampler that asks one of five samplers, chosen by what the parent is.
   *
   * @param root decides on spans without a parent
   * @return the builder
   * @throws NullPointerException if the root sampler is null
   */
  static ParentBasedSamplerBuilder parentBasedBuilder(Sampler root) {
    return new ParentBasedSamplerBuilder(root);
  }

  /**
   * Makes a sampler that samples a share of all traces, chosen by trace id: all services with the
   * same ratio choose the same traces, and a larger ratio includes the choice of a smaller one.
   *
   * @param ratio the share, from 0.0 to 1.0
   * @return the sampler
   * @throws IllegalArgumentException if the ratio is not in that range
   */
  static Sampler traceIdRatioBased(double ratio) {
    return new TraceIdRatioBasedSampler(ratio);
  }

  /**
   * Decides on one span, before it starts.
   *
   * @param parentContext the context that the parent span is in, if there is one
   * @param traceId the trace id of the new span in hexadecimal; a valid parent has the same
   * @param name the name of the new span
   * @param spanKind its kind
   * @param attributes its attributes so far
   * @param parentLinks its links so far
   * @return the decision, never null
   */
  SamplingResult shouldSample(
      Context parentContext,
      String traceId,
      String name,
      SpanKind spanKind,
      Attributes attributes,
      List<LinkData> parentLinks);

  /**
   * Returns what this sampler is, for people to read.
   *
   * @return for example {@code TraceIdRatioBased{0.000100}}
   */
  String getDescription();

  /**
   * Releases what the sampler holds. The provider calls it when it is shut down.
   *
   * @return completes when that is done; by default at once
   */
  default CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }

  /** Shuts down and waits for it, at most ten seconds. */
  @Override
  default void close() {
    shutdown().join(10, TimeUnit.SECONDS);
  }
}
