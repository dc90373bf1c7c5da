package dev.peregrine.sdk.autoconfigure.internal.declarative;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of our artifacts offers a component of a name. */
final class KnownArtifacts {

  private static final Map<String, String> ARTIFACTS = new HashMap<>();

  static {
    offers("dev.peregrine:peregrine-exporter-otlp", "otlp_http", "otlp_grpc");
    offers("dev.peregrine:peregrine-exporter-otlp", "otlp_file/development");
    offers("dev.peregrine:peregrine-exporter-otlp", "jaeger_remote/development");
    offers("dev.peregrine:peregrine-exporter-logging", "console");
    offers("dev.peregrine:peregrine-exporter-prometheus", "prometheus/development");
    offers("dev.peregrine:peregrine-propagators", "b3", "b3multi", "jaeger", "ottrace");
    offers("dev.peregrine:peregrine-propagators", "xray", "xray-lambda");
    offers("dev.peregrine:peregrine-resource-detectors", "container", "host", "process");
  }

  private KnownArtifacts() {}

  private static void offers(String artifact, String... names) {
    for (String name : names) {
      ARTIFACTS.put(name, artifact);
    }
  }

  static @Nullable String of(String name) {
    return ARTIFACTS.get(name);
  }
}
