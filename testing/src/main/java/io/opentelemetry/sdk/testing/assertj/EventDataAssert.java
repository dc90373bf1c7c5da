package io.opentelemetry.sdk.testing.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.sdk.testing.internal.EpochNanos;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.EventData;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on an {@link EventData}. */
public final class EventDataAssert extends AbstractAssert<EventDataAssert, EventData> {

  EventDataAssert(@Nullable EventData actual) {
    super(actual, EventDataAssert.class);
  }

  /**
   * {@return this, having checked the name}
   *
   * @param name the name
   */
  public EventDataAssert hasName(String name) {
    assertThat(present().getName())
        .as(AttributeChecks.describe(this, "event name"))
        .isEqualTo(name);
    return this;
  }

  /**
   * {@return this, having checked the time}
   *
   * @param timestamp nanoseconds since 1970
   */
  public EventDataAssert hasTimestamp(long timestamp) {
    assertThat(present().getEpochNanos()).as(describe() + " time").isEqualTo(timestamp);
    return this;
  }

  /**
   * {@return this, having checked the time}
   *
   * @param timestamp the time since 1970
   * @param unit its unit
   */
  public EventDataAssert hasTimestamp(long timestamp, TimeUnit unit) {
    return hasTimestamp(unit.toNanos(timestamp));
  }

  /**
   * {@return this, having checked the time}
   *
   * @param timestamp the time
   */
  public EventDataAssert hasTimestamp(Instant timestamp) {
    return hasTimestamp(EpochNanos.of(timestamp));
  }

  /**
   * {@return this, having checked that the attributes are these and no others}
   *
   * @param attributes the attributes
   */
  public EventDataAssert hasAttributes(Attributes attributes) {
    attributes().isEqualTo(attributes);
    return this;
  }

  /**
   * {@return this, having checked the attributes by an assertion on all of them}
   *
   * @param attributes the assertion
   */
  public EventDataAssert hasAttributesSatisfying(Consumer<Attributes> attributes) {
    assertThat(present().getAttributes()).as(describe() + " attributes").satisfies(attributes);
    return this;
  }

  /**
   * {@return this, having checked some attributes; there may be others}
   *
   * @param assertions one for each attribute to check
   */
  public EventDataAssert hasAttributesSatisfying(AttributeAssertion... assertions) {
    return hasAttributesSatisfying(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked some attributes; there may be others}
   *
   * @param assertions one for each attribute to check
   */
  public EventDataAssert hasAttributesSatisfying(Iterable<AttributeAssertion> assertions) {
    attributes().hasAll(assertions);
    return this;
  }

  /**
   * {@return this, having checked all attributes}
   *
   * @param assertions one for each attribute
   */
  public EventDataAssert hasAttributesSatisfyingExactly(AttributeAssertion... assertions) {
    return hasAttributesSatisfyingExactly(Arrays.asList(assertions));
  }

  /**
   * {@return this, having checked all attributes}
   *
   * @param assertions one for each attribute
   */
  public EventDataAssert hasAttributesSatisfyingExactly(Iterable<AttributeAssertion> assertions) {
    attributes().hasExactly(assertions);
    return this;
  }

  private AttributeChecks attributes() {
    return new AttributeChecks(describe(), present().getAttributes());
  }

  private EventData present() {
    isNotNull();
    return actual;
  }

  private String describe() {
    return AttributeChecks.describe(this, "event '" + present().getName() + "'");
  }
}
