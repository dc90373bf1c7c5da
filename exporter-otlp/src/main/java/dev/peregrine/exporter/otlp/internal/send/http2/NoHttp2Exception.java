package dev.peregrine.exporter.otlp.internal.send.http2;

import java.io.IOException;

/** Something else than HTTP/2 is spoken at the port: the server is not there. */
final class NoHttp2Exception extends IOException {

  private static final long serialVersionUID = 1;

  NoHttp2Exception(String message) {
    super(message);
  }
}
