package io.opentelemetry.exporter.otlp.trace;

import com.google.protobuf.Message;
import dev.peregrine.exporter.otlp.internal.deliver.GrpcExporterContract;
import dev.peregrine.exporter.otlp.internal.deliver.TestedExporter;
import dev.peregrine.exporter.otlp.internal.encode.OfficialRequest;
import dev.peregrine.exporter.otlp.internal.encode.TestSpan;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;

class OtlpGrpcSpanExporterTest extends GrpcExporterContract<OtlpGrpcSpanExporterBuilder> {

  private static final List<SpanData> ITEMS = List.of(TestSpan.named("a"), TestSpan.named("b"));

  OtlpGrpcSpanExporterTest() {
    super("opentelemetry.proto.collector.trace.v1.TraceService/Export");
  }

  @Override
  protected OtlpGrpcSpanExporterBuilder builder() {
    return OtlpGrpcSpanExporter.builder();
  }

  @Override
  protected TestedExporter<OtlpGrpcSpanExporterBuilder> build(OtlpGrpcSpanExporterBuilder builder) {
    return tested(builder.build());
  }

  @Override
  protected TestedExporter<OtlpGrpcSpanExporterBuilder> withDefaults() {
    return tested(OtlpGrpcSpanExporter.getDefault());
  }

  private static TestedExporter<OtlpGrpcSpanExporterBuilder> tested(OtlpGrpcSpanExporter exporter) {
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
