package dev.peregrine.exporter.otlp.internal.send.socket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.peregrine.exporter.otlp.internal.send.HostAndPort;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** Asks an HTTP proxy to pass on whatever is sent, by the method {@code CONNECT}. */
final class Tunnel {

  private Tunnel() {}

  /**
   * Returns the status of the proxy's answer. After one from 200 on there is a tunnel.
   *
   * @throws IOException if there is no answer, and the connection is closed
   */
  static int open(Socket wire, HostAndPort server, @Nullable String authorization)
      throws IOException {
    String request = "CONNECT " + server.text() + " HTTP/1.1\r\nHost: " + server.text() + "\r\n";
    if (authorization != null) {
      request += "Proxy-Authorization: " + authorization + "\r\n";
    }
    boolean answered = false;
    try {
      wire.getOutputStream().write((request + "\r\n").getBytes(ISO_8859_1));
      ResponseHead head = new ResponseHead();
      head.read(new HttpInput(new Bytewise(wire.getInputStream())));
      answered = true;
      return head.status();
    } finally {
      if (!answered) {
        OpenConnection.cut(wire);
      }
    }
  }

  /** Leaves in the stream what the server behind the proxy says unasked, as it may in HTTP/2. */
  private static final class Bytewise extends FilterInputStream {

    Bytewise(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return super.read(target, offset, Math.min(length, 1));
    }
  }
}
