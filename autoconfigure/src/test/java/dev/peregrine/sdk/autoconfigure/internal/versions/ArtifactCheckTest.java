package dev.peregrine.sdk.autoconfigure.internal.versions;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactCheckTest {

  @TempDir private Path folder;

  @Test
  void findings_ofOneVersion_none() throws IOException {
    assertThat(findings(ours("api", "1.0.0"), ours("sdk-common", "1.0.0"))).isEmpty();
  }

  @Test
  void findings_withoutAnyArtifact_none() throws IOException {
    assertThat(findings()).isEmpty();
  }

  @Test
  void findings_ofSeveralVersions_namesAllAndTheBom() throws IOException {
    Path api = ours("api", "1.1.0");
    Path sdk = ours("sdk", "1.0.0");

    assertThat(findings(sdk, api).lines())
        .satisfiesExactly(
            title ->
                assertThat(title)
                    .contains("several versions")
                    .contains("dev.peregrine:peregrine-bom"),
            line -> assertThat(line).isEqualTo("  peregrine-api 1.1.0 in " + url(api)),
            line -> assertThat(line).isEqualTo("  peregrine-sdk 1.0.0 in " + url(sdk)));
  }

  @Test
  void findings_ofOneArtifactInTwoVersions_namesBoth() throws IOException {
    assertThat(findings(ours("sdk", "1.0.0"), ours("sdk", "1.1.0")))
        .contains("peregrine-sdk 1.0.0 in ", "peregrine-sdk 1.1.0 in ");
  }

  @Test
  void findings_withTheIncumbentsSdkInEitherOrder_namesItAndTheFix() throws IOException {
    Path ours = ours("sdk-trace", "1.0.0");
    Path common = theirs("sdk-common", "io/opentelemetry/sdk/common", "1.65.0");
    Path theirs = theirs("sdk-trace", "io/opentelemetry/sdk/trace", "1.65.0");

    String findings = findings(ours, common, theirs);

    assertThat(findings.lines())
        .satisfiesExactly(
            title -> assertThat(title).contains("beside").contains("docs/migration.md"),
            line ->
                assertThat(line)
                    .isEqualTo("  opentelemetry-sdk-trace 1.65.0 in " + url(theirs)));
    assertThat(findings(theirs, common, ours)).isEqualTo(findings);
  }

  @Test
  void findings_withTheIncumbentsApi_none() throws IOException {
    assertThat(findings(ours("api", "1.0.0"), theirs("api", "io/opentelemetry/api", "1.67.0")))
        .isEmpty();
  }

  @Test
  void findings_withTheIncumbentsArtifactThatOursIsNotThereFor_none() throws IOException {
    assertThat(
            findings(
                ours("sdk", "1.0.0"),
                theirs("sdk-common", "io/opentelemetry/sdk/common", "1.67.0"),
                theirs("exporter-prometheus", "io/opentelemetry/exporter/prometheus", "1.65.0")))
        .isEmpty();
  }

  @Test
  void findings_ofBothKinds_areOneText() throws IOException {
    assertThat(
            findings(
                ours("sdk-common", "1.0.0"),
                ours("api", "1.1.0"),
                theirs("sdk-common", "io/opentelemetry/sdk/common", "1.65.0")))
        .contains("several versions", "beside");
  }

  @Test
  void findings_ofAFolderOfClasses_nameTheFolder() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path marker = classes.resolve(ArtifactFinder.MARKER);
    Files.createDirectories(marker.getParent());
    Files.writeString(marker, "artifact=peregrine-api\nversion=2.0.0\n");

    assertThat(findings(classes, ours("sdk", "1.0.0")))
        .contains("peregrine-api 2.0.0 in " + url(classes));
  }

  @Test
  void findings_ofADamagedMarker_nameItsPlace() throws IOException {
    Path jar = jar("damaged", ArtifactFinder.MARKER, "");

    assertThat(findings(jar, ours("sdk", "1.0.0"))).contains("unknown unknown in " + url(jar));
  }

  @Test
  void counterparts_areThoseThatTheDropInBomKeepsAway() throws IOException {
    String bom = Files.readString(
            Path.of(System.getProperty("basedir", "autoconfigure"), "../bom/drop-in/pom.xml"));

    assertThat(
            Pattern.compile("<artifactId>(opentelemetry-[^<]+)<")
                .matcher(bom)
                .results()
                .map(artifact -> artifact.group(1)))
        .as("all of them, and the API, which may be there twice")
        .filteredOn(name -> !name.matches("opentelemetry-(api|context|common)"))
        .containsExactlyInAnyOrderElementsOf(
            Counterpart.all().stream().map(Counterpart::theirs).toList());
  }

  @Test
  void check_isFoundFirstAmongExtensions() {
    assertThat(ServiceLoader.load(AutoConfigurationCustomizerProvider.class))
        .filteredOn(ArtifactCheck.class::isInstance)
        .singleElement()
        .satisfies(check -> assertThat(check.order()).isEqualTo(Integer.MIN_VALUE));
  }

  private Path ours(String name, String version) throws IOException {
    return jar(
        "peregrine-" + name + "-" + version,
        ArtifactFinder.MARKER,
        "artifact=peregrine-" + name + "\nversion=" + version + "\n");
  }

  private Path theirs(String name, String packageFolder, String version) throws IOException {
    return jar(
        "opentelemetry-" + name + "-" + version,
        packageFolder + "/version.properties",
        "sdk.version=" + version + "\n");
  }

  private Path jar(String name, String entry, String text) throws IOException {
    Path jar = folder.resolve(name + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file)) {
      entries.putNextEntry(new JarEntry(entry));
      entries.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private static String findings(Path... classPath) throws IOException {
    URL[] urls = Stream.of(classPath).map(ArtifactCheckTest::url).toArray(URL[]::new);
    try (URLClassLoader loader = new URLClassLoader(urls, null)) {
      return new ArtifactCheck(loader).findings();
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
