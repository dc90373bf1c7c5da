package dev.peregrine.sampler.jaeger.internal;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.function.Consumer;

/** Whoever knows the strategy of a service. */
public interface StrategySource {

  /** Asks without waiting. One of the consumers is called, once, on any thread. */
  void ask(Consumer<byte[]> onAnswer, Consumer<Throwable> onError);

  CompletableResultCode close();
}
