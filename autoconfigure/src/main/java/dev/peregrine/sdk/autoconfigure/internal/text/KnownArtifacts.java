package dev.peregrine.sdk.autoconfigure.internal.text;

import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a well-known part that nothing on the class path offers, for the most part: add
 * an artifact. The names are not the same in single settings and in files.
 */
public final class KnownArtifacts {

  private static final Map<Class<?>, Map<String, String>> FOR_SETTINGS = new HashMap<>();
  private static final Map<Class<?>, Map<String, String>> FOR_FILES = new HashMap<>();

  static {
    for (Class<?> exporter :
        List.of(SpanExporter.class, MetricExporter.class, LogRecordExporter.class)) {
      String otlp = needs("dev.peregrine:peregrine-exporter-otlp");
      advise(
          FOR_SETTINGS,
          exporter,
          otlp,
          List.of("otlp", "otlp/stdout", "experimental-otlp/stdout", "logging-otlp"));
      advise(FOR_FILES, exporter, otlp, List.of("otlp_http", "otlp_grpc", "otlp_file/development"));
      String logging = needs("dev.peregrine:peregrine-exporter-logging");
      advise(FOR_SETTINGS, exporter, logging, List.of("console", "logging"));
      advise(FOR_FILES, exporter, logging, List.of("console"));
      advise(
          FOR_SETTINGS,
          exporter,
          "does not exist any more; use otlp, which Jaeger takes",
          List.of("jaeger"));
    }
    String zipkin = needs("io.opentelemetry:opentelemetry-exporter-zipkin");
    advise(FOR_SETTINGS, SpanExporter.class, zipkin, List.of("zipkin"));
    String prometheus = needs("dev.peregrine:peregrine-exporter-prometheus");
    advise(FOR_SETTINGS, MetricExporter.class, prometheus, List.of("prometheus"));
    advise(FOR_FILES, MetricReader.class, prometheus, List.of("prometheus/development"));
    String propagators = needs("dev.peregrine:peregrine-propagators");
    List<String> formats = List.of("b3", "b3multi", "jaeger", "ottrace", "xray", "xray-lambda");
    advise(FOR_SETTINGS, TextMapPropagator.class, propagators, formats);
    advise(FOR_FILES, TextMapPropagator.class, propagators, formats);
    String jaeger = needs("dev.peregrine:peregrine-jaeger-remote-sampler");
    advise(
        FOR_SETTINGS, Sampler.class, jaeger, List.of("jaeger_remote", "parentbased_jaeger_remote"));
    advise(FOR_FILES, Sampler.class, jaeger, List.of("jaeger_remote/development"));
    String xray = needs("io.opentelemetry.contrib:opentelemetry-aws-xray");
    advise(FOR_SETTINGS, Sampler.class, xray, List.of("xray"));
    advise(
        FOR_FILES,
        Resource.class,
        needs("dev.peregrine:peregrine-resource-detectors"),
        List.of("container", "host", "kubernetes", "os", "process"));
  }

  private KnownArtifacts() {}

  private static void advise(
      Map<Class<?>, Map<String, String>> byPart, Class<?> part, String advice, List<String> names) {
    Map<String, String> byName = byPart.computeIfAbsent(part, key -> new HashMap<>());
    for (String name : names) {
      byName.put(name, advice);
    }
  }

  /** The advice to add an artifact; what needs it stands before. */
  public static String needs(String artifact) {
    return "needs " + artifact + " on the class path; add this dependency";
  }

  /** What to do about each well-known name in a setting: a sentence that begins with the name. */
  public static Map<String, String> adviceForSettings(Class<?> part) {
    return Collections.unmodifiableMap(FOR_SETTINGS.getOrDefault(part, Map.of()));
  }

  /** The same for a name in a file; null if it is not well known. */
  public static @Nullable String adviceForFiles(Class<?> part, String name) {
    return FOR_FILES.getOrDefault(part, Map.of()).get(name);
  }
}
