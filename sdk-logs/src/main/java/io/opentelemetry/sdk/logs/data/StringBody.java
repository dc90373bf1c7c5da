package io.opentelemetry.sdk.logs.data;

import static java.util.Objects.requireNonNull;

/** A text. */
@SuppressWarnings("deprecation") // implements a deprecated type
record StringBody(String asString) implements Body {

  StringBody {
    requireNonNull(asString, "asString");
  }

  @Override
  public Type getType() {
    return Type.STRING;
  }

  @Override
  public String toString() {
    return "StringBody{asString=" + asString + "}";
  }
}
