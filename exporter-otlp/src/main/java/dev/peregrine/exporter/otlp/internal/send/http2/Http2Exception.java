package dev.peregrine.exporter.otlp.internal.send.http2;

import java.io.IOException;

/** The server does what HTTP/2 does not allow, or more of it than it may: the connection ends. */
final class Http2Exception extends IOException {

  private static final long serialVersionUID = 1;

  private final int code;

  /**
   * @param code what the server is told, one of {@link ErrorCode}
   */
  Http2Exception(int code, String message) {
    super(message);
    this.code = code;
  }

  int code() {
    return code;
  }
}
