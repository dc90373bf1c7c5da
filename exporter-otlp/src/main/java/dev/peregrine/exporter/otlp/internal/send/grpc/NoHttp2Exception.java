package dev.peregrine.exporter.otlp.internal.send.grpc;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something else than HTTP/2 is spoken at the port: the server is not there. */
final class NoHttp2Exception extends IOException {

  private static final long serialVersionUID = 1;

  NoHttp2Exception(@Nullable String message, Throwable cause) {
    super(message, cause);
  }
}
