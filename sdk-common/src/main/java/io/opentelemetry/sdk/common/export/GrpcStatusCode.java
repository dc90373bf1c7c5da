package io.opentelemetry.sdk.common.export;

/**
 * The status codes of gRPC.
 *
 * @see <a href="https://grpc.github.io/grpc/core/md_doc_statuscodes.html">Status codes and their
 *     use in gRPC</a>
 */
public enum GrpcStatusCode {
  /** The call succeeded. */
  OK(0),

  /** The call was cancelled, mostly by the caller. */
  CANCELLED(1),

  /** The cause is not known; also stands for every value this list lacks. */
  UNKNOWN(2),

  /** The request is wrong, whatever the state of the server. */
  INVALID_ARGUMENT(3),

  /** The deadline passed before the call was complete. */
  DEADLINE_EXCEEDED(4),

  /** Something the request names does not exist. */
  NOT_FOUND(5),

  /** Something the request makes exists already. */
  ALREADY_EXISTS(6),

  /** The caller may not do this. */
  PERMISSION_DENIED(7),

  /** A quota or the space of the server is used up. */
  RESOURCE_EXHAUSTED(8),

  /** The server is not in the state that the call needs. */
  FAILED_PRECONDITION(9),

  /** The call was given up, mostly for a conflict with another one. */
  ABORTED(10),

  /** The call went past the valid range. */
  OUT_OF_RANGE(11),

  /** The server does not know or offer the method. */
  UNIMPLEMENTED(12),

  /** Something within the server or the connection is broken. */
  INTERNAL(13),

  /** The server cannot be reached at the moment; a retry may help. */
  UNAVAILABLE(14),

  /** Data is lost or corrupted for good. */
  DATA_LOSS(15),

  /** The request has no valid credentials. */
  UNAUTHENTICATED(16);

  private static final GrpcStatusCode[] BY_VALUE = values();

  private final int value;

  GrpcStatusCode(int value) {
    this.value = value;
  }

  /**
   * The number that stands for this status on the wire.
   *
   * @return the number, from 0 to 16
   */
  public int getValue() {
    return value;
  }

  /**
   * The status that a number on the wire stands for.
   *
   * @param value the number
   * @return the status, {@link #UNKNOWN} for a number that gRPC does not define
   */
  public static GrpcStatusCode fromValue(int value) {
    return value >= 0 && value < BY_VALUE.length ? BY_VALUE[value] : UNKNOWN;
  }
}
