package io.opentelemetry.sdk.testing.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestSpanDataTest {

  private static final SpanContext CONTEXT =
      SpanContext.create(
          "0af7651916cd43dd8448eb211c80319c",
          "b7ad6b7169203331",
          TraceFlags.getSampled(),
          TraceState.getDefault());

  private static TestSpanData.Builder minimal() {
    return TestSpanData.builder()
        .setName("span")
        .setKind(SpanKind.SERVER)
        .setStatus(StatusData.ok())
        .setStartEpochNanos(100)
        .setEndEpochNanos(200)
        .setHasEnded(true);
  }

  private static TestSpanData.Builder full() {
    return minimal()
        .setSpanContext(CONTEXT)
        .setParentSpanContext(CONTEXT)
        .setAttributes(Attributes.builder().put("a", "b").build())
        .setEvents(List.of(EventData.create(150, "event", Attributes.empty())))
        .setLinks(List.of(LinkData.create(CONTEXT)))
        .setTotalAttributeCount(2)
        .setTotalRecordedEvents(3)
        .setTotalRecordedLinks(4)
        .setResource(Resource.getDefault())
        .setInstrumentationScopeInfo(InstrumentationScopeInfo.create("scope"));
  }

  @Test
  void build_onlyWhatIsRequired_restIsEmpty() {
    TestSpanData span = minimal().build();

    assertThat(span.getName()).isEqualTo("span");
    assertThat(span.getKind()).isEqualTo(SpanKind.SERVER);
    assertThat(span.getStatus()).isEqualTo(StatusData.ok());
    assertThat(span.getStartEpochNanos()).isEqualTo(100);
    assertThat(span.getEndEpochNanos()).isEqualTo(200);
    assertThat(span.hasEnded()).isTrue();
    assertThat(span.getSpanContext()).isEqualTo(SpanContext.getInvalid());
    assertThat(span.getParentSpanContext()).isEqualTo(SpanContext.getInvalid());
    assertThat(span.getAttributes()).isEqualTo(Attributes.empty());
    assertThat(span.getEvents()).isEmpty();
    assertThat(span.getLinks()).isEmpty();
    assertThat(span.getTotalAttributeCount()).isZero();
    assertThat(span.getTotalRecordedEvents()).isZero();
    assertThat(span.getTotalRecordedLinks()).isZero();
    assertThat(span.getResource()).isEqualTo(Resource.empty());
    assertThat(span.getInstrumentationScopeInfo()).isEqualTo(InstrumentationScopeInfo.empty());
  }

  @Test
  void build_everythingSet_holdsIt() {
    TestSpanData span = full().build();

    assertThat(span.getSpanContext()).isSameAs(CONTEXT);
    assertThat(span.getTraceId()).isEqualTo(CONTEXT.getTraceId());
    assertThat(span.getParentSpanContext()).isSameAs(CONTEXT);
    assertThat(span.getAttributes().size()).isEqualTo(1);
    assertThat(span.getEvents()).hasSize(1);
    assertThat(span.getLinks()).hasSize(1);
    assertThat(span.getTotalAttributeCount()).isEqualTo(2);
    assertThat(span.getTotalRecordedEvents()).isEqualTo(3);
    assertThat(span.getTotalRecordedLinks()).isEqualTo(4);
    assertThat(span.getResource()).isSameAs(Resource.getDefault());
    assertThat(span.getInstrumentationScopeInfo().getName()).isEqualTo("scope");
  }

  @Test
  @SuppressWarnings("deprecation") // still part of the contract
  void setInstrumentationLibraryInfo_set_isTheScope() {
    io.opentelemetry.sdk.common.InstrumentationLibraryInfo library =
        io.opentelemetry.sdk.common.InstrumentationLibraryInfo.create("name", "1", "url");

    TestSpanData span = minimal().setInstrumentationLibraryInfo(library).build();

    assertThat(span.getInstrumentationLibraryInfo()).isEqualTo(library);
    assertThat(span.getInstrumentationScopeInfo())
        .isEqualTo(
            InstrumentationScopeInfo.builder("name").setVersion("1").setSchemaUrl("url").build());
  }

  @Test
  void build_requiredNotSet_namesAllOfIt() {
    assertThatThrownBy(() -> TestSpanData.builder().setKind(SpanKind.CLIENT).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Not set: name, status, startEpochNanos, endEpochNanos, hasEnded");
  }

  @Test
  void set_null_namesParameter() {
    assertThatNullPointerException()
        .isThrownBy(() -> TestSpanData.builder().setName(null))
        .withMessage("name");
  }

  @Test
  void build_listChangedLater_keepsWhatWasSet() {
    List<EventData> events = new ArrayList<>();
    TestSpanData span = minimal().setEvents(events).build();

    events.add(EventData.create(1, "later", Attributes.empty()));

    assertThat(span.getEvents()).isEmpty();
  }

  @Test
  void equals_sameValues_isEqual() {
    assertThat(full().build()).isEqualTo(full().build()).hasSameHashCodeAs(full().build());
    assertThat(full().build()).isNotEqualTo(full().setName("other").build());
    assertThat(full().build()).isNotEqualTo(minimal().build());
  }

  @Test
  void toString_always_namesTheValues() {
    assertThat(minimal().build().toString())
        .startsWith("TestSpanData[name=span, kind=SERVER,")
        .endsWith("hasEnded=true]");
  }
}
