package dev.peregrine.exporter.otlp.internal.encode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.logs.internal.EncodableLog;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.LogLimits;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Log records as the SDK hands them over, which the encoder reads in their own form. */
class SdkLogEncodingTest {

  private static final ExportLogsServiceRequest LOGS =
      ExportLogsServiceRequest.getDefaultInstance();

  private final List<LogRecordData> exported = new ArrayList<>();

  @Test
  void encode_recordsOfTheSdk_sayWhatTheirDataSays() {
    RequestEncoder<LogRecordData> protobuf = Encoding.PROTOBUF.encoder(LogRequest.LISTING);
    RequestEncoder<LogRecordData> json = Encoding.JSON.encoder(LogRequest.LISTING);
    for (long seed = 0; seed < 100; seed++) {
      exported.clear();
      record(new RandomValues(seed));
      assertThat(exported).isNotEmpty().allMatch(log -> log instanceof EncodableLog);

      // Encoded first, so that nothing has asked the records for their other form yet.
      protobuf.encode(exported, Integer.MAX_VALUE, Integer.MAX_VALUE);
      json.encode(exported, Integer.MAX_VALUE, Integer.MAX_VALUE);

      ExportLogsServiceRequest expected = sorted(OfficialLogs.of(exported));
      assertThat(sorted(Encoding.PROTOBUF.decode(Encoding.bytes(protobuf), LOGS)))
          .as("seed %d", seed)
          .isEqualTo(expected);
      assertThat(sorted(Encoding.JSON.decode(Encoding.bytes(json), LOGS)))
          .as("seed %d", seed)
          .isEqualTo(expected);
    }
  }

  /** No order of attributes is promised: the encoder sees them as they were set. */
  private static ExportLogsServiceRequest sorted(ExportLogsServiceRequest request) {
    ExportLogsServiceRequest.Builder copy = request.toBuilder();
    for (ResourceLogs.Builder resource : copy.getResourceLogsBuilderList()) {
      for (ScopeLogs.Builder scope : resource.getScopeLogsBuilderList()) {
        for (LogRecord.Builder log : scope.getLogRecordsBuilderList()) {
          List<KeyValue> attributes = new ArrayList<>(log.getAttributesList());
          attributes.sort(Comparator.comparing(KeyValue::getKey));
          log.clearAttributes().addAllAttributes(attributes);
        }
      }
    }
    return copy.build();
  }

  private void record(RandomValues values) {
    LogLimits limits =
        LogLimits.builder().setMaxNumberOfAttributes(5).setMaxAttributeValueLength(7).build();
    try (SdkLoggerProvider provider =
        SdkLoggerProvider.builder()
            .setResource(values.resource())
            .setLogLimits(() -> limits)
            .addLogRecordProcessor(BatchLogRecordProcessor.builder(new Collecting()).build())
            .build()) {
      for (int i = values.random.nextInt(10); i >= 0; i--) {
        emit(
            provider
                .loggerBuilder("scope " + values.random.nextInt(3))
                .setInstrumentationVersion(values.text())
                .build()
                .logRecordBuilder(),
            values);
      }
      assertThat(provider.forceFlush().join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
    }
  }

  private static void emit(LogRecordBuilder log, RandomValues values) {
    log.setAllAttributes(values.attributes());
    log.setContext(
        values.random.nextBoolean()
            ? Context.root()
            : Context.root().with(Span.wrap(values.context())));
    if (values.random.nextBoolean()) {
      log.setTimestamp(values.random.nextLong(Long.MAX_VALUE), TimeUnit.NANOSECONDS);
      log.setSeverity(Severity.values()[values.random.nextInt(Severity.values().length)]);
      log.setSeverityText(values.text());
    }
    switch (values.random.nextInt(3)) {
      case 0 -> log.setBody(values.text());
      case 1 -> log.setBody(values.value(0));
      default -> log.setEventName(values.text()).setException(new IllegalStateException("boom"));
    }
    log.emit();
  }

  private final class Collecting implements LogRecordExporter {

    @Override
    public CompletableResultCode export(Collection<LogRecordData> logs) {
      exported.addAll(logs);
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
