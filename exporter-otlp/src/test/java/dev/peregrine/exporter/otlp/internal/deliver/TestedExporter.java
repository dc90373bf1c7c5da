package dev.peregrine.exporter.otlp.internal.deliver;

import io.opentelemetry.sdk.common.CompletableResultCode;
import java.util.function.Supplier;

/**
 * An exporter of any signal.
 *
 * @param export exports the same items each time
 * @param copier gives a builder with the exporter's settings
 */
public record TestedExporter<B>(
    Object exporter,
    Supplier<CompletableResultCode> export,
    Supplier<CompletableResultCode> flush,
    Supplier<CompletableResultCode> shutdown,
    Supplier<B> copier)
    implements AutoCloseable {

  @Override
  public void close() {
    shutdown.get();
  }

  @Override
  public String toString() {
    return exporter.toString();
  }
}
