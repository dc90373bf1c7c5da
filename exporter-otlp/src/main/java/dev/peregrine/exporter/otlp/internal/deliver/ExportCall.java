package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.encode.RequestEncoder;
import dev.peregrine.sdk.common.internal.ExporterMetrics;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * One request on its way: what the sender writes, and who hears how it ended. A second verdict,
 * from a sender that reports twice, changes nothing.
 */
final class ExportCall<T> implements MessageWriter, Consumer<Verdict> {

  private final ExportPipeline<T> pipeline;
  private final RequestEncoder<T> encoder;
  private final int items;
  private final ExporterMetrics.Operation operation;
  private final int contentLength;
  private final CompletableResultCode result = new CompletableResultCode();
  private final AtomicBoolean done = new AtomicBoolean();

  ExportCall(
      ExportPipeline<T> pipeline, RequestEncoder<T> encoder, ExporterMetrics.Operation operation) {
    this.pipeline = pipeline;
    this.encoder = encoder;
    this.items = encoder.count();
    this.operation = operation;
    this.contentLength = encoder.size();
  }

  @Override
  public int getContentLength() {
    return contentLength;
  }

  @Override
  public void writeMessage(OutputStream output) throws IOException {
    if (done.get()) {
      throw new IOException("The request is over; its memory is in use for another one");
    }
    encoder.writeTo(output);
  }

  @Override
  public void accept(Verdict verdict) {
    if (done.getAndSet(true)) {
      return;
    }
    pipeline.completed(this, verdict);
    if (verdict.delivered()) {
      result.succeed();
    } else {
      result.failExceptionally(ExportException.of(verdict));
    }
  }

  CompletableResultCode result() {
    return result;
  }

  RequestEncoder<T> encoder() {
    return encoder;
  }

  int items() {
    return items;
  }

  ExporterMetrics.Operation operation() {
    return operation;
  }
}
