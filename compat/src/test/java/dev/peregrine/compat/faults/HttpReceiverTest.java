package dev.peregrine.compat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The receiver counts what comes, and answers what it is told to, as a plain client sees it. */
class HttpReceiverTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private Receiver receiver;
  private Ledger ledger;

  @BeforeEach
  void open() throws IOException {
    receiver = Receiver.start(Protocol.HTTP_PROTOBUF);
    ledger = receiver.ledger();
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private HttpResponse<InputStream> post(Signal signal, String type, byte[] body)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + receiver.port() + "/" + signal.path());
    return client.send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofInputStream());
  }

  private HttpResponse<InputStream> postSpans(long... ids)
      throws IOException, InterruptedException {
    return post(Signal.TRACES, "application/x-protobuf", Requests.of(Signal.TRACES, ids));
  }

  @ParameterizedTest
  @EnumSource
  void request_sentTwice_isCountedTwice(Signal signal) throws Exception {
    byte[] request = Requests.of(signal, 1, 2, 3);
    for (int i = 0; i < 2; i++) {
      assertThat(post(signal, "application/x-protobuf", request).statusCode()).isEqualTo(200);
    }
    assertThat(ledger.taken()).isEqualTo(3);
    assertThat(ledger.duplicates()).isEqualTo(3);
    assertThat(ledger.unexcusedDuplicates()).isEqualTo(3);
    assertThat(ledger.bytes()).isEqualTo(2L * request.length);
  }

  @Test
  void request_inJson_isReadToo() throws Exception {
    String json =
        """
        {"resourceSpans":[{"scopeSpans":[{"spans":[
          {"name":"a","attributes":[{"key":"item.id","value":{"intValue":"7"}}]},
          {"name":"b","attributes":[{"key":"item.id","value":{"intValue":"8"}}]}]}]}]}
        """;
    post(Signal.TRACES, "application/json", json.getBytes(StandardCharsets.UTF_8));
    assertThat(ledger.taken()).isEqualTo(2);
  }

  @Test
  void answerNext_refusals_areGivenInTurn() throws Exception {
    receiver.answerNext(
        List.of(
            exchange -> exchange.refuseForNow(Status.throttled(Duration.ofSeconds(3))),
            exchange -> exchange.refuse(Status.PAGE)));

    HttpResponse<InputStream> throttled = postSpans(1);
    assertThat(throttled.statusCode()).isEqualTo(429);
    assertThat(throttled.headers().firstValue("Retry-After")).hasValue("3");
    HttpResponse<InputStream> page = postSpans(2);
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html");
    assertThat(page.body().readAllBytes()).asString().startsWith("<!DOCTYPE html>");
    receiver.awaitScript();
    assertThat(postSpans(1).statusCode()).isEqualTo(200);

    assertThat(ledger.taken()).isEqualTo(1);
    assertThat(ledger.refused()).isEqualTo(1);
    assertThat(ledger.requests()).isEqualTo(3);
  }

  @Test
  void acceptAllBut_some_takesTheOthers() throws Exception {
    receiver.answerNext(1, exchange -> exchange.acceptAllBut(2, "no"));
    HttpResponse<InputStream> response = postSpans(1, 2, 3);
    var partial = ExportTraceServiceResponse.parseFrom(response.body()).getPartialSuccess();
    assertThat(partial.getRejectedSpans()).isEqualTo(2);
    assertThat(partial.getErrorMessage()).isEqualTo("no");
    assertThat(ledger.taken()).isEqualTo(1);
    assertThat(ledger.refused()).isEqualTo(2);
  }

  @Test
  void acceptUnheard_sentAgain_isAnExcusedDuplicate() throws Exception {
    receiver.answerNext(1, exchange -> exchange.acceptUnheard(() -> {}));
    postSpans(1);
    postSpans(1);
    assertThat(ledger.duplicates()).isEqualTo(1);
    assertThat(ledger.unexcusedDuplicates()).isZero();
  }

  @Test
  void refuseEndlessly_answer_isAsLongAsSaid() throws Exception {
    receiver.answerNext(1, Exchange::refuseEndlessly);
    HttpResponse<InputStream> response = postSpans(1);
    assertThat(response.headers().firstValueAsLong("Content-Length"))
        .hasValue(Exchange.ENDLESS_BYTES);
    try (InputStream body = response.body()) {
      body.skipNBytes(32 << 20);
    }
    assertThat(ledger.refused()).isEqualTo(1);
  }
}
