package io.opentelemetry.exporter.otlp.http.trace;

import com.google.protobuf.Message;
import dev.peregrine.exporter.otlp.internal.deliver.HttpExporterContract;
import dev.peregrine.exporter.otlp.internal.deliver.TestedExporter;
import dev.peregrine.exporter.otlp.internal.encode.OfficialRequest;
import dev.peregrine.exporter.otlp.internal.encode.TestSpan;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;

class OtlpHttpSpanExporterTest extends HttpExporterContract<OtlpHttpSpanExporterBuilder> {

  private static final List<SpanData> ITEMS = List.of(TestSpan.named("a"), TestSpan.named("b"));

  OtlpHttpSpanExporterTest() {
    super("/v1/traces", "setProxy");
  }

  @Override
  protected OtlpHttpSpanExporterBuilder builder() {
    return OtlpHttpSpanExporter.builder();
  }

  @Override
  protected TestedExporter<OtlpHttpSpanExporterBuilder> build(OtlpHttpSpanExporterBuilder builder) {
    return tested(builder.build());
  }

  @Override
  protected TestedExporter<OtlpHttpSpanExporterBuilder> withDefaults() {
    return tested(OtlpHttpSpanExporter.getDefault());
  }

  private static TestedExporter<OtlpHttpSpanExporterBuilder> tested(OtlpHttpSpanExporter exporter) {
    return new TestedExporter<>(
        exporter,
        () -> exporter.export(ITEMS),
        exporter::flush,
        exporter::shutdown,
        exporter::toBuilder);
  }

  @Override
  protected Message request() {
    return OfficialRequest.of(ITEMS);
  }

  @Override
  protected String signal() {
    return "SPAN";
  }
}
