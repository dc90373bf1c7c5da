package dev.peregrine.exporter.otlp.internal.config;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.Locale;

/**
 * An endpoint as it is configured.
 *
 * @param origin scheme and authority
 * @param path what follows; may be empty
 */
record OtlpEndpoint(String origin, String path) {

  static OtlpEndpoint parse(String text) {
    int colon = text.indexOf("://");
    if (colon <= 0) {
      throw noUrl(text);
    }
    String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new ConfigurationException("OTLP endpoint scheme must be http or https: " + scheme);
    }
    int start = colon + "://".length();
    int end = start;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String authority = text.substring(start, end);
    if (!isPortNumber(authority)) {
      throw noUrl(text);
    }
    return new OtlpEndpoint(scheme + "://" + authority, path(text.substring(end)));
  }

  private static ConfigurationException noUrl(String text) {
    return new ConfigurationException("OTLP endpoint must be a valid URL: " + text);
  }

  /** Whether what stands behind the host, if anything does, is the number of a port. */
  private static boolean isPortNumber(String authority) {
    int colon = authority.lastIndexOf(':');
    if (colon < authority.lastIndexOf('@') || colon < authority.lastIndexOf(']')) {
      return true;
    }
    for (int i = colon + 1; colon >= 0 && i < authority.length(); i++) {
      if (authority.charAt(i) < '0' || authority.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static String path(String behindAuthority) {
    int hash = behindAuthority.indexOf('#');
    String path = hash < 0 ? behindAuthority : behindAuthority.substring(0, hash);
    int question = path.indexOf('?');
    if (question >= 0) {
      throw new ConfigurationException(
          "OTLP endpoint must not have a query string: " + path.substring(question + 1));
    }
    if (hash >= 0) {
      throw new ConfigurationException(
          "OTLP endpoint must not have a fragment: " + behindAuthority.substring(hash + 1));
    }
    return path;
  }

  String withoutPath() {
    if (!path.isEmpty() && !path.equals("/")) {
      throw new ConfigurationException("OTLP endpoint must not have a path: " + path);
    }
    return origin;
  }

  String withPath() {
    return path.isEmpty() ? origin + "/" : origin + path;
  }

  String resolve(String relative) {
    return withPath() + (path.isEmpty() || path.endsWith("/") ? "" : "/") + relative;
  }
}
