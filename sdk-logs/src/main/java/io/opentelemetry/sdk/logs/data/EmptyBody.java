package io.opentelemetry.sdk.logs.data;

/** No text. */
@SuppressWarnings("deprecation") // implements a deprecated type
enum EmptyBody implements Body {
  INSTANCE;

  @Override
  public String asString() {
    return "";
  }

  @Override
  public Type getType() {
    return Type.EMPTY;
  }
}
