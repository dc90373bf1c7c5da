package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.EventData;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The attributes of spans' events and of log records by which exceptions are recorded. */
final class RecordedExceptions {

  private static final AttributeKey<String> TYPE = AttributeKey.stringKey("exception.type");
  private static final AttributeKey<String> MESSAGE = AttributeKey.stringKey("exception.message");
  private static final AttributeKey<String> STACK_TRACE =
      AttributeKey.stringKey("exception.stacktrace");

  private RecordedExceptions() {}

  static void check(String owner, List<EventData> events, @Nullable Throwable exception) {
    List<Attributes> recorded =
        events.stream()
            .filter(event -> event.getName().equals("exception"))
            .map(EventData::getAttributes)
            .toList();
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

  /** Checks the exception of a log record, which must have its stack trace too. */
  static void check(String owner, Attributes attributes, Throwable exception) {
    assertThat(matches(attributes, exception))
        .as(owner)
        .withFailMessage(
            () -> "Expected exception " + exception + ", but there is: " + describe(attributes))
        .isTrue();
    assertThat(attributes.get(STACK_TRACE)).as(owner + " exception.stacktrace").isNotNull();
  }

  private static boolean matches(Attributes attributes, Throwable exception) {
    String type = attributes.get(TYPE);
    return (Objects.equals(type, exception.getClass().getName())
            || Objects.equals(type, exception.getClass().getCanonicalName()))
        && Objects.equals(attributes.get(MESSAGE), exception.getMessage());
  }

  private static String describe(Attributes attributes) {
    return attributes.get(TYPE) + ": " + attributes.get(MESSAGE);
  }
}
