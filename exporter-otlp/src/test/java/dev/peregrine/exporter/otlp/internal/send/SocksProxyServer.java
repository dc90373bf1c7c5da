package dev.peregrine.exporter.otlp.internal.send;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * A SOCKS proxy of version 5. It may ask for a name and a password, or refuse whatever it is asked
 * for. Its requests are hosts by name, and their ports.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1928">RFC 1928</a>
 */
final class SocksProxyServer extends ProxyServer {

  private static final int VERSION = 5;
  private static final int NO_AUTHENTICATION = 0;
  private static final int PASSWORD = 2;
  private static final int NO_METHOD = 0xFF;
  private static final int CONNECT = 1;
  private static final int DOMAIN_NAME = 3;
  private static final int GRANTED = 0;
  private static final int NOT_ALLOWED = 2;

  private final @Nullable String credentials;
  private final boolean refuses;

  private SocksProxyServer(@Nullable String credentials, boolean refuses) throws IOException {
    this.credentials = credentials;
    this.refuses = refuses;
    start();
  }

  /** One that everybody may use. */
  static SocksProxyServer open() throws IOException {
    return new SocksProxyServer(null, false);
  }

  /**
   * @param credentials {@code name:password}
   */
  static SocksProxyServer asking(String credentials) throws IOException {
    return new SocksProxyServer(credentials, false);
  }

  static SocksProxyServer refusing() throws IOException {
    return new SocksProxyServer(null, true);
  }

  @Override
  void serve(InputStream input, OutputStream out) throws IOException {
    DataInputStream in = new DataInputStream(input);
    expect(VERSION, in);
    byte[] methods = in.readNBytes(in.readUnsignedByte());
    int method = credentials == null ? NO_AUTHENTICATION : PASSWORD;
    if (new String(methods, ISO_8859_1).indexOf(method) < 0) {
      answer(out, VERSION, NO_METHOD);
      return;
    }
    answer(out, VERSION, method);
    if (credentials != null && !isAuthorized(in, out)) {
      return;
    }
    expect(VERSION, in);
    expect(CONNECT, in);
    expect(0, in);
    expect(DOMAIN_NAME, in);
    String host = text(in);
    int port = in.readUnsignedShort();
    requests.add(host + ":" + port);
    if (refuses) {
      answer(out, VERSION, NOT_ALLOWED, 0, 1, 0, 0, 0, 0, 0, 0);
      return;
    }
    Socket target = connect(port);
    answer(out, VERSION, GRANTED, 0, 1, 0, 0, 0, 0, 0, 0);
    relay(in, out, target);
  }

  private boolean isAuthorized(DataInputStream in, OutputStream out) throws IOException {
    expect(1, in);
    String name = text(in);
    boolean known = (name + ":" + text(in)).equals(credentials);
    answer(out, 1, known ? 0 : 1);
    return known;
  }

  private static void expect(int expected, DataInputStream in) throws IOException {
    int actual = in.readUnsignedByte();
    if (actual != expected) {
      throw new ProtocolException(actual + " where " + expected + " should be");
    }
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readUnsignedByte()), ISO_8859_1);
  }

  private static void answer(OutputStream out, int... bytes) throws IOException {
    byte[] answer = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      answer[i] = (byte) bytes[i];
    }
    out.write(answer);
  }
}
