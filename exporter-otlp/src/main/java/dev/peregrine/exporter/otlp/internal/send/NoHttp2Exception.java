package dev.peregrine.exporter.otlp.internal.send;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something else than HTTP/2 is spoken at the port: the server is not there. */
public final class NoHttp2Exception extends IOException {

  private static final long serialVersionUID = 1;

  /**
   * @param cause null if it was noticed here
   */
  public NoHttp2Exception(@Nullable String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
