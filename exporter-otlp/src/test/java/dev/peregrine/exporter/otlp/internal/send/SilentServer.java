package dev.peregrine.exporter.otlp.internal.send;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

/** A server that reads and never says a word. */
public final class SilentServer implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 60_000;

  private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

  public SilentServer() throws IOException {
    server.setSoTimeout(PATIENCE_MILLIS);
  }

  public URI endpoint(String scheme) {
    return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort());
  }

  /** The next connection. */
  public Socket accept() throws IOException {
    Socket socket = server.accept();
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  /** Reads until the client closes the connection; fails if it does not. */
  public void awaitEnd(Socket socket) throws IOException {
    try (InputStream in = socket.getInputStream()) {
      long bytes = in.transferTo(java.io.OutputStream.nullOutputStream());
      assert bytes >= 0;
    } catch (SocketException e) {
      // A reset is an end as well.
      assert !socket.isClosed();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
