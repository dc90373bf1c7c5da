package io.opentelemetry.exporter.otlp.http.logs;

import com.google.protobuf.Message;
import dev.peregrine.exporter.otlp.internal.deliver.HttpExporterContract;
import dev.peregrine.exporter.otlp.internal.deliver.TestedExporter;
import dev.peregrine.exporter.otlp.internal.encode.OfficialLogs;
import dev.peregrine.exporter.otlp.internal.encode.TestLog;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.List;

class OtlpHttpLogRecordExporterTest extends HttpExporterContract<OtlpHttpLogRecordExporterBuilder> {

  private static final List<LogRecordData> ITEMS =
      List.of(TestLog.saying("a"), TestLog.saying("b"));

  OtlpHttpLogRecordExporterTest() {
    super("/v1/logs", "setProxyOptions");
  }

  @Override
  protected OtlpHttpLogRecordExporterBuilder builder() {
    return OtlpHttpLogRecordExporter.builder();
  }

  @Override
  protected TestedExporter<OtlpHttpLogRecordExporterBuilder> build(
      OtlpHttpLogRecordExporterBuilder builder) {
    return tested(builder.build());
  }

  @Override
  protected TestedExporter<OtlpHttpLogRecordExporterBuilder> withDefaults() {
    return tested(OtlpHttpLogRecordExporter.getDefault());
  }

  private static TestedExporter<OtlpHttpLogRecordExporterBuilder> tested(
      OtlpHttpLogRecordExporter exporter) {
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
