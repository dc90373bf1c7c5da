package dev.peregrine.exporter.otlp.internal.send.http2;

import dev.peregrine.exporter.otlp.internal.send.SteppedServer;
import dev.peregrine.exporter.otlp.internal.send.http2.ScriptedServer.Sent;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** The server's end of a real connection, in frames. */
final class Http2Peer {

  /** What was read, and what is to be written next. */
  final ScriptedServer frames = new ScriptedServer();

  private final SteppedServer.Peer socket;

  /** Begins with settings. */
  Http2Peer(SteppedServer.Peer socket) throws IOException {
    this.socket = socket;
    frames.settings();
    write();
  }

  /** Writes the frames that were added. */
  void write() throws IOException {
    byte[] bytes = new byte[frames.in().available()];
    frames.in().readNBytes(bytes, 0, bytes.length);
    socket.write(bytes);
  }

  /** Reads until there is such a frame. */
  void await(Predicate<Sent> frame) throws IOException {
    byte[] bytes = new byte[1 << 14];
    while (frames.sent.stream().noneMatch(frame)) {
      int length = socket.in().read(bytes);
      if (length < 0) {
        throw new EOFException("after " + frames.sent);
      }
      frames.out().write(bytes, 0, length);
    }
  }

  /** Reads a call to its end. */
  void awaitCall(int stream) throws IOException {
    await(sent -> sent.stream() == stream && sent.isLast());
  }

  /** Reads a call, and answers it. */
  void answer(int stream) throws IOException {
    awaitCall(stream);
    frames.ok(stream);
    write();
  }

  List<Integer> calls() {
    return frames.sent(Frame.HEADERS).stream().map(Sent::stream).toList();
  }

  void close() throws IOException {
    socket.close();
  }

  void reset() throws IOException {
    socket.reset();
  }
}
