package dev.peregrine.exporter.otlp.internal.deliver;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What identifies an exporter in its own metrics.
 *
 * @param componentType the kind of exporter
 * @param common the attributes that every measurement has
 */
record SemconvAttributes(String componentType, Attributes common) {

  private static final AttributeKey<String> TYPE = AttributeKey.stringKey("otel.component.type");
  private static final AttributeKey<String> NAME = AttributeKey.stringKey("otel.component.name");
  private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("server.address");
  private static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");

  /** The specification wants components counted from 0 for each type. */
  private static final Map<String, AtomicLong> COUNTERS = new ConcurrentHashMap<>();

  static SemconvAttributes of(ExporterOptions options) {
    String type = options.componentType().toLowerCase(Locale.ROOT);
    long number = COUNTERS.computeIfAbsent(type, key -> new AtomicLong()).getAndIncrement();
    URI endpoint = options.endpoint;
    return new SemconvAttributes(
        type,
        Attributes.of(
            TYPE,
            type,
            NAME,
            type + "/" + number,
            ADDRESS,
            endpoint.getHost() == null ? endpoint.getAuthority() : endpoint.getHost(),
            PORT,
            port(endpoint)));
  }

  private static long port(URI endpoint) {
    if (endpoint.getPort() >= 0) {
      return endpoint.getPort();
    }
    return "https".equals(endpoint.getScheme()) ? 443 : 80;
  }
}
