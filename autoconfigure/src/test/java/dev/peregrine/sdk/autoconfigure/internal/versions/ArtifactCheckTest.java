package dev.peregrine.sdk.autoconfigure.internal.versions;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactCheckTest {

  private static final Artifact API = new Artifact("Peregrine API", "1.1.0", "file:api.jar");
  private static final Artifact SDK = new Artifact("Peregrine SDK", "1.0.0", "file:sdk.jar");

  @TempDir private Path folder;

  /** Stands for a class of an artifact. */
  public static final class Sample {}

  @Test
  void findings_ofOneVersion_none() {
    assertThat(ArtifactCheck.findings(List.of(SDK, SDK), List.of())).isEmpty();
  }

  @Test
  void findings_withoutAnyArtifact_none() {
    assertThat(ArtifactCheck.findings(List.of(), List.of())).isEmpty();
  }

  @Test
  void findings_ofSeveralVersions_namesAllAndTheBom() {
    assertThat(ArtifactCheck.findings(List.of(API, SDK), List.of()).lines())
        .satisfiesExactly(
            title ->
                assertThat(title)
                    .contains("several versions")
                    .contains("dev.peregrine:peregrine-bom"),
            line -> assertThat(line).isEqualTo("  Peregrine API 1.1.0 in file:api.jar"),
            line -> assertThat(line).isEqualTo("  Peregrine SDK 1.0.0 in file:sdk.jar"));
  }

  @Test
  void findings_withTheIncumbentsSdk_namesItAndThePageWithTheFix() {
    Artifact theirs = new Artifact("opentelemetry-sdk", "1.65.0", "file:theirs.jar");

    assertThat(ArtifactCheck.findings(List.of(API, API), List.of(theirs)).lines())
        .satisfiesExactly(
            title -> assertThat(title).contains("beside").contains("docs/migration.md"),
            line -> assertThat(line).isEqualTo("  opentelemetry-sdk 1.65.0 in file:theirs.jar"));
  }

  @Test
  void findings_ofBothKinds_areOneText() {
    assertThat(ArtifactCheck.findings(List.of(API, SDK), List.of(SDK)))
        .contains("several versions", "beside");
  }

  @Test
  void ofClass_fromAJarOfOurs_readsItsManifest() throws Exception {
    Path jar = jarOfSample("Peregrine sample", "2.0.0");

    try (URLClassLoader loader = loader(jar)) {
      assertThat(Artifact.ofClass(loader.loadClass(Sample.class.getName())))
          .isEqualTo(new Artifact("Peregrine sample", "2.0.0", url(jar).toString()));
    }
  }

  @Test
  void ofClass_fromAnotherJar_isNone() throws Exception {
    try (URLClassLoader loader = loader(jarOfSample("all", "1.67.0"))) {
      assertThat(Artifact.ofClass(loader.loadClass(Sample.class.getName()))).isNull();
    }
  }

  @Test
  void ofClass_withoutManifest_isNone() {
    assertThat(Artifact.ofClass(Sample.class)).isNull();
  }

  @Test
  void theirs_withTheirSdk_haveVersionsAndPlaces() throws IOException {
    Path common = theirs("sdk-common", "io/opentelemetry/sdk/common", "1.65.0");
    Path trace = theirs("sdk-trace", "io/opentelemetry/sdk/trace", "1.64.0");

    try (URLClassLoader loader = loader(trace, common)) {
      assertThat(ArtifactCheck.theirs(loader))
          .containsExactly(
              new Artifact("opentelemetry-sdk-common", "1.65.0", url(common).toString()),
              new Artifact("opentelemetry-sdk-trace", "1.64.0", url(trace).toString()));
    }
  }

  @Test
  void theirs_withTheirApiOnly_none() throws IOException {
    try (URLClassLoader loader = loader(theirs("api", "io/opentelemetry/api", "1.67.0"))) {
      assertThat(ArtifactCheck.theirs(loader)).isEmpty();
    }
  }

  @Test
  void counterparts_areThoseThatTheDropInBomKeepsAway() throws IOException {
    String bom =
        Files.readString(
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

  private Path jarOfSample(String title, String version) throws IOException {
    String manifest =
        "Manifest-Version: 1.0\nImplementation-Title: "
            + title
            + "\nImplementation-Version: "
            + version
            + "\n\n";
    String entry = Sample.class.getName().replace('.', '/') + ".class";
    Path jar = folder.resolve("sample.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file);
        InputStream type = ArtifactCheckTest.class.getClassLoader().getResourceAsStream(entry)) {
      assertThat(type).isNotNull();
      entries.putNextEntry(new JarEntry("META-INF/MANIFEST.MF"));
      entries.write(manifest.getBytes(StandardCharsets.UTF_8));
      entries.putNextEntry(new JarEntry(entry));
      type.transferTo(entries);
    }
    return jar;
  }

  private Path theirs(String name, String packageFolder, String version) throws IOException {
    Path jar = folder.resolve(name + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file)) {
      entries.putNextEntry(new JarEntry(packageFolder + "/version.properties"));
      entries.write(("sdk.version=" + version + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private static URLClassLoader loader(Path... classPath) {
    return new URLClassLoader(
        Stream.of(classPath).map(ArtifactCheckTest::url).toArray(URL[]::new), null);
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
