package dev.peregrine.exporter.otlp.internal.config;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Locale;

/**
 * An endpoint as it is configured.
 *
 * @param origin scheme and authority
 * @param path what follows; may be empty
 */
record OtlpEndpoint(String origin, String path) {

  static OtlpEndpoint parse(String text) {
    URL url;
    try {
      url = new URL(text);
    } catch (MalformedURLException e) {
      throw new ConfigurationException("OTLP endpoint must be a valid URL: " + text, e);
    }
    String scheme = url.getProtocol().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new ConfigurationException(
          "OTLP endpoint scheme must be http or https: " + url.getProtocol());
    }
    if (url.getQuery() != null) {
      throw new ConfigurationException(
          "OTLP endpoint must not have a query string: " + url.getQuery());
    }
    if (url.getRef() != null) {
      throw new ConfigurationException("OTLP endpoint must not have a fragment: " + url.getRef());
    }
    return new OtlpEndpoint(scheme + "://" + url.getAuthority(), url.getPath());
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
