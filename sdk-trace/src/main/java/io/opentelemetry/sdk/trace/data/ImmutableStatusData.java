package io.opentelemetry.sdk.trace.data;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.trace.StatusCode;
import org.jspecify.annotations.Nullable;

/** A status as it was given; those without a description are constants. */
record ImmutableStatusData(StatusCode code, String description) implements StatusData {

  static final StatusData OK = new ImmutableStatusData(StatusCode.OK, "");
  static final StatusData UNSET = new ImmutableStatusData(StatusCode.UNSET, "");
  static final StatusData ERROR = new ImmutableStatusData(StatusCode.ERROR, "");

  ImmutableStatusData {
    requireNonNull(code, "statusCode");
  }

  static StatusData of(StatusCode code, @Nullable String description) {
    if (description != null && !description.isEmpty()) {
      return new ImmutableStatusData(code, description);
    }
    return switch (code) {
      case OK -> OK;
      case UNSET -> UNSET;
      case ERROR -> ERROR;
    };
  }

  @Override
  public StatusCode getStatusCode() {
    return code;
  }

  @Override
  public String getDescription() {
    return description;
  }
}
