package io.opentelemetry.sdk.logs.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import org.junit.jupiter.api.Test;

@SuppressWarnings("deprecation") // Body is about all there is to test
class LogRecordDataTest {

  @Test
  void body_ofText_hasIt() {
    Body body = Body.string("text");

    assertThat(body.asString()).isEqualTo("text");
    assertThat(body.getType()).isEqualTo(Body.Type.STRING);
    assertThat(body).isEqualTo(Body.string("text")).isNotEqualTo(Body.string("other"));
    assertThat(body).hasToString("StringBody{asString=text}");
    assertThatNullPointerException().isThrownBy(() -> Body.string(null)).withMessage("asString");
  }

  @Test
  void body_empty_isTheSameEachTime() {
    assertThat(Body.empty()).isSameAs(Body.empty());
    assertThat(Body.empty().asString()).isEmpty();
    assertThat(Body.empty().getType()).isEqualTo(Body.Type.EMPTY);
  }

  @Test
  void defaults_takeTheBodyForText_andKnowNoEventName() {
    assertThat(new TextOnly(Body.string("text")).getBodyValue()).isEqualTo(Value.of("text"));
    assertThat(new TextOnly(Body.empty()).getBodyValue()).isNull();
    assertThat(new TextOnly(Body.empty()).getEventName()).isNull();
  }

  /** Data of somebody who knows only what has no default. */
  private record TextOnly(Body getBody) implements LogRecordData {

    @Override
    public Resource getResource() {
      return Resource.empty();
    }

    @Override
    public InstrumentationScopeInfo getInstrumentationScopeInfo() {
      return InstrumentationScopeInfo.empty();
    }

    @Override
    public long getTimestampEpochNanos() {
      return 0;
    }

    @Override
    public long getObservedTimestampEpochNanos() {
      return 0;
    }

    @Override
    public SpanContext getSpanContext() {
      return SpanContext.getInvalid();
    }

    @Override
    public Severity getSeverity() {
      return Severity.UNDEFINED_SEVERITY_NUMBER;
    }

    @Override
    public String getSeverityText() {
      return null;
    }

    @Override
    public Attributes getAttributes() {
      return Attributes.empty();
    }

    @Override
    public int getTotalAttributeCount() {
      return 0;
    }
  }
}
