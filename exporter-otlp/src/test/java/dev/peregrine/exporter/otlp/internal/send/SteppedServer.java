package dev.peregrine.exporter.otlp.internal.send;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** A server whose every step the test takes. Left alone, it never says a word. */
public final class SteppedServer implements Closeable {

  private static final int PATIENCE_MILLIS = 60_000;
  private static final int LOOK_MILLIS = 10;

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Peer> peers = new ArrayList<>();

  public SteppedServer() throws IOException {}

  public InetSocketAddress address() {
    return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
  }

  public URI endpoint(String scheme) {
    return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort());
  }

  /** Waits for the next connection. */
  public Peer accept() throws IOException {
    return accept(PATIENCE_MILLIS);
  }

  /**
   * Waits for the next connection, or for the end of something that may be over before there is
   * one: on a busy machine a timeout may be.
   */
  public @Nullable Peer acceptUnless(Future<?> over) throws IOException {
    while (true) {
      // To be known before the look, which else might just miss the connection.
      boolean last = over.isDone();
      try {
        return accept(LOOK_MILLIS);
      } catch (SocketTimeoutException e) {
        if (last) {
          return null;
        }
      }
    }
  }

  private Peer accept(int timeoutMillis) throws IOException {
    server.setSoTimeout(timeoutMillis);
    Peer peer = new Peer(server.accept());
    peers.add(peer);
    return peer;
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Peer peer : peers) {
      peer.close();
    }
  }

  /** The server's end of a connection. */
  public static final class Peer implements Closeable {

    private final Socket socket;

    private Peer(Socket socket) throws IOException {
      this.socket = socket;
      socket.setSoTimeout(PATIENCE_MILLIS);
    }

    public InputStream in() throws IOException {
      return socket.getInputStream();
    }

    public void write(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
    }

    public void write(String text) throws IOException {
      write(text.getBytes(ISO_8859_1));
    }

    /** Reads until the client closes the connection; fails if it does not. */
    public void awaitEnd() throws IOException {
      try (InputStream in = in()) {
        long bytes = in.transferTo(OutputStream.nullOutputStream());
        assert bytes >= 0;
      } catch (SocketException e) {
        // A reset is an end as well.
        assert !socket.isClosed();
      }
    }

    /** Closes the connection as a crashed server does. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
