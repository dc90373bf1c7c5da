package dev.peregrine.exporter.otlp.internal.encode;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Log records in both encodings, judged by the official classes. */
class LogEncodingTest {

  private static final ExportLogsServiceRequest LOGS =
      ExportLogsServiceRequest.getDefaultInstance();

  private static LogRecord roundTrip(Encoding encoding, TestLog log) {
    return encoding
        .roundTrip(LogRequest.LISTING, List.of(log), LOGS)
        .getResourceLogs(0)
        .getScopeLogs(0)
        .getLogRecords(0);
  }

  // L15–L18, L23–L25, O52–O54
  @ParameterizedTest
  @EnumSource
  void encode_randomBatches_decodeToWhatTheOfficialClassesSay(Encoding encoding) {
    for (long seed = 0; seed < 200; seed++) {
      RandomLogs logs = new RandomLogs(seed);
      RequestEncoder<LogRecordData> encoder = encoding.encoder(LogRequest.LISTING);
      for (int i = 0; i < 5; i++) {
        List<LogRecordData> batch = logs.batch();
        encoder.encode(batch, Integer.MAX_VALUE, Integer.MAX_VALUE);
        assertThat(encoding.decode(Encoding.bytes(encoder), LOGS))
            .as("seed %d, batch %d", seed, i)
            .isEqualTo(OfficialLogs.of(batch));
        assertThat(encoder.failedItems()).isZero();
        assertThat(encoder.count()).isEqualTo(batch.size());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void encode_recordWithNothingSet_isAnEmptyMessage(Encoding encoding) {
    assertThat(roundTrip(encoding, new TestLog())).isEqualTo(LogRecord.getDefaultInstance());
  }

  // L24
  @ParameterizedTest
  @EnumSource
  void encode_bodyOfEachKind_keepsItsKind(Encoding encoding) {
    assertThat(body(encoding, Value.of("")).getValueCase())
        .isEqualTo(AnyValue.ValueCase.STRING_VALUE);
    assertThat(body(encoding, Value.of(0)).getValueCase()).isEqualTo(AnyValue.ValueCase.INT_VALUE);
    assertThat(body(encoding, Value.of(0.0)).getValueCase())
        .isEqualTo(AnyValue.ValueCase.DOUBLE_VALUE);
    assertThat(body(encoding, Value.of(false)).getValueCase())
        .isEqualTo(AnyValue.ValueCase.BOOL_VALUE);
    assertThat(body(encoding, Value.of(new byte[0])).getValueCase())
        .isEqualTo(AnyValue.ValueCase.BYTES_VALUE);
    assertThat(body(encoding, Value.of(new Value<?>[0])).getValueCase())
        .isEqualTo(AnyValue.ValueCase.ARRAY_VALUE);
    assertThat(body(encoding, Value.of(new KeyValue[0])).getValueCase())
        .isEqualTo(AnyValue.ValueCase.KVLIST_VALUE);
  }

  @ParameterizedTest
  @EnumSource
  void encode_emptyValueAsBody_isThereWithoutValue(Encoding encoding) {
    TestLog log = new TestLog();
    log.body = Value.empty();

    LogRecord record = roundTrip(encoding, log);

    assertThat(record.hasBody()).isTrue();
    assertThat(record.getBody()).isEqualTo(AnyValue.getDefaultInstance());
  }

  private static AnyValue body(Encoding encoding, Value<?> body) {
    TestLog log = new TestLog();
    log.body = body;
    return roundTrip(encoding, log).getBody();
  }
}
