package dev.peregrine.exporter.otlp.internal.send.http1;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.peregrine.exporter.otlp.internal.send.HostAndPort;
import dev.peregrine.exporter.otlp.internal.send.socket.RequestBuffer;
import io.opentelemetry.sdk.common.export.Compressor;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands before each message on a connection. Most of it is the same for all of them. Used by
 * one thread at a time.
 */
final class RequestHead {

  private static final String HOST = "Host";

  /** What says how a message is sent is no caller's affair. */
  private static final String[] OURS = {
    "Connection",
    "Content-Length",
    "Content-Type",
    "Expect",
    "Keep-Alive",
    "Proxy-Authorization",
    "TE",
    "Trailer",
    "Transfer-Encoding",
    "Upgrade"
  };

  private static final String CONTENT_ENCODING = "Content-Encoding";

  private final RequestBuffer out;
  private final byte[] requestLine;
  private final byte[] hostLine;
  private final byte[] contentLines;
  private final boolean compressed;

  /**
   * @param toProxy whether a proxy reads it, and wants to know the whole of the URI
   * @param out where heads are written to
   */
  RequestHead(
      URI endpoint,
      boolean toProxy,
      String contentType,
      @Nullable Compressor compressor,
      RequestBuffer out) {
    this.out = out;
    this.compressed = compressor != null;
    String host = HostAndPort.shortly(endpoint);
    String path = endpoint.getRawPath();
    String query = endpoint.getRawQuery();
    String target =
        (toProxy ? endpoint.getScheme() + "://" + host : "")
            + (path == null || path.isEmpty() ? "/" : path)
            + (query == null ? "" : "?" + query);
    String content = "Content-Type: " + contentType + "\r\n";
    if (compressor != null) {
      content += CONTENT_ENCODING + ": " + compressor.getEncoding() + "\r\n";
    }
    requestLine = ("POST " + target + " HTTP/1.1\r\n").getBytes(ISO_8859_1);
    hostLine = (HOST + ": " + host + "\r\n").getBytes(ISO_8859_1);
    contentLines = content.getBytes(ISO_8859_1);
  }

  /**
   * Writes the head of a request.
   *
   * @param headers checked
   * @param authorization what a proxy wants to know
   */
  void write(Map<String, List<String>> headers, @Nullable String authorization, int contentLength)
      throws IOException {
    out.write(requestLine);
    if (!hasHost(headers)) {
      out.write(hostLine);
    }
    out.write(contentLines);
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      if (!isOurs(header.getKey())) {
        for (String value : header.getValue()) {
          writeHeader(header.getKey(), value);
        }
      }
    }
    if (authorization != null) {
      writeHeader("Proxy-Authorization", authorization);
    }
    out.writeAscii("Content-Length: ");
    out.writeNumber(contentLength);
    out.writeAscii("\r\n\r\n");
  }

  private static boolean hasHost(Map<String, List<String>> headers) {
    for (String name : headers.keySet()) {
      if (name.equalsIgnoreCase(HOST)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOurs(String name) {
    for (String ours : OURS) {
      if (ours.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return compressed && name.equalsIgnoreCase(CONTENT_ENCODING);
  }

  private void writeHeader(String name, String value) throws IOException {
    out.writeAscii(name);
    out.writeAscii(": ");
    out.writeAscii(value);
    out.writeAscii("\r\n");
  }
}
