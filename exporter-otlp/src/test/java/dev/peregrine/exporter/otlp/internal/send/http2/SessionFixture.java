package dev.peregrine.exporter.otlp.internal.send.http2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.TestConfig;
import dev.peregrine.exporter.otlp.internal.send.TestMessage;
import dev.peregrine.exporter.otlp.internal.send.http2.ScriptedServer.Sent;
import dev.peregrine.exporter.otlp.internal.send.socket.HeadedMessage;
import dev.peregrine.exporter.otlp.internal.send.socket.Session;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import io.opentelemetry.sdk.common.export.MessageWriter;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;

/** One end of a connection, with a server that does at the other end what a test wants. */
abstract class SessionFixture {

  static final byte[] SMALL = {1, 2, 3};

  /** More than both ends begin with. */
  static final byte[] LARGE = new byte[200_000];

  static {
    new Random(1).nextBytes(LARGE);
  }

  final ScriptedServer server = new ScriptedServer();
  final TestConfig config = new TestConfig(server.endpoint());
  Session<GrpcReply> session;

  @BeforeEach
  final void open() throws IOException {
    session = new GrpcProtocol(config).open(server);
  }

  final GrpcReply exchange(byte[] message) throws IOException {
    return exchange(new TestMessage(message), Long.MAX_VALUE);
  }

  final GrpcReply exchange(MessageWriter message, long timeoutNanos) throws IOException {
    return session.exchange(new HeadedMessage(message, config.headers.get()), timeoutNanos);
  }

  static void assertOk(GrpcReply reply, int... message) {
    assertThat(reply.getStatusCode()).isEqualTo(GrpcStatusCode.OK);
    byte[] bytes = new byte[message.length];
    for (int i = 0; i < message.length; i++) {
      bytes[i] = (byte) message[i];
    }
    assertThat(reply.getResponseMessage()).isEqualTo(bytes);
  }

  final void assertSent(int stream, byte[] message) {
    assertThat(server.data(stream)).isEqualTo(ScriptedServer.framed(message));
    List<Sent> data = server.sent(Frame.DATA);
    assertThat(data.get(data.size() - 1).isLast()).isTrue();
  }
}
