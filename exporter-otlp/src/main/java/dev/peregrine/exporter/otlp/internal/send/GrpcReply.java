package dev.peregrine.exporter.otlp.internal.send;

import dev.peregrine.exporter.otlp.internal.answer.RetryInfo;
import io.opentelemetry.sdk.common.export.GrpcResponse;
import io.opentelemetry.sdk.common.export.GrpcStatusCode;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** An answer over gRPC. */
public final class GrpcReply implements GrpcResponse, Reply {

  private final GrpcStatusCode status;
  private final @Nullable String description;
  private final byte[] message;
  private final byte @Nullable [] statusDetails;

  /**
   * @param statusDetails the encoded {@code google.rpc.Status} from the trailers, if there was one
   */
  public GrpcReply(
      GrpcStatusCode status,
      @Nullable String description,
      byte[] message,
      byte @Nullable [] statusDetails) {
    this.status = status;
    this.description = description;
    this.message = message;
    this.statusDetails = statusDetails;
  }

  @Override
  public GrpcStatusCode getStatusCode() {
    return status;
  }

  @Override
  public @Nullable String getStatusDescription() {
    return description;
  }

  @Override
  public byte[] getResponseMessage() {
    return message;
  }

  /**
   * Whether a request that met this status may succeed if it is sent again.
   *
   * @param withRetryInfo whether the server said when
   */
  public static boolean isTransient(GrpcStatusCode status, boolean withRetryInfo) {
    return switch (status) {
      case CANCELLED, DEADLINE_EXCEEDED, ABORTED, OUT_OF_RANGE, UNAVAILABLE, DATA_LOSS -> true;
      case RESOURCE_EXHAUSTED -> withRetryInfo;
      default -> false;
    };
  }

  @Override
  public OptionalLong requestedDelayNanos() {
    return statusDetails == null ? OptionalLong.empty() : RetryInfo.delayNanos(statusDetails);
  }
}
