package dev.peregrine.exporter.otlp.internal.encode;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.ArrayList;
import java.util.List;

class RequestEncoderFuzzTest {

  private final RequestEncoder<SpanData> protobuf = RequestEncoder.protobuf(SpanRequest.LISTING);
  private final RequestEncoder<SpanData> json = RequestEncoder.json(SpanRequest.LISTING);

  @FuzzTest
  void encode_anySpans_isReadByTheOfficialClasses(FuzzedDataProvider data)
      throws InvalidProtocolBufferException {
    List<SpanData> batch = new ArrayList<>();
    do {
      batch.add(span(data));
    } while (data.remainingBytes() > 0);
    ExportTraceServiceRequest expected = OfficialRequest.of(batch);
    protobuf.encode(batch, Integer.MAX_VALUE, Integer.MAX_VALUE);
    byte[] bytes = Encoding.bytes(protobuf);
    assertThat(ExportTraceServiceRequest.parseFrom(bytes)).isEqualTo(expected);
    assertThat(bytes).isEqualTo(expected.toByteArray());
    json.encode(batch, Integer.MAX_VALUE, Integer.MAX_VALUE);
    assertThat(JsonRequest.parse(Encoding.bytes(json))).isEqualTo(expected);
  }

  private static SpanData span(FuzzedDataProvider data) {
    TestSpan span = TestSpan.named(data.consumeString(300));
    span.scope = InstrumentationScopeInfo.create(data.consumeString(4));
    span.start = data.consumeLong();
    span.end = data.consumeLong();
    span.attributes = attributes(data);
    span.droppedAttributes = data.consumeInt(0, Integer.MAX_VALUE / 2);
    if (data.consumeBoolean()) {
      span.events =
          List.of(EventData.create(data.consumeLong(), data.consumeString(9), attributes(data)));
    }
    span.status = StatusData.create(data.pickValue(StatusCode.values()), data.consumeString(200));
    return span;
  }

  private static Attributes attributes(FuzzedDataProvider data) {
    AttributesBuilder attributes = Attributes.builder();
    for (int i = data.consumeInt(0, 6); i > 0; i--) {
      String key = data.consumeString(20);
      switch (data.consumeInt(0, 4)) {
        case 0 -> attributes.put(AttributeKey.stringKey(key), data.consumeString(300));
        case 1 -> attributes.put(AttributeKey.longKey(key), data.consumeLong());
        case 2 -> attributes.put(AttributeKey.doubleKey(key), data.consumeDouble());
        case 3 -> attributes.put(AttributeKey.booleanKey(key), data.consumeBoolean());
        default -> attributes.put(AttributeKey.valueKey(key), Value.of(data.consumeBytes(200)));
      }
    }
    return attributes.build();
  }
}
