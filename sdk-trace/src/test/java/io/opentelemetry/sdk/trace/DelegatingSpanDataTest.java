package io.opentelemetry.sdk.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class DelegatingSpanDataTest {

  private static final class Same extends DelegatingSpanData {
    Same(SpanData delegate) {
      super(delegate);
    }
  }

  private static final class Renamed extends DelegatingSpanData {
    Renamed(SpanData delegate) {
      super(delegate);
    }

    @Override
    public String getName() {
      return "renamed";
    }
  }

  private static SpanData data() {
    Span span =
        SdkTracerProvider.builder()
            .addSpanProcessor(new RecordingProcessor())
            .build()
            .get("test")
            .spanBuilder("name")
            .startSpan();
    span.setAttribute("k", "v").addEvent("e").addLink(span.getSpanContext());
    span.setStatus(StatusCode.ERROR).end();
    return ((ReadableSpan) span).toSpanData();
  }

  @Test
  void everyMethod_asksTheDelegate() throws ReflectiveOperationException {
    SpanData data = data();
    SpanData same = new Same(data);
    for (Method method : SpanData.class.getMethods()) {
      assertThat(method.invoke(same)).as(method.getName()).isEqualTo(method.invoke(data));
    }
  }

  @Test
  void equals_comparesValues() {
    SpanData data = data();

    assertThat(new Same(data)).isEqualTo(data).isEqualTo(new Same(data));
    assertThat(new Same(data)).hasSameHashCodeAs(new Same(data));
    assertThat(new Renamed(data)).isNotEqualTo(data).isNotEqualTo(new Same(data));
    assertThat(new Same(data())).isNotEqualTo(data);
    assertThat(new Same(data)).isNotEqualTo("text");
  }

  @Test
  void overriddenMethods_count() {
    assertThat(new Renamed(data()).getName()).isEqualTo("renamed");
    assertThat(new Renamed(data()).toString())
        .startsWith("DelegatingSpanData{")
        .contains("name=renamed")
        .contains("attributes=" + Attributes.builder().put("k", "v").build());
  }

  @Test
  void nullDelegate_failsFast() {
    assertThatNullPointerException().isThrownBy(() -> new Same(null)).withMessage("delegate");
  }
}
