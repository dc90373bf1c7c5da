package dev.peregrine.exporter.otlp.internal.encode;

/** What is written gets larger than any request may be. */
final class RequestTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  RequestTooLargeException(long bytes) {
    super("The request has " + bytes + " bytes or more", null, false, false);
  }
}
