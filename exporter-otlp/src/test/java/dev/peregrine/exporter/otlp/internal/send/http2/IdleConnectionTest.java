package dev.peregrine.exporter.otlp.internal.send.http2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.SteppedServer;
import dev.peregrine.exporter.otlp.internal.send.TestConfig;
import dev.peregrine.exporter.otlp.internal.send.TestMessage;
import dev.peregrine.exporter.otlp.internal.send.Transport;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A connection that rests answers a server's ping with the next call only. A server that takes it
 * for dead causes another connection, and no call is lost.
 */
class IdleConnectionTest {

  private static final int PATIENCE_SECONDS = 60;
  private static final byte[] OPAQUE = {1, 2, 3, 4, 5, 6, 7, 8};

  private final SteppedServer server;
  private final Transport<GrpcReply> transport;
  private Http2Peer first;

  IdleConnectionTest() throws IOException {
    server = new SteppedServer();
    transport = Http2Transports.open(new TestConfig(server.endpoint("http")));
  }

  /** How a server leaves. */
  enum Farewell {
    WITHOUT_A_WORD {
      @Override
      void from(Http2Peer peer) throws IOException {
        peer.close();
      }
    },
    CRASHED {
      @Override
      void from(Http2Peer peer) throws IOException {
        peer.reset();
      }
    },
    GOING_AWAY {
      @Override
      void from(Http2Peer peer) throws IOException {
        goAway(peer, ErrorCode.NO_ERROR);
      }
    },
    GOING_AWAY_WITH_A_REASON {
      @Override
      void from(Http2Peer peer) throws IOException {
        goAway(peer, ErrorCode.ENHANCE_YOUR_CALM);
      }
    };

    /** Nothing was done but the first call. */
    abstract void from(Http2Peer peer) throws IOException;

    private static void goAway(Http2Peer peer, int code) throws IOException {
      peer.frames.goAway(1, code);
      peer.write();
      peer.close();
    }
  }

  @BeforeEach
  void callOnce() throws Exception {
    CompletableFuture<GrpcReply> call = send();
    first = new Http2Peer(server.accept());
    first.answer(1);
    assertOk(call);
  }

  @AfterEach
  void close() throws IOException {
    assertThat(transport.close().join(PATIENCE_SECONDS, TimeUnit.SECONDS).isSuccess()).isTrue();
    server.close();
  }

  private CompletableFuture<GrpcReply> send() {
    CompletableFuture<GrpcReply> reply = new CompletableFuture<>();
    transport.send(
        new TestMessage(new byte[] {1, 2, 3}),
        Long.MAX_VALUE,
        reply::complete,
        reply::completeExceptionally);
    return reply;
  }

  private static void assertOk(CompletableFuture<GrpcReply> call) throws Exception {
    assertThat(call.get(PATIENCE_SECONDS, TimeUnit.SECONDS).getStatusCode())
        .isEqualTo(GrpcStatusCode.OK);
  }

  private void ping() throws IOException {
    first.frames.frame(Frame.PING, 0, 0, OPAQUE);
    first.write();
  }

  private void assertAnsweredOnAnother(CompletableFuture<GrpcReply> call) throws Exception {
    Http2Peer other = new Http2Peer(server.accept());
    other.answer(1);
    assertOk(call);
    assertThat(other.calls()).containsExactly(1);
  }

  @Test
  void send_pingedWhileIdle_answersItAndKeepsTheConnection() throws Exception {
    ping();
    CompletableFuture<GrpcReply> call = send();
    first.answer(3);
    assertOk(call);
    first.await(
        sent ->
            sent.type() == Frame.PING
                && sent.flags() == Frame.ACK
                && Arrays.equals(sent.payload(), OPAQUE));
    assertThat(first.calls()).containsExactly(1, 3);
  }

  @ParameterizedTest
  @EnumSource
  void send_serverPingedAndLeftWhileIdle_goesOverAnother(Farewell farewell) throws Exception {
    ping();
    farewell.from(first);
    assertAnsweredOnAnother(send());
  }

  /** The call and the farewell meet on the way. */
  @ParameterizedTest
  @EnumSource
  void send_serverLeavesWithoutTheCall_isRepeatedOnAnother(Farewell farewell) throws Exception {
    ping();
    CompletableFuture<GrpcReply> call = send();
    first.awaitCall(3);
    farewell.from(first);
    assertAnsweredOnAnother(call);
  }
}
