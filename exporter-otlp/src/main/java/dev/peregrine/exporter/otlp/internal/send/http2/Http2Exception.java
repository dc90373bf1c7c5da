package dev.peregrine.exporter.otlp.internal.send.http2;

import java.io.IOException;

/**
 * The server does what HTTP/2 does not allow, or more of it than it may, so that the connection
 * ends; or it has not begun with a call, and says so.
 */
final class Http2Exception extends IOException {

  private static final long serialVersionUID = 1;

  private final int code;

  /**
   * @param code one of {@link ErrorCode}; REFUSED_STREAM if the server has not begun
   */
  Http2Exception(int code, String message) {
    super(message);
    this.code = code;
  }

  static Http2Exception refused(String message) {
    return new Http2Exception(ErrorCode.REFUSED_STREAM, message);
  }

  boolean isRefused() {
    return code == ErrorCode.REFUSED_STREAM;
  }

  /** What to tell the server. */
  int code() {
    return code;
  }
}
