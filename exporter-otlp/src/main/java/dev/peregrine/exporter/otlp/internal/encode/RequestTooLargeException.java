package dev.peregrine.exporter.otlp.internal.encode;

/** A request is given up while it is encoded, because it is past what may be sent. */
public final class RequestTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final long bytes;

  RequestTooLargeException(long bytes) {
    super("The request has " + bytes + " bytes or more", null, false, false);
    this.bytes = bytes;
  }

  /** How large the request was when it was given up. */
  public long bytes() {
    return bytes;
  }
}
