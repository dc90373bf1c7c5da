package dev.peregrine.exporter.otlp.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import dev.peregrine.exporter.otlp.internal.encode.SpanRequest;
import dev.peregrine.exporter.otlp.internal.options.ComponentLoaders;
import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.sdk.common.internal.ApiAccess;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import io.opentelemetry.sdk.common.export.MessageWriter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A batch costs memory once, not each time. */
class ExportAllocationTest {

  private static final int BATCH = 512;
  private static final int ROUNDS = 200;
  private static final long MAX_BYTES_PER_BATCH = 1024;

  @Test
  void export_warmBatches_allocateNextToNothing() {
    assumeTrue(ApiAccess.isPeregrine(), "another API keeps no encoded keys");
    ExporterOptions options = ExporterOptions.http(OtlpSignal.TRACES);
    options.setComponentLoader(
        ComponentLoaders.of(HttpSenderProvider.class, config -> new Discarding()));
    ExportPipeline<SpanData> pipeline =
        ExportPipeline.create(options, SpanRequest.LISTING, ExportAllocationTest.class);
    List<SpanData> batch = batch();
    long before = 0;
    for (int i = 0; i < 2 * ROUNDS; i++) {
      if (i == ROUNDS) {
        before = allocatedBytes();
      }
      assertSuccess(pipeline.export(batch));
    }
    assertThat((allocatedBytes() - before) / ROUNDS).isLessThanOrEqualTo(MAX_BYTES_PER_BATCH);
  }

  private static void assertSuccess(CompletableResultCode result) {
    if (!result.isSuccess()) {
      throw new AssertionError(result.getFailureThrowable());
    }
  }

  private static long allocatedBytes() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  private static List<SpanData> batch() {
    Keeping keeping = new Keeping();
    SdkTracerProvider provider =
        SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(keeping)).build();
    Tracer tracer = provider.get("scope");
    for (int i = 0; i < BATCH; i++) {
      tracer
          .spanBuilder("span")
          .startSpan()
          .setAttribute("string", "value")
          .setAttribute("long", 1_000_000_000_000L)
          .setAttribute("double", 1.5)
          .setAttribute("boolean", true)
          .addEvent("event")
          .end();
    }
    return keeping.spans;
  }

  private static final class Discarding implements HttpSender {

    private static final HttpResponse OK =
        new HttpResponse() {
          private final byte[] body = new byte[0];

          @Override
          public int getStatusCode() {
            return 200;
          }

          @Override
          public String getStatusMessage() {
            return "";
          }

          @Override
          public byte[] getResponseBody() {
            return body;
          }
        };

    @Override
    public void send(
        MessageWriter message, Consumer<HttpResponse> onResponse, Consumer<Throwable> onError) {
      try {
        message.writeMessage(OutputStream.nullOutputStream());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      onResponse.accept(OK);
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }

  private static final class Keeping implements SpanExporter {

    private final List<SpanData> spans = new ArrayList<>();

    @Override
    public CompletableResultCode export(Collection<SpanData> ended) {
      spans.addAll(ended);
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
