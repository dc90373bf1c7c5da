package dev.peregrine.compat.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** One connection through the proxy: the client's half, and the receiver's once it is needed. */
final class Link {

  private final Socket plain;
  private final Socket client;
  private final int upstreamPort;
  private final Executor threads;
  private final Consumer<Link> onEnd;
  private volatile Socket server;
  private volatile boolean cut;
  private volatile boolean dripping;

  /** How many more bytes of answers pass before the connection is reset. */
  private volatile long answerBytesLeft = Long.MAX_VALUE;

  private volatile Runnable afterAnswer = () -> {};

  /** How many more bytes of requests pass before the connection is reset. */
  private volatile long requestBytesLeft = Long.MAX_VALUE;

  /**
   * @param plain the client's socket, and {@code client} the same, perhaps under TLS
   */
  Link(Socket plain, Socket client, int upstreamPort, Executor threads, Consumer<Link> onEnd) {
    this.plain = plain;
    this.client = client;
    this.upstreamPort = upstreamPort;
    this.threads = threads;
    this.onEnd = onEnd;
  }

  static void relay(Link link, Runnable hit) throws IOException {
    hit.run();
    link.relay();
  }

  /** Carries bytes both ways until both sides have said all. */
  void relay() throws IOException {
    Socket upstream = new Socket(InetAddress.getLoopbackAddress(), upstreamPort);
    upstream.setTcpNoDelay(true);
    server = upstream;
    try {
      threads.execute(this::pumpAnswers);
    } catch (RejectedExecutionException e) {
      reset();
      return;
    }
    pumpRequests();
  }

  private void pumpRequests() {
    byte[] buffer = new byte[1 << 16];
    try {
      InputStream in = client.getInputStream();
      OutputStream out = server.getOutputStream();
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        int passing = (int) Math.min(count, requestBytesLeft);
        requestBytesLeft -= passing;
        if (!cut) {
          out.write(buffer, 0, passing);
        }
        if (requestBytesLeft == 0) {
          reset();
          return;
        }
      }
      if (!cut) {
        server.shutdownOutput();
      }
    } catch (IOException e) {
      reset();
    }
    if (cut) {
      reset();
    }
  }

  private void pumpAnswers() {
    byte[] buffer = new byte[1 << 16];
    try {
      InputStream in = server.getInputStream();
      OutputStream out = client.getOutputStream();
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        int passing = (int) Math.min(count, answerBytesLeft);
        answerBytesLeft -= passing;
        write(out, buffer, passing);
        if (answerBytesLeft == 0) {
          reset();
          afterAnswer.run();
          return;
        }
      }
      if (!cut) {
        close();
      }
    } catch (IOException e) {
      if (!cut) {
        reset();
      }
    }
  }

  private void write(OutputStream out, byte[] bytes, int count) throws IOException {
    if (cut) {
      return;
    }
    if (dripping) {
      for (int i = 0; i < count; i++) {
        out.write(bytes, i, 1);
      }
    } else {
      out.write(bytes, 0, count);
    }
  }

  /** Waits for the client's first bytes, and returns how many there were. */
  int awaitFirstBytes() throws IOException {
    return client.getInputStream().read(new byte[1 << 16]);
  }

  /** Answers in place of the receiver, and closes the connection in order. */
  void answer(byte[] bytes) throws IOException {
    client.getOutputStream().write(bytes);
    client.shutdownOutput();
    swallow();
    close();
  }

  /** Reads what the client sends, to its end, and does nothing with it. */
  void swallow() throws IOException {
    byte[] buffer = new byte[1 << 16];
    while (client.getInputStream().read(buffer) >= 0) {
      // Lost.
    }
  }

  /** From now on nothing passes any more, and neither side is told. */
  void cut() {
    cut = true;
  }

  /** From now on answers pass byte by byte. */
  void drip() {
    dripping = true;
  }

  /** Resets the connection after so many more bytes of answers. */
  void resetAfterAnswerBytes(long bytes, Runnable whenReset) {
    afterAnswer = whenReset;
    answerBytesLeft = bytes;
  }

  /** Resets the connection after so many more bytes of requests. */
  void resetAfterRequestBytes(long bytes) {
    requestBytesLeft = bytes;
  }

  /** Ends the connection as a crashed peer does: by RST. */
  void reset() {
    try {
      plain.setSoLinger(true, 0);
    } catch (IOException e) {
      // Closed already.
    }
    // Closing the TLS layer would send its farewell first.
    closeQuietly(plain);
    Socket upstream = server;
    if (upstream != null) {
      closeQuietly(upstream);
    }
    onEnd.accept(this);
  }

  /** Ends the connection in order. */
  void close() {
    closeQuietly(client);
    Socket upstream = server;
    if (upstream != null) {
      closeQuietly(upstream);
    }
    onEnd.accept(this);
  }

  static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // Closed is closed.
    }
  }
}
