package dev.peregrine.exporter.otlp.internal.send;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server that gives whoever says something the same answer over HTTP/1.1, and hangs up. */
public final class CannedServer implements AutoCloseable {

  private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  private final ConcurrentLinkedQueue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private final byte[] answer;

  private CannedServer(byte[] answer) throws IOException {
    this.answer = answer;
    Thread thread = new Thread(this::serve, "canned-server");
    thread.setDaemon(true);
    thread.start();
  }

  public static CannedServer answering(String status, String contentType, String body)
      throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    String head =
        String.join(
            "\r\n",
            "HTTP/1.1 " + status,
            "Content-Type: " + contentType,
            "Content-Length: " + bytes.length,
            "Connection: close",
            "",
            "");
    byte[] answer = (head + body).getBytes(US_ASCII);
    return new CannedServer(answer);
  }

  public int port() {
    return server.getLocalPort();
  }

  private void serve() {
    try {
      while (true) {
        Socket socket = server.accept();
        sockets.add(socket);
        answer(socket);
      }
    } catch (IOException e) {
      assert server.isClosed() : e;
    }
  }

  /** Reads on to the end, so that the answer is not lost by a reset. */
  private void answer(Socket socket) {
    Thread thread =
        new Thread(
            () -> {
              try (socket;
                  InputStream in = socket.getInputStream()) {
                byte[] buffer = new byte[1 << 16];
                if (in.read(buffer) > 0) {
                  socket.getOutputStream().write(answer);
                  socket.shutdownOutput();
                }
                while (in.read(buffer) >= 0) {}
              } catch (IOException e) {
                assert e.getMessage() != null;
              }
            },
            "canned-answer");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
