package dev.peregrine.exporter.otlp.internal.send;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A server whose queue of connections is full: it does not even refuse another one. */
public final class FullServer implements Closeable {

  private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

  /** A queue for one holds two. */
  private final Socket[] queue = new Socket[2];

  public FullServer() throws IOException {
    for (int i = 0; i < queue.length; i++) {
      queue[i] = new Socket(server.getInetAddress(), port());
    }
  }

  public int port() {
    return server.getLocalPort();
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port());
  }

  @Override
  public void close() throws IOException {
    for (Socket queued : queue) {
      queued.close();
    }
    server.close();
  }
}
