package dev.peregrine.benchmarks.pipeline;

import dev.peregrine.benchmarks.jmh.OrderLog;
import dev.peregrine.benchmarks.jmh.ServerRequest;
import dev.peregrine.testsupport.OtlpService;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;

/** What an application makes, and where a receiver takes it. */
public enum Signal {
  /** Child server spans with four attributes. */
  SPANS(OtlpService.TRACES) {
    @Override
    Load load(Destination destination, int queueSize) {
      SdkTracerProvider provider =
          SdkTracerProvider.builder()
              .addSpanProcessor(
                  BatchSpanProcessor.builder(destination.spanExporter())
                      .setMaxQueueSize(queueSize)
                      .build())
              .build();
      Tracer tracer = provider.get(SCOPE);
      return new Load(() -> ServerRequest.handle(tracer), provider::forceFlush, provider::shutdown);
    }
  },

  /** Log records with a body, a severity and two attributes. */
  LOGS(OtlpService.LOGS) {
    @Override
    Load load(Destination destination, int queueSize) {
      SdkLoggerProvider provider =
          SdkLoggerProvider.builder()
              .addLogRecordProcessor(
                  BatchLogRecordProcessor.builder(destination.logExporter())
                      .setMaxQueueSize(queueSize)
                      .build())
              .build();
      Logger logger = provider.get(SCOPE);
      return new Load(() -> OrderLog.accepted(logger), provider::forceFlush, provider::shutdown);
    }
  };

  private static final String SCOPE = "dev.peregrine.benchmarks";

  private final OtlpService service;

  Signal(OtlpService service) {
    this.service = service;
  }

  OtlpService service() {
    return service;
  }

  /** An application with a batch processor that has this queue. */
  abstract Load load(Destination destination, int queueSize);
}
