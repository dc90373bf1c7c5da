package dev.peregrine.exporter.otlp.internal.send.http2;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.send.socket.Connection;
import dev.peregrine.exporter.otlp.internal.send.socket.HttpProxy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The other end of a connection, in memory and without threads: it takes its next step whenever the
 * client waits for it. Who waits although there are no more steps would wait for ever.
 */
final class ScriptedServer implements Connection {

  /** A frame that the client sent. */
  record Sent(int type, int flags, int stream, byte[] payload) {

    boolean isLast() {
      return type == Frame.DATA && (flags & Frame.END_STREAM) != 0;
    }
  }

  /** What the server does. */
  interface Step {
    void run() throws IOException;
  }

  private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII);

  final List<Sent> sent = new ArrayList<>();

  /** How often the client has sent something. */
  int writes;

  /** How many bytes the client gets at once. */
  int maxRead = Integer.MAX_VALUE;

  /** How many bytes it takes until it hangs up. */
  int maxTaken = Integer.MAX_VALUE;

  private final ArrayDeque<Step> steps = new ArrayDeque<>();
  private final HpackWriter headers = new HpackWriter(new Random(1));
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  /** What was written, as it was read from. */
  private byte[] snapshot = new byte[0];

  private int parsed;
  private int read;
  private boolean isClosed;
  private Step lastly =
      () -> assertThat(steps).as("what else happens while the client waits").isNotEmpty();

  /** Adds a step, to be taken when the client waits. */
  ScriptedServer then(Step step) {
    steps.add(step);
    return this;
  }

  /** What to do each time when there are no other steps. */
  void always(Step step) {
    lastly = step;
  }

  /** Sends nothing more. */
  void close() {
    isClosed = true;
  }

  void write(byte[] bytes) {
    written.writeBytes(bytes);
  }

  void frame(int type, int flags, int stream, byte... payload) {
    ByteBuffer frame = ByteBuffer.allocate(9 + payload.length);
    frame.putInt(payload.length << 8 | type).put((byte) flags).putInt(stream).put(payload);
    write(frame.array());
  }

  void settings(int... namesAndValues) {
    ByteBuffer payload = ByteBuffer.allocate(namesAndValues.length * 3);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      payload.putShort((short) namesAndValues[i]).putInt(namesAndValues[i + 1]);
    }
    frame(Frame.SETTINGS, 0, 0, payload.array());
  }

  /** A block with these names and values. */
  byte[] block(String... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.write(new HpackWriter.Header(namesAndValues[i], namesAndValues[i + 1]));
    }
    return headers.take();
  }

  void headers(int stream) {
    frame(
        Frame.HEADERS,
        Frame.END_HEADERS,
        stream,
        block(":status", "200", "content-type", "application/grpc"));
  }

  void trailers(int stream, String... namesAndValues) {
    frame(Frame.HEADERS, Frame.END_HEADERS | Frame.END_STREAM, stream, block(namesAndValues));
  }

  /** An answer that has a status and no message. */
  void trailersTo(int stream, String name, String value) {
    trailers(stream, ":status", "200", "content-type", "application/grpc", name, value);
  }

  /** A message that is not compressed. */
  void message(int stream, byte... message) {
    frame(Frame.DATA, 0, stream, framed(message));
  }

  static byte[] framed(byte... message) {
    return ByteBuffer.allocate(5 + message.length)
        .put((byte) 0)
        .putInt(message.length)
        .put(message)
        .array();
  }

  /** A whole answer. */
  void ok(int stream, byte... message) {
    headers(stream);
    message(stream, message);
    trailers(stream, "grpc-status", "0");
  }

  void number(int type, int stream, int number) {
    frame(type, 0, stream, ByteBuffer.allocate(4).putInt(number).array());
  }

  void goAway(int lastStream, int code) {
    frame(Frame.GOAWAY, 0, 0, ByteBuffer.allocate(8).putInt(lastStream).putInt(code).array());
  }

  /** All frames of a type that the client sent. */
  List<Sent> sent(int type) {
    return sent.stream().filter(frame -> frame.type() == type).toList();
  }

  /** The data that the client sent on a stream. */
  byte[] data(int stream) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (Sent frame : sent(Frame.DATA)) {
      if (frame.stream() == stream) {
        data.writeBytes(frame.payload());
      }
    }
    return data.toByteArray();
  }

  private void take(byte[] bytes, int offset, int length) throws IOException {
    writes++;
    if (length > maxTaken - taken.size()) {
      throw new SocketException("Broken pipe");
    }
    taken.write(bytes, offset, length);
    ByteBuffer all = ByteBuffer.wrap(taken.toByteArray());
    if (parsed == 0 && all.capacity() >= PREFACE.length) {
      assertThat(all.array()).startsWith(PREFACE);
      parsed = PREFACE.length;
    }
    while (parsed > 0 && all.capacity() - parsed >= 9) {
      int payloadLength = all.getInt(parsed) >>> 8;
      if (all.capacity() - parsed - 9 < payloadLength) {
        return;
      }
      byte[] payload = new byte[payloadLength];
      all.get(parsed + 9, payload);
      sent.add(new Sent(all.get(parsed + 3), all.get(parsed + 4), all.getInt(parsed + 5), payload));
      parsed += 9 + payloadLength;
    }
  }

  private int give(byte[] target, int offset, int length) {
    int given = Math.min(Math.min(length, maxRead), written.size() - read);
    if (snapshot.length != written.size()) {
      snapshot = written.toByteArray();
    }
    System.arraycopy(snapshot, read, target, offset, given);
    read += given;
    return given;
  }

  @Override
  public InputStream in() {
    return new InputStream() {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        while (read == written.size()) {
          if (isClosed) {
            return -1;
          }
          (steps.isEmpty() ? lastly : steps.remove()).run();
        }
        return give(target, offset, length);
      }

      @Override
      public int read() {
        throw new AssertionError("a system call for a byte");
      }

      @Override
      public int available() {
        return written.size() - read;
      }
    };
  }

  @Override
  public int poll(byte[] target, int offset, int length) {
    int given = give(target, offset, length);
    return given == 0 && isClosed ? -1 : given;
  }

  @Override
  public OutputStream out() {
    return new OutputStream() {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        take(bytes, offset, length);
      }

      @Override
      public void write(int b) {
        throw new AssertionError("a system call for a byte");
      }
    };
  }

  @Override
  public URI endpoint() {
    return URI.create("http://127.0.0.1:4317");
  }

  @Override
  public String applicationProtocol() {
    return null;
  }

  @Override
  public HttpProxy proxy() {
    return null;
  }
}
