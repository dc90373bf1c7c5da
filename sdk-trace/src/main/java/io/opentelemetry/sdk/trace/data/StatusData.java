package io.opentelemetry.sdk.trace.data;

import io.opentelemetry.api.trace.StatusCode;
import org.jspecify.annotations.Nullable;

/** The outcome of the operation that a span stands for. Immutable. */
public interface StatusData {

  /**
   * Returns the status of an operation that somebody validated as successful.
   *
   * @return {@link StatusCode#OK} without a description
   */
  static StatusData ok() {
    return ImmutableStatusData.OK;
  }

  /**
   * Returns the status that a span starts with.
   *
   * @return {@link StatusCode#UNSET} without a description
   */
  static StatusData unset() {
    return ImmutableStatusData.UNSET;
  }

  /**
   * Returns the status of a failed operation.
   *
   * @return {@link StatusCode#ERROR} without a description
   */
  static StatusData error() {
    return ImmutableStatusData.ERROR;
  }

  /**
   * Makes a status.
   *
   * @param code the code
   * @param description what went wrong; null and empty both mean none
   * @return the status
   * @throws NullPointerException if the code is null
   */
  static StatusData create(StatusCode code, @Nullable String description) {
    return ImmutableStatusData.of(code, description);
  }

  /**
   * Returns the code.
   *
   * @return the code
   */
  StatusCode getStatusCode();

  /**
   * Returns what went wrong.
   *
   * @return the description, empty if there is none
   */
  String getDescription();
}
