package dev.peregrine.exporter.otlp.internal.send.http1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.peregrine.exporter.otlp.internal.send.HttpReply;
import dev.peregrine.exporter.otlp.internal.send.TestConfig;
import dev.peregrine.exporter.otlp.internal.send.TestMessage;
import dev.peregrine.exporter.otlp.internal.send.socket.HeadedMessage;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever a server sends is an answer within the limits, or an I/O error. */
class ResponseFuzzTest {

  private static final String ANSWER =
      "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"
          + "Connection: keep-alive\r\nContent-Encoding: gzip\r\nRetry-After: 3\r\n\r\n"
          + "5\r\nhello\r\n0\r\nA: b\r\n\r\nHTTP/1.0 307 \r\nLocation: /a\r\nContent-Length: 2\r\n\r\nab";

  private static void read(byte[] bytes, int pieceBytes) {
    TestConfig config = new TestConfig(URI.create("http://unused"));
    Http1 protocol = new Http1(config);
    FakeConnection connection = new FakeConnection(bytes, pieceBytes);
    Http1Session session = (Http1Session) protocol.open(connection);
    try {
      for (int i = 0; i < 3; i++) {
        HttpReply reply =
            session.exchange(
                new HeadedMessage(new TestMessage(new byte[1]), Map.of()), Long.MAX_VALUE);
        assertThat(reply.getStatusCode()).isBetween(200, 999);
        assertThat(reply.getResponseBody()).hasSizeLessThanOrEqualTo(1_000);
        assertThat(reply.requestedDelayNanos().orElse(0)).isNotNegative();
        if (!session.isReusable()) {
          return;
        }
      }
    } catch (IOException e) {
      assertThat(protocol.isTransient(e) || e.getMessage().contains("more than")).isTrue();
    }
  }

  @FuzzTest
  void exchange_anyBytes_areAnAnswerOrAnError(FuzzedDataProvider data) {
    int pieceBytes = data.consumeInt(1, 100);
    read(data.consumeRemainingAsBytes(), pieceBytes);
  }

  @Test
  void exchange_damagedAnswers_areAnswersOrErrors() {
    for (long seed = 0; seed < 20_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] bytes = ANSWER.getBytes(ISO_8859_1);
      for (int i = random.nextInt(4); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      try {
        read(bytes, 1 + random.nextInt(200));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }
}
