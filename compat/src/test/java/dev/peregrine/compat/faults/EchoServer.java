package dev.peregrine.compat.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Sends back what it gets, and remembers what each connection sent. */
final class EchoServer implements AutoCloseable {

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Harness.newThreads("echo");
  private final BlockingQueue<byte[]> received = new LinkedBlockingQueue<>();

  EchoServer() throws IOException {
    threads.execute(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** All that the next connection to end has sent. */
  byte[] takeReceived() throws InterruptedException {
    byte[] bytes = received.poll(Harness.PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (bytes == null) {
      throw new AssertionError("no connection has ended");
    }
    return bytes;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        threads.execute(() -> echo(client));
      } catch (IOException e) {
        // Closed.
      }
    }
  }

  private void echo(Socket client) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 12];
    try (client) {
      InputStream in = client.getInputStream();
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        all.write(buffer, 0, count);
        client.getOutputStream().write(buffer, 0, count);
      }
    } catch (IOException e) {
      // What came before counts.
    }
    received.add(all.toByteArray());
  }

  @Override
  public void close() throws IOException {
    socket.close();
    Harness.end(threads);
  }
}
