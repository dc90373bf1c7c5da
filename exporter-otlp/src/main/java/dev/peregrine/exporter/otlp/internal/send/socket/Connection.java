package dev.peregrine.exporter.otlp.internal.send.socket;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** An open connection, for one session. The socket is closed by the transport alone. */
public interface Connection {

  /** Not buffered. {@code available} does not wait, and asks the system. */
  InputStream in();

  /** Not buffered: each call of {@code write} is one of the system, or TLS records. */
  OutputStream out();

  /** Where requests go: the configured endpoint, or where it redirects to. */
  URI endpoint();

  /** What ALPN has agreed on; null without TLS, or if the server does not know ALPN. */
  @Nullable String applicationProtocol();

  /**
   * The proxy that reads the requests on this connection, which are in absolute form then; null if
   * there is none, or it is a tunnel.
   */
  @Nullable HttpProxy proxy();
}
