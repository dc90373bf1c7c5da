package dev.peregrine.exporter.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.exporter.otlp.internal.encode.TestSpan;
import dev.peregrine.exporter.otlp.internal.send.Library;
import dev.peregrine.exporter.otlp.internal.send.TestServer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtlpTlsFilesTest {

  private static final char[] PASSWORD = "password".toCharArray();

  @TempDir private Path folder;
  private final HeldCertificate authority =
      new HeldCertificate.Builder().certificateAuthority(0).build();
  private final HeldCertificate client =
      new HeldCertificate.Builder().commonName("client").signedBy(authority).build();
  private Path trusted;
  private Path key;
  private Path certificate;

  @BeforeEach
  void writeFiles() throws Exception {
    trusted = Files.writeString(folder.resolve("ca.pem"), authority.certificatePem());
    key = Files.writeString(folder.resolve("key.pem"), client.privateKeyPkcs8Pem());
    certificate = Files.writeString(folder.resolve("client.pem"), client.certificatePem());
  }

  private void assertKnown(OtlpTlsFiles files) throws Exception {
    HeldCertificate own =
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("127.0.0.1")
            .signedBy(authority)
            .build();
    try (TestServer server = TestServer.secure(Library.OKHTTP, own, authority.certificate())) {
      OtlpHttpSpanExporterBuilder builder =
          OtlpHttpSpanExporter.builder().setEndpoint(server.endpoint().toString());
      OtlpDelivery.of(builder).setTlsFiles(files).setMaxConnectionAge(Duration.ofHours(1));
      try (OtlpHttpSpanExporter exporter = builder.build()) {
        assertThat(
                exporter
                    .export(List.of(TestSpan.named("a")))
                    .join(60, TimeUnit.SECONDS)
                    .isSuccess())
            .isTrue();
      }
      assertThat(server.seen).extracting(TestServer.Seen::client).containsExactly("CN=client");
    }
  }

  @Test
  void pemFiles_ofBothSides_areUsed() throws Exception {
    assertKnown(
        OtlpTlsFiles.jvmDefault().withTrustedCertificates(trusted).withClient(key, certificate));
  }

  @Test
  void keyStores_ofBothSides_areUsed() throws Exception {
    KeyStore trustStore = KeyStore.getInstance("PKCS12");
    trustStore.load(null, null);
    trustStore.setCertificateEntry("a", authority.certificate());
    KeyStore keyStore = KeyStore.getInstance("PKCS12");
    keyStore.load(null, null);
    keyStore.setKeyEntry(
        "a", client.keyPair().getPrivate(), PASSWORD, new Certificate[] {client.certificate()});
    assertKnown(
        OtlpTlsFiles.jvmDefault()
            .withTrustStore(stored(trustStore, "trusted.p12"), PASSWORD)
            .withKeyStore(stored(keyStore, "client.p12"), PASSWORD));
  }

  private Path stored(KeyStore store, String name) throws Exception {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }
    return file;
  }

  @Test
  void withClient_filesThatDoNotBelongTogether_isRefused() {
    OtlpTlsFiles files = OtlpTlsFiles.jvmDefault();
    assertThatThrownBy(() -> files.withClient(key, trusted))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(key.toString())
        .hasMessageContaining("does not belong");
    assertThatThrownBy(() -> files.withClient(key, null)).hasMessage("certificatePem");
    assertThatThrownBy(() -> files.withTrustStore(trusted, null)).hasMessage("password");
  }

  @Test
  void setMaxConnectionAge_negative_isRefused() {
    OtlpDelivery delivery = OtlpDelivery.of(OtlpHttpSpanExporter.builder());
    assertThatThrownBy(() -> delivery.setMaxConnectionAge(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maxConnectionAge");
  }
}
