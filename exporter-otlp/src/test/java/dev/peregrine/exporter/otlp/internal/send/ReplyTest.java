package dev.peregrine.exporter.otlp.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

  private static final byte[] EMPTY = new byte[0];

  /** A status with a RetryInfo of 2 seconds. */
  private static final byte[] RETRY_INFO = retryInfo();

  private static byte[] retryInfo() {
    byte[] type =
        "type.googleapis.com/google.rpc.RetryInfo"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] status = new byte[2 + 2 + type.length + 2 + 4];
    java.nio.ByteBuffer.wrap(status)
        .put(
            new byte[] {
              3 << 3 | 2, (byte) (2 + type.length + 2 + 4), 1 << 3 | 2, (byte) type.length
            })
        .put(type)
        .put(new byte[] {2 << 3 | 2, 4, 1 << 3 | 2, 2, 1 << 3, 2});
    return status;
  }

  // O22
  @Test
  void http_transientFailures_areFour() {
    Set<Integer> found = new TreeSet<>();
    for (int status = 200; status < 600; status++) {
      if (HttpReply.isTransient(status)) {
        found.add(status);
      }
    }
    assertThat(found).containsExactly(429, 502, 503, 504);
  }

  // O20
  @Test
  void grpc_transientFailures_areThoseOfTheSpecification() {
    Set<GrpcStatusCode> found = EnumSet.noneOf(GrpcStatusCode.class);
    for (GrpcStatusCode status : GrpcStatusCode.values()) {
      if (GrpcReply.isTransient(status, /* withRetryInfo= */ false)) {
        found.add(status);
      }
    }
    assertThat(found)
        .containsExactlyInAnyOrder(
            GrpcStatusCode.CANCELLED,
            GrpcStatusCode.DEADLINE_EXCEEDED,
            GrpcStatusCode.ABORTED,
            GrpcStatusCode.OUT_OF_RANGE,
            GrpcStatusCode.UNAVAILABLE,
            GrpcStatusCode.DATA_LOSS);
  }

  // O20, O21
  @Test
  void grpc_resourceExhausted_isTransientOnlyWithRetryInfo() {
    GrpcReply with = new GrpcReply(GrpcStatusCode.RESOURCE_EXHAUSTED, null, EMPTY, RETRY_INFO);
    assertThat(GrpcReply.isTransient(GrpcStatusCode.RESOURCE_EXHAUSTED, true)).isTrue();
    assertThat(with.requestedDelayNanos()).hasValue(2_000_000_000L);
    assertThat(new GrpcReply(GrpcStatusCode.RESOURCE_EXHAUSTED, null, EMPTY, EMPTY))
        .matches(reply -> reply.requestedDelayNanos().isEmpty());
    assertThat(GrpcReply.isTransient(GrpcStatusCode.INTERNAL, true)).isFalse();
  }

  // O23
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    " 5 , 5",
    "9999999999, 9223372036",
    "'Sun, 22 Nov 2026 10:00:30 GMT', 30",
    "'Sun, 22 Nov 2026 09:00:00 GMT', 0",
    "'Fri, 1 Jan 9999 00:00:00 GMT', 9223372036"
  })
  void retryAfter_secondsOrDate_isRead(String header, long seconds) {
    Instant now = Instant.parse("2026-11-22T10:00:00Z");
    assertThat(RetryAfter.delayNanos(header, now).getAsLong() / 1_000_000_000).isEqualTo(seconds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5", "soon", "99999999999999999999", "٣", "Sun, 99 Nov 2026"})
  void retryAfter_anythingElse_isIgnored(String header) {
    assertThat(RetryAfter.delayNanos(header, Instant.EPOCH)).isEmpty();
  }

  @Test
  void http_withoutRetryAfter_requestsNoDelay() {
    assertThat(new HttpReply(503, "", EMPTY, null).requestedDelayNanos()).isEmpty();
    assertThat(new HttpReply(503, "", EMPTY, "1").requestedDelayNanos()).hasValue(1_000_000_000L);
  }

  @ParameterizedTest
  @CsvSource({
    "http://h/a, 307, /b, http://h/b",
    "http://h/a, 308, https://h/a, https://h/a",
    "http://h:1/a, 308, http://H:1/b, http://H:1/b",
    "http://h/a, 308, http://h:80/b, http://h:80/b",
    "http://h:1/a, 307, https://h:2/a, https://h:2/a",
    "http://h:1/a, 308, http://h:2/a,",
    "http://h:1/a, 308, ftp://h:1/a,",
    "https://h/a, 308, https://h:8443/a,",
    "https://h/a, 308, http://h/a,",
    "http://h/a, 307, http://other/a,",
    "http://h/a, 301, /b,",
    "http://h/a, 302, /b,",
    "http://h/a, 307, 'http://a b',",
    "http://h/a, 307, ,",
    "http://h/a, 200, /b,"
  })
  void redirect_isFollowedOnlyWhereItIsSafe(String from, int status, String location, String to) {
    assertThat(Redirects.target(URI.create(from), status, location))
        .isEqualTo(to == null ? null : URI.create(to));
  }
}
