package dev.peregrine.exporter.otlp.internal.send.http2;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.peregrine.exporter.otlp.internal.send.GrpcReply;
import dev.peregrine.exporter.otlp.internal.send.TestConfig;
import dev.peregrine.exporter.otlp.internal.send.TestMessage;
import dev.peregrine.exporter.otlp.internal.send.socket.HeadedMessage;
import dev.peregrine.exporter.otlp.internal.send.socket.Session;
import java.io.IOException;
import java.util.Map;
import java.util.Random;

/** Whatever a server sends, a call is answered or fails, and takes no more memory than it may. */
class GrpcSessionFuzzTest {

  private static final int MAX_MESSAGE_BYTES = 1_000;
  private static final int[] MESSAGES = {0, 10, 10, 10, 70_000};

  private final ScriptedServer server = new ScriptedServer();

  private void exchange(int messageBytes) throws IOException {
    TestConfig config = new TestConfig(server.endpoint());
    config.maxResponseBytes = MAX_MESSAGE_BYTES;
    Session<GrpcReply> session = new GrpcProtocol(config).open(server);
    for (int call = 0; call < 3; call++) {
      HeadedMessage request = new HeadedMessage(new TestMessage(new byte[messageBytes]), Map.of());
      try {
        GrpcReply reply = session.exchange(request, Long.MAX_VALUE);
        assertThat(reply.getResponseMessage().length).isLessThanOrEqualTo(MAX_MESSAGE_BYTES);
        assertThat(reply.requestedDelayNanos().orElse(0)).isNotNegative();
        if (!session.isReusable()) {
          return;
        }
      } catch (IOException e) {
        assertThat(session.isReusable()).isFalse();
        return;
      }
    }
  }

  @FuzzTest
  void exchange_anyBytes_areAnAnswerOrAnError(FuzzedDataProvider data) throws IOException {
    int messageBytes = data.pickValue(MESSAGES);
    server.maxRead = data.consumeInt(1, 100);
    server.write(data.consumeRemainingAsBytes());
    server.close();
    exchange(messageBytes);
  }

  /** Frames as they should be, mostly, in any order. */
  @FuzzTest
  void exchange_anyFrames_areAnAnswerOrAnError(FuzzedDataProvider data) throws IOException {
    int messageBytes = data.pickValue(MESSAGES);
    server.settings(
        Frame.SETTING_INITIAL_WINDOW_SIZE, data.consumeInt(), data.consumeShort(), 20_000);
    HpackWriter headers = new HpackWriter(new Random(data.consumeLong()));
    while (data.remainingBytes() > 0) {
      int stream = data.pickValue(new int[] {0, 1, 1, 1, 1, 3, 3, 3, 5, 2});
      int type = data.consumeInt(0, 10);
      byte[] payload =
          switch (type) {
            case Frame.HEADERS -> block(headers, data);
            case Frame.DATA ->
                data.consumeBoolean()
                    ? ScriptedServer.framed(data.consumeBytes(100))
                    : data.consumeBytes(100);
            case Frame.PING, Frame.GOAWAY -> data.consumeBytes(8);
            default -> data.consumeBytes(4);
          };
      server.frame(type, data.consumeByte(), stream, payload);
    }
    server.close();
    exchange(messageBytes);
  }

  private static byte[] block(HpackWriter headers, FuzzedDataProvider data) {
    String[] names = {
      ":status", "content-type", "grpc-status", "grpc-message", "grpc-status-details-bin", "x"
    };
    String[] values = {"200", "application/grpc", "0", "8", "%41", "AAAA", "503", "100"};
    for (int i = data.consumeInt(0, 5); i >= 0; i--) {
      headers.write(new HpackWriter.Header(data.pickValue(names), data.pickValue(values)));
    }
    return headers.take();
  }
}
