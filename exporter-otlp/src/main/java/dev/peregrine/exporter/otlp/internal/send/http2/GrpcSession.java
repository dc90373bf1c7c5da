package dev.peregrine.exporter.otlp.internal.send.http2;

import dev.peregrine.exporter.otlp.internal.send.Buffers;
import dev.peregrine.exporter.otlp.internal.send.CompressedMessage;
import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.socket.Connection;
import dev.peregrine.exporter.otlp.internal.send.socket.HeadedMessage;
import dev.peregrine.exporter.otlp.internal.send.socket.Session;
import io.opentelemetry.sdk.common.export.Compressor;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Unary calls on one connection. */
final class GrpcSession implements Session<GrpcReply> {

  /** What usual headers need. */
  private static final int HEAD_BYTES = 1 << 10;

  private final @Nullable Compressor compressor;
  private final Buffers buffers;
  private final GrpcAnswer answer;
  private final Http2Connection connection;
  private final RequestHead head;
  private final MessageFrames frames;
  private boolean hasFailed;
  private boolean mayRepeat;

  GrpcSession(GrpcSenderConfig config, Buffers buffers, Connection opened) {
    this.compressor = config.getCompressor();
    this.buffers = buffers;
    this.answer = new GrpcAnswer(config.getMaxResponseBodySize());
    this.connection = new Http2Connection(opened, answer);
    this.head = new RequestHead(config, connection.out());
    this.frames = new MessageFrames(connection, answer);
  }

  @Override
  public GrpcReply exchange(MessageWriter request, long timeoutNanos) throws IOException {
    hasFailed = true;
    mayRepeat = false;
    HeadedMessage call = (HeadedMessage) request;
    GrpcReply reply =
        compressor == null
            ? call(call, request, timeoutNanos)
            : compressed(call, compressor, timeoutNanos);
    hasFailed = false;
    return reply;
  }

  private GrpcReply compressed(HeadedMessage request, Compressor by, long timeoutNanos)
      throws IOException {
    ByteArrayOutputStream buffer = buffers.take();
    try {
      return call(request, CompressedMessage.of(request, by, buffer), timeoutNanos);
    } finally {
      buffers.giveBack(buffer);
    }
  }

  private GrpcReply call(HeadedMessage request, MessageWriter message, long timeoutNanos)
      throws IOException {
    long startNanos = System.nanoTime();
    answer.begin();
    try {
      send(request, message, timeoutNanos);
      GrpcReply reply = answer.reply();
      while (reply == null) {
        connection.readFrame();
        reply = answer.reply();
      }
      connection.closeStream();
      boolean isLate = System.nanoTime() - startNanos >= timeoutNanos;
      return isLate ? GrpcFailures.late(reply) : reply;
    } catch (Http2Exception e) {
      mayRepeat = e.isRefused();
      if (!mayRepeat) {
        connection.sayWhy(e);
      }
      throw e;
    } catch (IOException e) {
      mayRepeat = !answer.hasBegun();
      throw e;
    }
  }

  private void send(HeadedMessage request, MessageWriter message, long timeoutNanos)
      throws IOException {
    int stream = connection.openStream();
    connection.out().reserve(HEAD_BYTES + MessageFrames.bytes(message));
    head.write(request.headers(), stream, connection.maxPayload(), timeoutNanos);
    try {
      frames.write(message, compressor != null, stream);
    } catch (IOException e) {
      // A server that hangs up may have said why before.
      if (!connection.out().hasFailed()) {
        throw e;
      }
    }
  }

  @Override
  public boolean isReusable() {
    return !hasFailed && connection.isReusable();
  }

  @Override
  public boolean mayRepeat() {
    return mayRepeat;
  }
}
