package dev.peregrine.exporter.otlp.internal.send.okhttp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class CoalescingSocketTest {

  private final ServerSocket server;

  CoalescingSocketTest() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @Test
  void write_anySizes_arriveInOrder() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (server;
        Socket client = connect();
        Socket accepted = server.accept()) {
      CompletableFuture<byte[]> received = CompletableFuture.supplyAsync(() -> readAll(accepted));
      try (OutputStream out = client.getOutputStream()) {
        for (int i = 0; i < 200; i++) {
          byte[] bytes = new byte[random.nextInt(1 << random.nextInt(19))];
          random.nextBytes(bytes);
          out.write(bytes);
          out.write(i);
          written.write(bytes);
          written.write(i);
          if (random.nextInt(10) == 0) {
            out.flush();
          }
        }
      }
      assertThat(received.get()).as("seed %d", seed).isEqualTo(written.toByteArray());
    }
  }

  @Test
  void write_thenFlush_isSentOnlyByTheFlush() throws Exception {
    try (server;
        Socket client = connect();
        Socket accepted = server.accept()) {
      OutputStream out = client.getOutputStream();
      assertThat(client.getOutputStream()).isSameAs(out);
      out.write(new byte[] {1, 2, 3}, 1, 2);
      InputStream in = accepted.getInputStream();
      assertThat(in.available()).isZero();
      out.flush();
      assertThat(in.readNBytes(2)).containsExactly(2, 3);
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new CoalescingSocket();
    socket.connect(server.getLocalSocketAddress());
    return socket;
  }

  private static byte[] readAll(Socket socket) {
    try {
      return socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }
}
