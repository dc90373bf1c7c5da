package dev.peregrine.sdk.autoconfigure.internal.versions;

import dev.peregrine.sdk.common.internal.LazyLogger;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;

/**
 * Warns at start of artifacts that do not belong together. It is an extension, for then it runs
 * also where the class path has the incumbent's autoconfiguration before ours.
 *
 * <p>Where all is well it looks at classes that a start needs anyway, and asks the class path for
 * one resource.
 */
public final class ArtifactCheck implements AutoConfigurationCustomizerProvider {

  private static final LazyLogger LOGGER = LazyLogger.of(ArtifactCheck.class);
  private static final String EXPORTER =
      "dev.peregrine.exporter.otlp.internal.config.OtlpSpanExporterProvider";

  /** What every artifact of the incumbent needs that ours replace, but for the propagators. */
  private static final String THEIR_SDK = "io/opentelemetry/sdk/common/version.properties";

  @Override
  public void customize(AutoConfigurationCustomizer autoConfiguration) {
    ClassLoader classPath = ArtifactCheck.class.getClassLoader();
    try {
      String findings = findings(ours(classPath), theirs(classPath));
      if (!findings.isEmpty()) {
        LOGGER.log(Level.WARNING, findings);
      }
    } catch (IOException | RuntimeException | LinkageError e) {
      // A class loader of an unusual kind must not keep the application from starting.
      LOGGER.log(Level.FINE, "The artifacts on the class path could not be checked", e);
    }
  }

  /** What is wrong with these artifacts and how to mend it; empty if nothing is. */
  static String findings(List<Artifact> ours, List<Artifact> theirs) {
    List<String> findings = new ArrayList<>();
    if (!ofOneVersion(ours)) {
      findings.add(
          "Peregrine's artifacts are of several versions, which need not fit together."
              + " Import the BOM dev.peregrine:peregrine-bom, so that one version counts:"
              + listed(ours));
    }
    if (!theirs.isEmpty()) {
      findings.add(
          "The incumbent's artifacts are on the class path beside those of Peregrine that replace"
              + " them, and the order of the class path decides which classes are used. Keep them"
              + " out of the build; docs/migration.md has what to write:"
              + listed(theirs));
    }
    return String.join("\n", findings);
  }

  /** Our artifacts, as far as their classes are loaded at every start or nearly every one. */
  private static List<Artifact> ours(ClassLoader classPath) {
    List<Artifact> found = new ArrayList<>();
    for (Class<?> type :
        List.of(
            OpenTelemetry.class,
            Resource.class,
            SdkTracerProvider.class,
            SdkMeterProvider.class,
            SdkLoggerProvider.class,
            OpenTelemetrySdk.class,
            AutoConfigurationCustomizer.class,
            ArtifactCheck.class)) {
      addIfOurs(type, found);
    }
    try {
      addIfOurs(Class.forName(EXPORTER, false, classPath), found);
    } catch (ClassNotFoundException e) {
      // It need not be there.
    }
    return found;
  }

  private static void addIfOurs(Class<?> type, List<Artifact> found) {
    Artifact artifact = Artifact.ofClass(type);
    if (artifact != null) {
      found.add(artifact);
    }
  }

  /** The incumbent's artifacts that ours replace, if its SDK is there at all. */
  static List<Artifact> theirs(ClassLoader classPath) throws IOException {
    List<Artifact> found = new ArrayList<>();
    if (classPath.getResource(THEIR_SDK) == null) {
      return found;
    }
    for (Counterpart counterpart : Counterpart.all()) {
      URL resource = classPath.getResource(counterpart.resource());
      if (resource != null) {
        found.add(Artifact.theirs(counterpart, resource));
      }
    }
    return found;
  }

  private static boolean ofOneVersion(List<Artifact> artifacts) {
    for (Artifact artifact : artifacts) {
      if (!artifact.version().equals(artifacts.get(0).version())) {
        return false;
      }
    }
    return true;
  }

  private static String listed(List<Artifact> artifacts) {
    StringBuilder lines = new StringBuilder();
    artifacts.forEach(artifact -> lines.append("\n  ").append(artifact));
    return lines.toString();
  }

  /** Before other extensions, some of which may fail for what is told here. */
  @Override
  public int order() {
    return Integer.MIN_VALUE;
  }
}
