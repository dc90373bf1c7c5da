package dev.peregrine.exporter.otlp.internal.send.socket;

import dev.peregrine.exporter.otlp.internal.send.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A socket, and the session on it. One thread at a time uses it; any may {@linkplain #cut} it.
 *
 * @param <R> what comes back
 */
final class OpenConnection<R extends Reply> implements Connection {

  /** So soon after an answer servers hardly hang up, and if so, the request is repeated. */
  private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** The one that leads to the network, without TLS. */
  private final Socket wire;

  /** The same, or TLS on it. */
  private final Socket socket;

  private final InputStream in;
  private final OutputStream out;
  private final URI endpoint;
  private final @Nullable HttpProxy proxy;
  private final Session<R> session;
  private long usedNanos = System.nanoTime();

  /**
   * @throws IOException if the protocol is not spoken there. The socket is left open then
   */
  OpenConnection(
      Socket wire, Socket socket, URI endpoint, @Nullable HttpProxy proxy, WireProtocol<R> protocol)
      throws IOException {
    this.wire = wire;
    this.socket = socket;
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
    this.endpoint = endpoint;
    this.proxy = proxy;
    this.session = protocol.open(this);
  }

  Session<R> session() {
    return session;
  }

  Socket wire() {
    return wire;
  }

  @Override
  public InputStream in() {
    return in;
  }

  @Override
  public OutputStream out() {
    return out;
  }

  @Override
  public URI endpoint() {
    return endpoint;
  }

  @Override
  public @Nullable String applicationProtocol() {
    if (wire == socket) {
      return null;
    }
    String protocol = ((SSLSocket) socket).getApplicationProtocol();
    return protocol == null || protocol.isEmpty() ? null : protocol;
  }

  @Override
  public @Nullable HttpProxy proxy() {
    return proxy;
  }

  /** Notes that an answer came to its end. */
  void used(long nanos) {
    usedNanos = nanos;
  }

  long usedNanos() {
    return usedNanos;
  }

  @Override
  public int poll(byte[] target, int offset, int length) {
    boolean rested = System.nanoTime() - usedNanos >= REST_NANOS;
    try {
      if (!rested) {
        return in.available() > 0 ? in.read(target, offset, length) : 0;
      }
      socket.setSoTimeout(1);
      try {
        return in.read(target, offset, length);
      } catch (SocketTimeoutException e) {
        return 0;
      } finally {
        socket.setSoTimeout(0);
      }
    } catch (IOException e) {
      return -1;
    }
  }

  /** Closes it while nobody uses it, and says good-bye if that is the custom. */
  void close() {
    try {
      socket.close();
    } catch (IOException e) {
      cut(wire);
    }
  }

  /** Closes a socket whatever somebody does with it just now, whom that wakes up. */
  static void cut(Socket wire) {
    try {
      wire.close();
    } catch (IOException e) {
      // Nothing is left to be done with it.
    }
  }
}
