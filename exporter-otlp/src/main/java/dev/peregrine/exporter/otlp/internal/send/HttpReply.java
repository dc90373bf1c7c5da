package dev.peregrine.exporter.otlp.internal.send;

import io.opentelemetry.sdk.common.export.HttpResponse;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** An answer over HTTP. */
public final class HttpReply implements HttpResponse, Reply {

  private final int status;
  private final String statusMessage;
  private final byte[] body;
  private final @Nullable String retryAfter;

  public HttpReply(int status, String statusMessage, byte[] body, @Nullable String retryAfter) {
    this.status = status;
    this.statusMessage = statusMessage;
    this.body = body;
    this.retryAfter = retryAfter;
  }

  @Override
  public int getStatusCode() {
    return status;
  }

  @Override
  public String getStatusMessage() {
    return statusMessage;
  }

  @Override
  public byte[] getResponseBody() {
    return body;
  }

  /** Whether a request that met this status may succeed if it is sent again. */
  public static boolean isTransient(int status) {
    return status == 429 || status == 502 || status == 503 || status == 504;
  }

  @Override
  public OptionalLong requestedDelayNanos() {
    return retryAfter == null
        ? OptionalLong.empty()
        : RetryAfter.delayNanos(retryAfter, Instant.now());
  }
}
