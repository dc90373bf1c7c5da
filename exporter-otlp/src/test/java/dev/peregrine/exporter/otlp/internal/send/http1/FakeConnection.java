package dev.peregrine.exporter.otlp.internal.send.http1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.peregrine.exporter.otlp.internal.send.socket.Connection;
import dev.peregrine.exporter.otlp.internal.send.socket.HttpProxy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A connection to a server that has answered already. */
final class FakeConnection implements Connection {

  final ByteArrayOutputStream sent = new ByteArrayOutputStream();

  /** How often something was handed to the system. */
  int writes;

  /** After so many bytes the server reads no more. */
  int writable = Integer.MAX_VALUE;

  URI endpoint = URI.create("http://collector:4318/v1/traces");
  @Nullable HttpProxy proxy;
  private final InputStream in;
  private final int pieceBytes;

  /**
   * @param pieceBytes how much comes at once
   */
  FakeConnection(byte[] answers, int pieceBytes) {
    this.in = new ByteArrayInputStream(answers);
    this.pieceBytes = pieceBytes;
  }

  FakeConnection(String answers) {
    this(answers.getBytes(ISO_8859_1), Integer.MAX_VALUE);
  }

  String sentText() {
    return sent.toString(ISO_8859_1);
  }

  @Override
  public InputStream in() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return in.read();
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return in.read(target, offset, Math.min(length, pieceBytes));
      }
    };
  }

  @Override
  public int poll(byte[] target, int offset, int length) {
    try {
      return in.available() == 0 ? 0 : in.read(target, offset, length);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public OutputStream out() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        if (sent.size() + length > writable) {
          throw new IOException("Broken pipe");
        }
        writes++;
        sent.write(bytes, offset, length);
      }
    };
  }

  @Override
  public URI endpoint() {
    return endpoint;
  }

  @Override
  public @Nullable String applicationProtocol() {
    return null;
  }

  @Override
  public @Nullable HttpProxy proxy() {
    return proxy;
  }
}
