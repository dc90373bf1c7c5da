package dev.peregrine.exporter.otlp.internal.send.http1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.exporter.otlp.internal.send.HttpReply;
import dev.peregrine.exporter.otlp.internal.send.LimitedBody;
import dev.peregrine.exporter.otlp.internal.send.TestConfig;
import dev.peregrine.exporter.otlp.internal.send.TestMessage;
import dev.peregrine.exporter.otlp.internal.send.socket.HeadedMessage;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Http1SessionTest {

  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String EMPTY = OK + "Content-Length: 0\r\n\r\n";

  private final TestConfig config = new TestConfig(URI.create("http://unused"));

  private Http1Session session(FakeConnection connection) {
    return (Http1Session) new Http1(config).open(connection);
  }

  private HttpReply exchange(Http1Session session, int bytes) throws IOException {
    return exchange(session, new byte[bytes]);
  }

  private HttpReply exchange(Http1Session session, byte[] message) throws IOException {
    return session.exchange(
        new HeadedMessage(new TestMessage(message), config.headers.get()), Long.MAX_VALUE);
  }

  private HttpReply answer(String bytes) throws IOException {
    return exchange(session(new FakeConnection(bytes)), 1);
  }

  private static String body(HttpReply reply) {
    return new String(reply.getResponseBody(), UTF_8);
  }

  @Test
  void exchange_request_isOneWriteWithHostFirst() throws IOException {
    FakeConnection connection = new FakeConnection(EMPTY);
    connection.endpoint = URI.create("http://me:secret@collector_1:80/a%20b?c=d#e");
    exchange(session(connection), 3);
    assertThat(connection.sentText())
        .isEqualTo(
            "POST /a%20b?c=d HTTP/1.1\r\n"
                + "Host: collector_1\r\n"
                + "Content-Type: application/x-protobuf\r\n"
                + "Content-Length: 3\r\n\r\n\0\0\0");
    assertThat(connection.writes).isEqualTo(1);
  }

  @Test
  void exchange_pathMissing_isTheRoot() throws IOException {
    FakeConnection connection = new FakeConnection(EMPTY);
    connection.endpoint = URI.create("https://[::1]:4318");
    exchange(session(connection), 0);
    assertThat(connection.sentText()).startsWith("POST / HTTP/1.1\r\nHost: [::1]:4318\r\n");
  }

  /** How a message is sent is not for the caller to say. */
  @Test
  void exchange_headersOfTheCaller_areSentUnlessTheyAreOurs() throws IOException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("api-key", List.of("1", "2"));
    for (String ours :
        List.of("content-length", "Transfer-Encoding", "CONNECTION", "Expect", "content-type")) {
      headers.put(ours, List.of("mine"));
    }
    headers.put("host", List.of("virtual.example"));
    config.headers = () -> headers;
    FakeConnection connection = new FakeConnection(EMPTY);
    exchange(session(connection), 0);
    assertThat(connection.sentText())
        .contains("\r\napi-key: 1\r\napi-key: 2\r\n", "\r\nhost: virtual.example\r\n")
        .doesNotContain("mine", "Host: collector");
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 8_192, 65_000, 65_536, 65_537, 200_000, 1_000_000})
  void exchange_messageOfAnyLength_arrivesInFewWrites(int length) throws IOException {
    byte[] message = new byte[length];
    new SplittableRandom(length).nextBytes(message);
    FakeConnection connection = new FakeConnection(EMPTY);
    exchange(session(connection), message);
    byte[] sent = connection.sent.toByteArray();
    assertThat(sent).endsWith(message);
    assertThat(connection.writes).isLessThanOrEqualTo(2);
  }

  @Test
  void exchange_several_useTheSameConnection() throws IOException {
    Http1Session session = session(new FakeConnection(EMPTY + EMPTY.replace("200", "503")));
    assertThat(exchange(session, 1).getStatusCode()).isEqualTo(200);
    assertThat(exchange(session, 1).getStatusCode()).isEqualTo(503);
    assertThat(session.isReusable()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1 200 OK, 200, OK",
    "HTTP/1.1 200, 200, ''",
    "'HTTP/1.1 200 ', 200, ''",
    "HTTP/1.0 404 Not  Found here, 404, Not  Found here",
    "HTTP/1.9 999 x, 999, x"
  })
  void exchange_statusLine_isRead(String line, int status, String reason) throws IOException {
    for (String end : List.of("\r\n", "\n")) {
      HttpReply reply = answer(line + end + "content-length: 0" + end + end);
      assertThat(reply.getStatusCode()).isEqualTo(status);
      assertThat(reply.getStatusMessage()).isEqualTo(reason);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/2 200 OK\r\n\r\n",
        "HTTP/1.1 20 OK\r\n\r\n",
        "HTTP/1.1 2000 OK\r\n\r\n",
        "HTTP/1.1  200 OK\r\n\r\n",
        "HTTP/1.x 200 OK\r\n\r\n",
        "HTTP/1.1\r\n\r\n",
        "220 mail.example ESMTP\r\n",
        "\0\0\22\4\0\0\0\0\0",
        "SSH-2.0"
      })
  void exchange_somethingElseThanHttp_isToldByItsFirstBytes(String bytes) {
    assertThatThrownBy(() -> answer(bytes))
        .isInstanceOf(ProtocolException.class)
        .hasMessageStartingWith("Unexpected status line: ");
  }

  @Test
  void exchange_alertOfTls_isToldFromOthers() {
    assertThatThrownBy(() -> answer("\25\3\3\0\2\2\26"))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("first 5 bytes: 1503030002");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "HTT", "HTTP/1.1 200 OK\r\nA: b", OK + "Content-Length: 5\r\n\r\nabcd"})
  void exchange_answerThatEndsTooSoon_fails(String bytes) {
    Http1Session session = session(new FakeConnection(bytes));
    assertThatThrownBy(() -> exchange(session, 1)).isInstanceOf(EOFException.class);
    assertThat(session.mayRepeat()).isEqualTo(bytes.isEmpty());
  }

  @Test
  void exchange_interimAnswers_areSkipped() throws IOException {
    String interim =
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nRetry-After: 9\r\n\r\n";
    HttpReply reply = answer(interim + EMPTY);
    assertThat(reply.getStatusCode()).isEqualTo(200);
    assertThat(reply.requestedDelayNanos()).isEmpty();
  }

  @Test
  void exchange_protocolsSwitched_fails() {
    assertThatThrownBy(() -> answer("HTTP/1.1 101 Switching Protocols\r\n\r\n"))
        .isInstanceOf(ProtocolException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Length: 3|abc|abc|true",
        "CONTENT-LENGTH:3|abc|abc|true",
        "Content-Length: 3, 3|abc|abc|true",
        "Content-Length: 3;Content-Length: 3|abc|abc|true",
        "Content-Length: 3;Connection: keep-alive, Close|abc|abc|false",
        "X: y|abc|abc|false",
        "Transfer-Encoding: chunked|3;abc;0;;|abc|true",
        "Transfer-Encoding: Chunked|1 ;a;002; x=y;bc;0;Trailer: a;;|abc|true",
        "Transfer-Encoding: chunked;Content-Length: 9|3;abc;0;;|abc|false",
        "Transfer-Encoding: identity;Content-Length: 3|abc|abc|false",
        "X: a; folded;Content-Length:; 3|abc|abc|true",
        "Content-Encoding: br;Content-Length: 3|abc|abc|true"
      })
  void exchange_body_endsWhereTheHeadersSay(
      String headers, String bytes, String body, boolean keepsConnection) throws IOException {
    // In the table a semicolon stands for the end of a line, unless it has a space behind it and
    // no header follows.
    String head = headers.replace(";", "\r\n") + "\r\n\r\n";
    String rest = headers.contains("unked") ? chunks(bytes) : bytes;
    Http1Session session = session(new FakeConnection(OK + head + rest));
    assertThat(body(exchange(session, 1))).isEqualTo(body);
    assertThat(session.isReusable()).isEqualTo(keepsConnection);
  }

  private static String chunks(String lines) {
    return lines.replace("; x", "\u0000 x").replace(";", "\r\n").replace('\u0000', ';');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 3, 4\r\n\r\nabc",
        "Content-Length: +3\r\n\r\nabc",
        "Content-Length:\r\n\r\nabc",
        "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n3x\r\nabc",
        "Transfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n0\r\n\r\n",
        "no colon\r\n\r\n"
      })
  void exchange_headersThatMakeNoSense_fail(String rest) {
    assertThatThrownBy(() -> answer(OK + rest)).isInstanceOf(ProtocolException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void exchange_statusWithoutBody_hasNone(int status) throws IOException {
    Http1Session session =
        session(new FakeConnection("HTTP/1.1 " + status + " x\r\nContent-Length: 5\r\n\r\n"));
    assertThat(exchange(session, 1).getResponseBody()).isEmpty();
    assertThat(session.isReusable()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"'', false", "Connection: keep-alive, true"})
  void exchange_http10_keepsTheConnectionOnlyIfItSaysSo(String header, boolean keeps)
      throws IOException {
    String line = header.isEmpty() ? "" : header + "\r\n";
    Http1Session session =
        session(new FakeConnection("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n" + line + "\r\n"));
    exchange(session, 1);
    assertThat(session.isReusable()).isEqualTo(keeps);
  }

  @Test
  void isReusable_somethingUnasked_isNot() throws IOException {
    Http1Session session =
        session(new FakeConnection((EMPTY + "HTTP/1.1 408 ").getBytes(ISO_8859_1), EMPTY.length()));
    exchange(session, 1);
    assertThat(session.isReusable()).isFalse();
  }

  // X29
  @ParameterizedTest
  @ValueSource(strings = {"gzip", "X-GZIP", "deflate"})
  void exchange_packedBody_isUnpackedUpToTheLimit(String coding) throws IOException {
    for (int length : new int[] {0, 1_000, 1_001}) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (DeflaterOutputStream out =
          coding.equals("deflate")
              ? new DeflaterOutputStream(packed)
              : new GZIPOutputStream(packed)) {
        out.write(new byte[length]);
      }
      String head = "Content-Encoding: " + coding + "\r\nContent-Length: " + packed.size();
      String bytes = OK + head + "\r\n\r\n" + packed.toString(ISO_8859_1);
      if (length > 1_000) {
        assertThatThrownBy(() -> answer(bytes)).isInstanceOf(LimitedBody.TooLargeException.class);
      } else {
        assertThat(answer(bytes).getResponseBody()).hasSize(length);
      }
    }
  }

  /** A server that does not want to hear more says so, and hangs up. */
  @Test
  void exchange_answerBeforeTheEndOfTheRequest_isHeard() throws IOException {
    FakeConnection connection =
        new FakeConnection("HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n");
    connection.writable = 70_000;
    Http1Session session = session(connection);
    assertThat(exchange(session, 200_000).getStatusCode()).isEqualTo(413);
    assertThat(session.isReusable()).isFalse();
  }

  @Test
  void exchange_connectionBreaksDuringTheRequest_failsForThatReason() {
    FakeConnection connection = new FakeConnection("");
    connection.writable = 70_000;
    Http1Session session = session(connection);
    assertThatThrownBy(() -> exchange(session, 200_000)).hasMessage("Broken pipe");
    assertThat(session.mayRepeat()).isTrue();
  }

  @Test
  void exchange_headsWithoutEnd_areGivenUp() {
    assertThatThrownBy(() -> answer("HTTP/1.1 100 x\r\n\r\n".repeat(10_000)))
        .hasMessageContaining("too long");
    assertThatThrownBy(
            () ->
                answer(
                    OK
                        + "Transfer-Encoding: chunked\r\n\r\n"
                        + ("1;" + "x".repeat(8_000) + "\r\na\r\n").repeat(100)))
        .hasMessageContaining("too long");
    assertThatThrownBy(
            () ->
                answer(OK + "Transfer-Encoding: chunked\r\n\r\n0\r\n" + "a: b\r\n".repeat(20_000)))
        .hasMessageContaining("too long");
  }

  /** The same answers, however they are cut into pieces. */
  @Test
  void exchange_anyPieces_areReadTheSame() throws IOException {
    for (long seed = 0; seed < 2_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      StringBuilder bytes = new StringBuilder();
      String[] bodies = new String[1 + random.nextInt(4)];
      for (int i = 0; i < bodies.length; i++) {
        bodies[i] = "x".repeat(random.nextInt(900));
        bytes.append(random.nextBoolean() ? "HTTP/1.1 100 \n\n" : "").append(OK);
        for (int headers = random.nextInt(5); headers > 0; headers--) {
          bytes.append("Some-Header: ").append("y".repeat(random.nextInt(2_000))).append("\r\n");
        }
        bytes.append(framed(bodies[i], random));
      }
      int pieceBytes = 1 + random.nextInt(random.nextBoolean() ? 10 : 10_000);
      Http1Session session =
          session(new FakeConnection(bytes.toString().getBytes(ISO_8859_1), pieceBytes));
      for (String body : bodies) {
        assertThat(body(exchange(session, 1))).as("seed %d", seed).isEqualTo(body);
      }
      assertThat(session.isReusable()).as("seed %d", seed).isTrue();
    }
  }

  private static String framed(String body, SplittableRandom random) {
    if (random.nextBoolean()) {
      return "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }
    StringBuilder chunks = new StringBuilder("transfer-encoding: chunked\r\n\r\n");
    for (int at = 0; at < body.length(); ) {
      int length = 1 + random.nextInt(body.length() - at);
      chunks.append(Integer.toHexString(length)).append("\r\n");
      chunks.append(body, at, at + length).append("\r\n");
      at += length;
    }
    return chunks.append("0\r\n\r\n").toString();
  }
}
