package io.opentelemetry.sdk.common.export;

/** What an HTTP server answered. */
public interface HttpResponse {

  /**
   * The status of the answer.
   *
   * @return the HTTP status code
   */
  int getStatusCode();

  /**
   * The reason phrase of the status line.
   *
   * @return the reason phrase, empty if there is none, as over HTTP/2
   */
  String getStatusMessage();

  /**
   * The body of the answer, decompressed, cut off at the sender's {@linkplain
   * HttpSenderConfig#getMaxResponseBodySize() limit}.
   *
   * @return the body, empty if there is none; not to be written to
   */
  byte[] getResponseBody();
}
