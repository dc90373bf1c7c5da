package io.opentelemetry.sdk.trace.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import org.junit.jupiter.api.Test;

class SpanDataTypesTest {

  private static final Attributes ONE = Attributes.of(AttributeKey.stringKey("k"), "v");

  @Test
  void status_withoutDescription_isShared() { // T24
    assertThat(StatusData.create(StatusCode.OK, "")).isSameAs(StatusData.ok());
    assertThat(StatusData.create(StatusCode.ERROR, null)).isSameAs(StatusData.error());
    assertThat(StatusData.create(StatusCode.UNSET, null)).isSameAs(StatusData.unset());
  }

  @Test
  void status_keepsCodeAndDescription() {
    StatusData status = StatusData.create(StatusCode.ERROR, "why");

    assertThat(status.getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(status.getDescription()).isEqualTo("why");
    assertThat(status).isEqualTo(StatusData.create(StatusCode.ERROR, "why"));
    assertThat(StatusData.ok().getDescription()).isEmpty();
    assertThatNullPointerException()
        .isThrownBy(() -> StatusData.create(null, "x"))
        .withMessage("statusCode");
  }

  @Test
  void event_keepsWhatItIsGiven() {
    EventData event = EventData.create(5, "name", ONE, 3);

    assertThat(event.getEpochNanos()).isEqualTo(5);
    assertThat(event.getName()).isEqualTo("name");
    assertThat(event.getAttributes()).isEqualTo(ONE);
    assertThat(event.getTotalAttributeCount()).isEqualTo(3);
    assertThat(event.getDroppedAttributesCount()).isEqualTo(2);
    assertThat(EventData.create(5, "name", ONE)).isEqualTo(EventData.create(5, "name", ONE, 1));
    assertThatNullPointerException()
        .isThrownBy(() -> EventData.create(5, null, ONE))
        .withMessage("name");
  }

  @Test
  void exceptionEvent_takesAttributesAsTheyAre() {
    RuntimeException exception = new RuntimeException();
    ExceptionEventData event = ExceptionEventData.create(5, exception, ONE, 2);

    assertThat(event.getName()).isEqualTo("exception");
    assertThat(event.getException()).isSameAs(exception);
    assertThat(event.getAttributes()).isEqualTo(ONE);
    assertThat(event.getEpochNanos()).isEqualTo(5);
    assertThat(event.getTotalAttributeCount()).isEqualTo(2);
    assertThat(event).isEqualTo(ExceptionEventData.create(5, exception, ONE, 2));
    assertThatNullPointerException()
        .isThrownBy(() -> ExceptionEventData.create(5, null, ONE, 2))
        .withMessage("exception");
  }

  @Test
  void link_keepsWhatItIsGiven() {
    SpanContext context = SpanContext.getInvalid();
    LinkData link = LinkData.create(context, ONE, 3);

    assertThat(link.getSpanContext()).isSameAs(context);
    assertThat(link.getAttributes()).isEqualTo(ONE);
    assertThat(link.getTotalAttributeCount()).isEqualTo(3);
    assertThat(LinkData.create(context)).isEqualTo(LinkData.create(context, Attributes.empty()));
    assertThatNullPointerException()
        .isThrownBy(() -> LinkData.create(null))
        .withMessage("spanContext");
  }
}
