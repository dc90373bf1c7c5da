package io.opentelemetry.exporter.otlp.logs;

import com.google.protobuf.Message;
import dev.peregrine.exporter.otlp.internal.deliver.GrpcExporterContract;
import dev.peregrine.exporter.otlp.internal.deliver.TestedExporter;
import dev.peregrine.exporter.otlp.internal.encode.OfficialLogs;
import dev.peregrine.exporter.otlp.internal.encode.TestLog;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.List;

class OtlpGrpcLogRecordExporterTest extends GrpcExporterContract<OtlpGrpcLogRecordExporterBuilder> {

  private static final List<LogRecordData> ITEMS =
      List.of(TestLog.saying("a"), TestLog.saying("b"));

  OtlpGrpcLogRecordExporterTest() {
    super("opentelemetry.proto.collector.logs.v1.LogsService/Export");
  }

  @Override
  protected OtlpGrpcLogRecordExporterBuilder builder() {
    return OtlpGrpcLogRecordExporter.builder();
  }

  @Override
  protected TestedExporter<OtlpGrpcLogRecordExporterBuilder> build(
      OtlpGrpcLogRecordExporterBuilder builder) {
    return tested(builder.build());
  }

  @Override
  protected TestedExporter<OtlpGrpcLogRecordExporterBuilder> withDefaults() {
    return tested(OtlpGrpcLogRecordExporter.getDefault());
  }

  private static TestedExporter<OtlpGrpcLogRecordExporterBuilder> tested(
      OtlpGrpcLogRecordExporter exporter) {
    return new TestedExporter<>(
        exporter,
        () -> exporter.export(ITEMS),
        exporter::flush,
        exporter::shutdown,
        exporter::toBuilder);
  }

  @Override
  protected Message request() {
    return OfficialLogs.of(ITEMS);
  }

  @Override
  protected String signal() {
    return "LOG";
  }
}
