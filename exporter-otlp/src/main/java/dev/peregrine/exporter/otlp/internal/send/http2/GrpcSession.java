package dev.peregrine.exporter.otlp.internal.send.http2;

import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.socket.Connection;
import dev.peregrine.exporter.otlp.internal.send.socket.HeadedMessage;
import dev.peregrine.exporter.otlp.internal.send.socket.Session;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import java.io.IOException;

/** Unary calls on one connection. */
final class GrpcSession implements Session<GrpcReply> {

  /** What usual headers need. */
  private static final int HEAD_BYTES = 1 << 10;

  private final boolean isCompressed;
  private final GrpcAnswer answer;
  private final Http2Connection connection;
  private final RequestHead head;
  private final MessageFrames frames;
  private boolean hasFailed;
  private boolean mayRepeat;

  GrpcSession(GrpcSenderConfig config, Connection opened) {
    this.isCompressed = config.getCompressor() != null;
    this.answer = new GrpcAnswer(config.getMaxResponseBodySize());
    this.connection = new Http2Connection(opened, answer);
    this.head = new RequestHead(config, connection.out());
    this.frames = new MessageFrames(connection, answer);
  }

  @Override
  public GrpcReply exchange(HeadedMessage request, long timeoutNanos) throws IOException {
    hasFailed = true;
    mayRepeat = false;
    GrpcReply reply = call(request, timeoutNanos);
    hasFailed = false;
    return reply;
  }

  private GrpcReply call(HeadedMessage request, long timeoutNanos) throws IOException {
    long startNanos = System.nanoTime();
    answer.begin();
    try {
      send(request, timeoutNanos);
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

  private void send(HeadedMessage request, long timeoutNanos) throws IOException {
    int stream = connection.openStream();
    connection.out().reserve(HEAD_BYTES + MessageFrames.bytes(request.message()));
    head.write(request.headers(), stream, connection.maxPayload(), timeoutNanos);
    try {
      frames.write(request.message(), isCompressed, stream);
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
