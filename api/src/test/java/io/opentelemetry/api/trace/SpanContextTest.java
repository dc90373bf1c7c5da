package io.opentelemetry.api.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.api.internal.BinarySpanContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanContextTest {

  private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
  private static final String SPAN_ID = "b7ad6b7169203331";
  private static final TraceState STATE = TraceState.builder().put("k", "v").build();

  @Test
  void create_validIds_keepsEverything() { // T7, T8, T9, T10
    SpanContext context = SpanContext.create(TRACE_ID, SPAN_ID, TraceFlags.getSampled(), STATE);
    assertThat(context.getTraceId()).isSameAs(TRACE_ID);
    assertThat(context.getSpanId()).isSameAs(SPAN_ID);
    assertThat(context.getTraceIdBytes()).asHexString().isEqualToIgnoringCase(TRACE_ID);
    assertThat(context.getSpanIdBytes()).asHexString().isEqualToIgnoringCase(SPAN_ID);
    assertThat(context.getTraceFlags()).isSameAs(TraceFlags.getSampled());
    assertThat(context.isSampled()).isTrue();
    assertThat(context.getTraceState()).isSameAs(STATE);
    assertThat(context.isValid()).isTrue();
    assertThat(context.isRemote()).isFalse();
    assertThat(
            SpanContext.createFromRemoteParent(TRACE_ID, SPAN_ID, TraceFlags.getDefault(), STATE))
        .returns(true, SpanContext::isRemote)
        .returns(false, SpanContext::isSampled);
    assertThat(context.toString())
        .contains(TRACE_ID, SPAN_ID, "k=v", "traceFlags=01", "remote=false");
  }

  @ParameterizedTest
  @CsvSource({
    ",",
    "'',''",
    "0af7651916cd43dd8448eb211c80319c,",
    ",b7ad6b7169203331",
    "00000000000000000000000000000000,b7ad6b7169203331",
    "0af7651916cd43dd8448eb211c80319c,0000000000000000",
    "0AF7651916CD43DD8448EB211C80319C,b7ad6b7169203331",
    "0af7651916cd43dd8448eb211c80319c,B7AD6B7169203331",
    "0af7651916cd43dd8448eb211c80319,b7ad6b7169203331",
    "0af7651916cd43dd8448eb211c80319c0,b7ad6b7169203331",
    "0af7651916cd43dd8448eb211c80319c,b7ad6b716920333",
  })
  void create_invalidId_makesBothInvalidAndKeepsTheRest(String traceId, String spanId) {
    SpanContext context =
        SpanContext.createFromRemoteParent(traceId, spanId, TraceFlags.getSampled(), STATE);
    assertThat(context.isValid()).isFalse();
    assertThat(context.getTraceId()).isEqualTo(TraceId.getInvalid());
    assertThat(context.getSpanId()).isEqualTo(SpanId.getInvalid());
    assertThat(context.getTraceFlags()).isSameAs(TraceFlags.getSampled());
    assertThat(context.getTraceState()).isSameAs(STATE);
    assertThat(context.isRemote()).isTrue();
  }

  @Test
  void create_nullFlagsAndState_takesDefaults() { // T34
    assertThat(SpanContext.create(TRACE_ID, SPAN_ID, null, null))
        .isEqualTo(
            SpanContext.create(
                TRACE_ID, SPAN_ID, TraceFlags.getDefault(), TraceState.getDefault()));
  }

  @Test
  void getInvalid_always_isTheSame() {
    assertThat(SpanContext.getInvalid()).isSameAs(SpanContext.getInvalid());
    assertThat(SpanContext.getInvalid())
        .isEqualTo(SpanContext.create("", "", TraceFlags.getDefault(), TraceState.getDefault()))
        .returns(false, SpanContext::isValid);
  }

  @Test
  void equals_anyBinarySpanContext_goesByContent() {
    SpanContext context = SpanContext.create(TRACE_ID, SPAN_ID, TraceFlags.getSampled(), STATE);
    List<OtherSpanContext> others =
        List.of(
            new OtherSpanContext(
                0x0af7651916cd43ddL, 0x8448eb211c80319cL, 0xb7ad6b7169203331L, 1, false, STATE),
            new OtherSpanContext(0, 0x8448eb211c80319cL, 0xb7ad6b7169203331L, 1, false, STATE),
            new OtherSpanContext(0x0af7651916cd43ddL, 0, 0xb7ad6b7169203331L, 1, false, STATE),
            new OtherSpanContext(0x0af7651916cd43ddL, 0x8448eb211c80319cL, 1, 1, false, STATE),
            new OtherSpanContext(
                0x0af7651916cd43ddL, 0x8448eb211c80319cL, 0xb7ad6b7169203331L, 0, false, STATE),
            new OtherSpanContext(
                0x0af7651916cd43ddL, 0x8448eb211c80319cL, 0xb7ad6b7169203331L, 1, true, STATE),
            new OtherSpanContext(
                0x0af7651916cd43ddL,
                0x8448eb211c80319cL,
                0xb7ad6b7169203331L,
                1,
                false,
                TraceState.getDefault()));
    assertThat(context)
        .isEqualTo(others.get(0))
        .hasSameHashCodeAs(others.get(0))
        .isEqualTo(context);
    assertThat(others.get(0)).isEqualTo(context).hasToString(context.toString());
    assertThat(others.subList(1, others.size())).doesNotContain(others.get(0));
    assertThat(others.stream().filter(context::equals)).hasSize(1);
    assertThat(context).isNotEqualTo(TRACE_ID).isNotEqualTo(null);
  }

  @Test
  void getTraceId_ofNumbers_isMadeOnceAndKept() {
    OtherSpanContext context = new OtherSpanContext(0, 10, 11, 1, false, STATE);
    assertThat(context.getTraceId()).isEqualTo("0".repeat(31) + "a").isSameAs(context.getTraceId());
    assertThat(context.getSpanId()).isEqualTo("0".repeat(15) + "b").isSameAs(context.getSpanId());
  }

  @Test
  void defaults_otherImplementations_goByTheStrings() {
    SpanContext valid =
        new PlainSpanContext(TRACE_ID, SPAN_ID, TraceFlags.getSampled(), STATE, true);
    assertThat(valid.isValid()).isTrue();
    assertThat(valid.isSampled()).isTrue();
    assertThat(valid.getTraceIdBytes()).asHexString().isEqualToIgnoringCase(TRACE_ID);
    assertThat(valid.getSpanIdBytes()).asHexString().isEqualToIgnoringCase(SPAN_ID);
    assertThat(new PlainSpanContext(TRACE_ID, "", TraceFlags.getSampled(), STATE, true).isValid())
        .isFalse();
    assertThat(new PlainSpanContext("", SPAN_ID, TraceFlags.getSampled(), STATE, true).isValid())
        .isFalse();
  }

  /** What another artifact would make of the same state. */
  private static final class OtherSpanContext extends BinarySpanContext implements SpanContext {

    private final TraceState traceState;

    OtherSpanContext(long high, long low, long span, int flags, boolean remote, TraceState state) {
      super(high, low, span, (byte) flags, remote);
      this.traceState = state;
    }

    @Override
    public TraceFlags getTraceFlags() {
      return TraceFlags.fromByte(flagBits());
    }

    @Override
    public TraceState getTraceState() {
      return traceState;
    }
  }

  private record PlainSpanContext(
      String getTraceId,
      String getSpanId,
      TraceFlags getTraceFlags,
      TraceState getTraceState,
      boolean isRemote)
      implements SpanContext {}
}
