package dev.peregrine.exporter.otlp.internal.send;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server on the loopback address that may answer anything, in bytes as they are. */
public final class RawServer implements Closeable {

  /** Writes an answer; the connection is closed behind it. */
  public interface Script {
    void run(InputStream in, OutputStream out) throws IOException;
  }

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch stopped = new CountDownLatch(1);

  public RawServer(Script script) throws IOException {
    threads.execute(() -> accept(script));
  }

  /** Reads a request of HTTP/1.1, and then answers. */
  public static Script http(Script answer) {
    return (in, out) -> {
      readRequest(in);
      answer.run(in, out);
    };
  }

  private void accept(Script script) {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection, script));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection, Script script) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      OutputStream out = new BufferedOutputStream(connection.getOutputStream());
      script.run(in, out);
      out.flush();
    } catch (IOException e) {
      stopped.countDown();
    }
  }

  /**
   * Reads a request of HTTP/1.1.
   *
   * @throws EOFException if the connection ends before
   */
  public static void readRequest(InputStream in) throws IOException {
    int length = 0;
    for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line, 15, line.length(), 10);
      }
    }
    in.skipNBytes(length);
  }

  private static String readLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("within a request: " + line);
      }
      if (c != '\r' && c != ' ') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  public static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
  }

  /** Whether the client went away while it was written to. */
  public boolean wasStopped() throws InterruptedException {
    return stopped.await(60, TimeUnit.SECONDS);
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1/traces");
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
