package dev.peregrine.exporter.otlp.internal.options;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Where a server is: checked, and shown without the credentials that it may have. */
final class Endpoint {

  private static final Pattern CREDENTIALS = Pattern.compile("//[^/?#]*@");

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

  private static String withoutCredentials(String url) {
    return CREDENTIALS.matcher(url).replaceAll("//").replaceAll("[?#].*", "");
  }
}
