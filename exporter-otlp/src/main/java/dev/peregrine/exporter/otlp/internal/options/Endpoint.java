package dev.peregrine.exporter.otlp.internal.options;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;

/** Where a server is: checked, and shown without the credentials that it may have. */
final class Endpoint {

  private Endpoint() {}

  static URI parse(String endpoint) {
    requireNonNull(endpoint, "endpoint");
    URI uri;
    try {
      uri = new URI(endpoint);
    } catch (URISyntaxException e) {
      // The exception would show all of it.
      throw new IllegalArgumentException(
          "Invalid endpoint, must be a URL: "
              + withoutCredentials(endpoint)
              + " ("
              + e.getReason()
              + ")");
    }
    boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!http || uri.getAuthority() == null) {
      throw new IllegalArgumentException(
          "Invalid endpoint, must start with http:// or https://: " + withoutCredentials(endpoint));
    }
    return uri;
  }

  /** The endpoint for people to read. */
  static URI shown(URI endpoint) {
    return URI.create(withoutCredentials(endpoint.toString()));
  }

  /** Without a query too, which may hold a key. */
  private static String withoutCredentials(String url) {
    int end = end(url, 0, "?#");
    int slashes = url.indexOf("//");
    if (slashes < 0 || slashes > end) {
      return url.substring(0, end);
    }
    int authority = slashes + 2;
    int at = url.lastIndexOf('@', end(url, authority, "/?#"));
    return at < authority
        ? url.substring(0, end)
        : url.substring(0, authority) + url.substring(at + 1, end);
  }

  /** The first of some characters from an index on, or the end of the text. */
  private static int end(String text, int from, String characters) {
    int end = from;
    while (end < text.length() && characters.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
