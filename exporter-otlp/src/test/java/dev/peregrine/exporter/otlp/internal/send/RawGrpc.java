package dev.peregrine.exporter.otlp.internal.send;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** As much of HTTP/2 as it takes to answer a call in frames that no library would send. */
public final class RawGrpc {

  /** Answers one call. */
  public interface Answer {
    void write(RawGrpc frames) throws IOException;
  }

  private static final int PREFACE_BYTES = 24;
  private static final int MAX_FRAME_BYTES = 16 << 10;

  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int SETTINGS = 4;
  private static final int PING = 6;
  private static final int CONTINUATION = 9;

  private static final int END_STREAM = 1;
  private static final int ACK = 1;
  private static final int END_HEADERS = 4;

  private final DataOutputStream out;
  private final int stream;

  private RawGrpc(DataOutputStream out, int stream) {
    this.out = out;
    this.stream = stream;
  }

  public static RawServer.Script answering(Answer answer) {
    return (in, output) -> serve(in, output, answer);
  }

  private static void serve(InputStream in, OutputStream output, Answer answer) throws IOException {
    DataOutputStream out = new DataOutputStream(output);
    in.readNBytes(PREFACE_BYTES);
    frame(out, SETTINGS, 0, 0, new byte[0]);
    out.flush();
    while (true) {
      ByteBuffer header = ByteBuffer.wrap(in.readNBytes(9));
      if (header.remaining() < 9) {
        throw new EOFException();
      }
      int length = header.getInt(0) >>> 8;
      int type = header.get(3);
      int flags = header.get(4);
      int stream = header.getInt(5);
      byte[] payload = in.readNBytes(length);
      if ((type == SETTINGS || type == PING) && (flags & ACK) == 0) {
        frame(out, type, ACK, 0, type == PING ? payload : new byte[0]);
      } else if ((type == HEADERS || type == DATA) && (flags & END_STREAM) != 0) {
        answer.write(new RawGrpc(out, stream));
      }
      out.flush();
    }
  }

  private static void frame(DataOutputStream out, int type, int flags, int stream, byte[] payload)
      throws IOException {
    out.writeInt(payload.length << 8 | type);
    out.writeByte(flags);
    out.writeInt(stream);
    out.write(payload);
  }

  /** The headers of a usual answer, and perhaps more as names and values in turn. */
  public void headers(String... more) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    field(block, ":status", "200");
    field(block, "content-type", "application/grpc");
    block(block, 0, more);
  }

  /** The trailers, which end the answer. */
  public void trailers(String... fields) throws IOException {
    block(new ByteArrayOutputStream(), END_STREAM, fields);
  }

  private void block(ByteArrayOutputStream block, int endStream, String... fields)
      throws IOException {
    for (int i = 0; i < fields.length; i += 2) {
      field(block, fields[i], fields[i + 1]);
    }
    byte[] bytes = block.toByteArray();
    for (int from = 0; from == 0 || from < bytes.length; from += MAX_FRAME_BYTES) {
      int to = Math.min(from + MAX_FRAME_BYTES, bytes.length);
      int flags = to == bytes.length ? END_HEADERS : 0;
      byte[] piece = java.util.Arrays.copyOfRange(bytes, from, to);
      if (from == 0) {
        frame(out, HEADERS, flags | endStream, stream, piece);
      } else {
        frame(out, CONTINUATION, flags, stream, piece);
      }
    }
  }

  /** Headers that never end. */
  public void endlessHeaders() throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    field(block, ":status", "200");
    frame(out, HEADERS, 0, stream, block.toByteArray());
    ByteArrayOutputStream more = new ByteArrayOutputStream();
    field(more, "a", "b".repeat(1_000));
    while (true) {
      frame(out, CONTINUATION, 0, stream, more.toByteArray());
    }
  }

  /** A message: its flag, the length it claims to have, and what there is of it. */
  public void message(int compressed, int length, byte[] body) throws IOException {
    ByteBuffer framed = ByteBuffer.allocate(5 + body.length);
    framed.put((byte) compressed).putInt(length).put(body);
    frame(out, DATA, 0, stream, framed.array());
  }

  private static void field(ByteArrayOutputStream block, String name, String value) {
    block.write(0);
    string(block, name);
    string(block, value);
  }

  private static void string(ByteArrayOutputStream block, String text) {
    int rest = text.length();
    if (rest < 0x7F) {
      block.write(rest);
    } else {
      block.write(0x7F);
      for (rest -= 0x7F; rest >= 0x80; rest >>>= 7) {
        block.write(rest & 0x7F | 0x80);
      }
      block.write(rest);
    }
    block.writeBytes(text.getBytes(US_ASCII));
  }
}
