package io.opentelemetry.sdk.logs.data;

/**
 * The body of a log record as text. Immutable.
 *
 * @deprecated a body can be any value; use {@link LogRecordData#getBodyValue()}
 */
@Deprecated
public interface Body {

  /**
   * What there is.
   *
   * @deprecated a body can be any value; use {@link LogRecordData#getBodyValue()}
   */
  @Deprecated
  enum Type {
    /** Nothing. */
    EMPTY,
    /** A text. */
    STRING
  }

  /**
   * Returns a body with a text.
   *
   * @param body the text
   * @return the body
   * @throws NullPointerException if the text is null
   */
  static Body string(String body) {
    return new StringBody(body);
  }

  /**
   * Returns the body that has nothing in it.
   *
   * @return the same one each time
   */
  static Body empty() {
    return EmptyBody.INSTANCE;
  }

  /**
   * Returns the text.
   *
   * @return the text; empty if there is nothing
   */
  String asString();

  /**
   * Returns what there is.
   *
   * @return the type
   * @deprecated a body can be any value; use {@link LogRecordData#getBodyValue()}
   */
  @Deprecated
  Type getType();
}
