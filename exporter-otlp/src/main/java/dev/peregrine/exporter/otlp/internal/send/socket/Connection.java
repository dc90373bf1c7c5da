package dev.peregrine.exporter.otlp.internal.send.socket;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** An open connection, for one session. The socket is closed by the transport alone. */
public interface Connection {

  /** Not buffered. */
  InputStream in();

  /**
   * Reads what the server has sent unasked, for {@link Session#isReusable}. After a rest of more
   * than a second it waits up to a millisecond, as only that shows whether the server has hung up
   * meanwhile.
   *
   * @return how many bytes were read: 0 if there are none, -1 if the connection has ended
   */
  int poll(byte[] target, int offset, int length);

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
