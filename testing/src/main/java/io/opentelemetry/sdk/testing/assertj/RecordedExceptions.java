package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.data.EventData;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The events by which exceptions are recorded. */
final class RecordedExceptions {

  private static final AttributeKey<String> TYPE = AttributeKey.stringKey("exception.type");
  private static final AttributeKey<String> MESSAGE = AttributeKey.stringKey("exception.message");

  private RecordedExceptions() {}

  static void check(String owner, List<EventData> events, @Nullable Throwable exception) {
    List<EventData> recorded =
        events.stream().filter(event -> event.getName().equals("exception")).toList();
    List<String> described = recorded.stream().map(RecordedExceptions::describe).toList();
    if (exception == null) {
      assertThat(described).as(owner + " exceptions").isEmpty();
      return;
    }
    assertThat(recorded.stream().anyMatch(event -> matches(event, exception)))
        .as(owner)
        .withFailMessage(
            () -> "Expected exception " + exception + ", but there is only: " + described)
        .isTrue();
  }

  private static boolean matches(EventData event, Throwable exception) {
    String type = event.getAttributes().get(TYPE);
    return (Objects.equals(type, exception.getClass().getName())
            || Objects.equals(type, exception.getClass().getCanonicalName()))
        && Objects.equals(event.getAttributes().get(MESSAGE), exception.getMessage());
  }

  private static String describe(EventData event) {
    return event.getAttributes().get(TYPE) + ": " + event.getAttributes().get(MESSAGE);
  }
}
