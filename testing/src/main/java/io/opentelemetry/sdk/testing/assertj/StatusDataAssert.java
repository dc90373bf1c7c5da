package io.opentelemetry.sdk.testing.assertj;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.StatusData;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link StatusData}. */
public final class StatusDataAssert extends AbstractAssert<StatusDataAssert, StatusData> {

  StatusDataAssert(@Nullable StatusData actual) {
    super(actual, StatusDataAssert.class);
  }

  /** {@return this, having checked that the code is {@link StatusCode#OK}} */
  public StatusDataAssert isOk() {
    return hasCode(StatusCode.OK);
  }

  /** {@return this, having checked that the code is {@link StatusCode#ERROR}} */
  public StatusDataAssert isError() {
    return hasCode(StatusCode.ERROR);
  }

  /**
   * {@return this, having checked the code}
   *
   * @param expected the code
   */
  public StatusDataAssert hasCode(StatusCode expected) {
    Assertions.assertThat(present().getStatusCode())
        .as(AttributeChecks.describe(this, "status code"))
        .isEqualTo(expected);
    return this;
  }

  /**
   * {@return this, having checked the description}
   *
   * @param expected the description; empty for none
   */
  public StatusDataAssert hasDescription(String expected) {
    Assertions.assertThat(present().getDescription()).as(describeDescription()).isEqualTo(expected);
    return this;
  }

  /**
   * {@return this, having checked the whole description against a pattern}
   *
   * @param regex a regular expression
   */
  public StatusDataAssert hasDescriptionMatching(String regex) {
    Assertions.assertThat(present().getDescription()).as(describeDescription()).matches(regex);
    return this;
  }

  private StatusData present() {
    isNotNull();
    return actual;
  }

  private String describeDescription() {
    return AttributeChecks.describe(this, "status description");
  }
}
