package io.opentelemetry.sdk.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdGeneratorTest {

  @Test
  void random_makesValidIdsThatDiffer() { // T89
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      String traceId = IdGenerator.random().generateTraceId();
      String spanId = IdGenerator.random().generateSpanId();
      assertThat(TraceId.isValid(traceId)).isTrue();
      assertThat(SpanId.isValid(spanId)).isTrue();
      ids.add(traceId);
      ids.add(spanId);
    }

    assertThat(ids).hasSize(2_000);
    assertThat(IdGenerator.random().generatesRandomTraceIds()).isTrue();
    assertThat(IdGenerator.random()).hasToString("RandomIdGenerator{}");
  }

  private record Fixed(boolean isRandom) implements IdGenerator {

    static final String TRACE_ID = "00000000000000aa00000000000000bb";
    static final String SPAN_ID = "00000000000000cc";

    @Override
    public String generateSpanId() {
      return SPAN_ID;
    }

    @Override
    public String generateTraceId() {
      return TRACE_ID;
    }

    @Override
    public boolean generatesRandomTraceIds() {
      return isRandom;
    }
  }

  private static SpanContext start(IdGenerator generator) {
    return SdkTracerProvider.builder()
        .addSpanProcessor(new RecordingProcessor())
        .setIdGenerator(generator)
        .build()
        .get("test")
        .spanBuilder("root")
        .startSpan()
        .getSpanContext();
  }

  @Test
  void customGenerator_givesTheIds() { // T89
    SpanContext context = start(new Fixed(/* isRandom= */ false));

    assertThat(context.getTraceId()).isEqualTo(Fixed.TRACE_ID);
    assertThat(context.getSpanId()).isEqualTo(Fixed.SPAN_ID);
  }

  @Test
  void customGenerator_saysWhetherTraceIdsAreRandom() { // T76
    assertThat(start(new Fixed(/* isRandom= */ false)).getTraceFlags().asByte())
        .isEqualTo((byte) 1);
    assertThat(start(new Fixed(/* isRandom= */ true)).getTraceFlags().asByte()).isEqualTo((byte) 3);
  }

  @Test
  void generatesRandomTraceIds_byDefault_isFalse() { // T76
    IdGenerator plain =
        new IdGenerator() {
          @Override
          public String generateSpanId() {
            return "";
          }

          @Override
          public String generateTraceId() {
            return "";
          }
        };

    assertThat(plain.generatesRandomTraceIds()).isFalse();
  }
}
