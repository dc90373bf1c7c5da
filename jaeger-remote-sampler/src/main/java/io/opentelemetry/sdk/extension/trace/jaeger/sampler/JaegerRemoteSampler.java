package io.opentelemetry.sdk.extension.trace.jaeger.sampler;

import dev.peregrine.sampler.jaeger.internal.StrategyPoller;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/**
 * A sampler that follows the strategy which a Jaeger server has for a service: a probability, a
 * number of traces a second, or a probability for each operation. It asks on a thread of its own;
 * sampling never waits. Until the first answer its initial sampler decides, and the last good
 * answer counts until there is another. Thread-safe.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otel/trace/sdk/#jaegerremotesampler">Jaeger
 *     remote sampler</a>
 */
public final class JaegerRemoteSampler implements Sampler {

  private final StrategyPoller poller;
  private final String settings;

  JaegerRemoteSampler(StrategyPoller poller, String settings) {
    this.poller = poller;
    this.settings = settings;
  }

  /**
   * A builder with every default.
   *
   * @return a new builder
   */
  public static JaegerRemoteSamplerBuilder builder() {
    return new JaegerRemoteSamplerBuilder();
  }

  @Override
  public SamplingResult shouldSample(
      Context parentContext,
      String traceId,
      String name,
      SpanKind spanKind,
      Attributes attributes,
      List<LinkData> parentLinks) {
    return poller
        .sampler()
        .shouldSample(parentContext, traceId, name, spanKind, attributes, parentLinks);
  }

  /**
   * Tells the settings, and what decides now.
   *
   * @return a description that changes with the strategy
   */
  @Override
  public String getDescription() {
    return "JaegerRemoteSampler{sampler=" + poller.sampler() + ", " + settings + "}";
  }

  @Override
  public String toString() {
    return getDescription();
  }

  /**
   * Asks no more, and closes the connection. Sampling goes on as it is.
   *
   * @return the result, which is done when everything is closed
   */
  @Override
  public CompletableResultCode shutdown() {
    return poller.shutdown();
  }

  /**
   * Does what {@link #shutdown()} does, without a result.
   *
   * @deprecated use {@link #shutdown()}, which tells when it is done
   */
  @Override
  @Deprecated
  @SuppressWarnings("InlineMeSuggester") // a result that nobody looks at is no better
  public void close() {
    shutdown();
  }
}
