package dev.peregrine.exporter.otlp.internal.send;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A proxy that leads to the loopback address, whatever the host is that it is asked for. */
abstract class ProxyServer implements Closeable {

  /** What was asked for, also in vain. */
  public final ConcurrentLinkedQueue<String> requests = new ConcurrentLinkedQueue<>();

  private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  private final ConcurrentLinkedQueue<Socket> sockets = new ConcurrentLinkedQueue<>();

  ProxyServer() throws IOException {}

  private interface Task {
    void run() throws IOException;
  }

  /** Called when all of the proxy is there. */
  final void start() {
    start(
        () -> {
          while (true) {
            Socket client = server.accept();
            sockets.add(client);
            start(
                () -> {
                  try (client) {
                    serve(client.getInputStream(), client.getOutputStream());
                  }
                });
          }
        });
  }

  private static void start(Task task) {
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (IOException e) {
                assert e.getMessage() != null || e.getCause() == null;
              }
            },
            "test-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  /** Serves a client until its connection is to be closed. */
  abstract void serve(InputStream in, OutputStream out) throws IOException;

  final Socket connect(int port) throws IOException {
    Socket target = new Socket(InetAddress.getLoopbackAddress(), port);
    sockets.add(target);
    return target;
  }

  /** Passes on everything, both ways. */
  static void relay(InputStream in, OutputStream out, Socket target) throws IOException {
    start(() -> target.getInputStream().transferTo(out));
    in.transferTo(target.getOutputStream());
  }

  public final InetSocketAddress address() {
    return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
  }

  @Override
  public final void close() throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
