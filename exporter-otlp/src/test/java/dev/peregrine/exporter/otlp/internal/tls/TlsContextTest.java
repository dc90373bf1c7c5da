package dev.peregrine.exporter.otlp.internal.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.testsupport.CapturedLogs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import javax.net.ssl.X509ExtendedKeyManager;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsContextTest {

  private static final char[] PASSWORD = "secret".toCharArray();

  @TempDir private Path folder;
  private final AtomicLong nanoTime = new AtomicLong();
  private final CapturedLogs log = CapturedLogs.of(Level.ALL, Reloadable.class);
  private final HeldCertificate first = held("first");
  private final HeldCertificate second = held("second");
  private Path key;
  private Path certificate;
  private long modified = 1_000_000;

  private static HeldCertificate held(String name) {
    return new HeldCertificate.Builder().commonName(name).build();
  }

  @BeforeEach
  void writeFirst() throws IOException {
    key = folder.resolve("client.key");
    certificate = folder.resolve("client.crt");
    write(key, first.privateKeyPkcs8Pem());
    write(certificate, first.certificatePem());
  }

  @AfterEach
  void stopLog() {
    log.close();
  }

  /** Each writing is at another time, however fast the test is. */
  private void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(US_ASCII));
    Files.setLastModifiedTime(file, FileTime.fromMillis(modified += 1_000));
  }

  private void write(HeldCertificate held) throws IOException {
    write(key, held.privateKeyPkcs8Pem());
    write(certificate, held.certificatePem());
  }

  private TlsContext open(Tls tls) {
    return tls.open(nanoTime::get);
  }

  private void pass() {
    nanoTime.addAndGet(TlsContext.CHECK_NANOS);
  }

  private Reloadable<X509ExtendedKeyManager> reloadable(Runnable onReload) throws Exception {
    return new Reloadable<>(new FileSources.ClientPem(key, certificate), onReload);
  }

  private static String nameIn(X509ExtendedKeyManager manager) {
    String alias = manager.chooseClientAlias(new String[] {"EC", "RSA"}, null, null);
    X509Certificate[] chain = manager.getCertificateChain(alias);
    assertThat(manager.getPrivateKey(alias)).isNotNull();
    return chain[0].getSubjectX500Principal().getName();
  }

  @Test
  void version_filesAsTheyWere_staysTheSame() {
    TlsContext tls = open(Tls.DEFAULT.withClientFiles(key, certificate));
    pass();
    assertThat(tls.version()).isZero();
    assertThat(log.take()).isEmpty();
  }

  @Test
  void version_filesChanged_isAnotherAfterHalfAMinute() throws IOException {
    TlsContext tls =
        open(Tls.DEFAULT.withClientFiles(key, certificate).withTrustedFile(certificate));
    write(second);
    nanoTime.addAndGet(TlsContext.CHECK_NANOS - 1);
    assertThat(tls.version()).isZero();
    nanoTime.addAndGet(1);
    assertThat(tls.version()).isEqualTo(2);
    assertThat(tls.trustManager().getAcceptedIssuers()).containsExactly(second.certificate());
    assertThat(log.take())
        .hasSize(2)
        .allMatch(line -> line.startsWith("INFO Reloaded the "))
        .anyMatch(line -> line.contains("client key and certificate"))
        .anyMatch(line -> line.contains("trusted certificates"));
  }

  @Test
  void keyManager_filesChanged_presentsTheNewIdentityAtOnce() throws Exception {
    ReloadingKeyManager manager = new ReloadingKeyManager(reloadable(() -> {}));
    assertThat(nameIn(manager)).isEqualTo("CN=first");
    write(second);
    assertThat(nameIn(manager)).isEqualTo("CN=second");
    assertThat(manager.getClientAliases("EC", null)).singleElement().asString().startsWith("1:");
    assertThat(manager.getPrivateKey("other")).isNull();
  }

  @Test
  void keyManager_changeDuringAHandshake_keepsKeyAndCertificateTogether() throws Exception {
    ReloadingKeyManager manager = new ReloadingKeyManager(reloadable(() -> {}));
    String alias = manager.chooseEngineClientAlias(new String[] {"EC"}, null, null);
    write(second);
    assertThat(nameIn(manager)).isEqualTo("CN=second");
    assertThat(manager.getCertificateChain(alias)).containsExactly(first.certificate());
    assertThat(manager.getPrivateKey(alias)).isEqualTo(first.keyPair().getPrivate());
  }

  @Test
  void check_keyWithoutItsCertificate_keepsTheFormerAndWarnsOnce() throws Exception {
    ReloadingKeyManager manager = new ReloadingKeyManager(reloadable(() -> {}));
    write(key, second.privateKeyPkcs8Pem());
    assertThat(nameIn(manager)).isEqualTo("CN=first");
    assertThat(nameIn(manager)).isEqualTo("CN=first");
    assertThat(log.take())
        .singleElement()
        .asString()
        .startsWith("WARNING The changed client key and certificate cannot be used")
        .contains("does not belong");
    write(certificate, second.certificatePem());
    assertThat(nameIn(manager)).isEqualTo("CN=second");
    assertThat(log.take()).singleElement().asString().startsWith("INFO");
  }

  @Test
  void check_fileBrokenOrGone_warnsOfEachStateOnce() throws Exception {
    Reloadable<X509ExtendedKeyManager> reloadable = reloadable(() -> {});
    write(certificate, "no certificate");
    reloadable.check();
    reloadable.check();
    Files.delete(certificate);
    reloadable.check();
    reloadable.check();
    assertThat(log.take()).hasSize(2).allMatch(line -> line.startsWith("WARNING"));
    assertThat(nameIn(reloadable.latest().value())).isEqualTo("CN=first");
  }

  @Test
  void withClientFiles_unusable_isRefusedAndNamesTheFiles() throws IOException {
    write(key, second.privateKeyPkcs8Pem());
    assertThatThrownBy(() -> Tls.DEFAULT.withClientFiles(key, certificate))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(key.toString())
        .hasMessageContaining("does not belong");
    assertThatThrownBy(() -> Tls.DEFAULT.withTrustedFile(folder.resolve("none")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NoSuchFile");
  }

  @Test
  void withClientFiles_anyKindOfKey_isChecked() throws Exception {
    HeldCertificate rsa = new HeldCertificate.Builder().rsa2048().commonName("rsa").build();
    write(key, rsa.privateKeyPkcs1Pem());
    write(certificate, rsa.certificatePem());
    assertThat(open(Tls.DEFAULT.withClientFiles(key, certificate)).sslContext()).isNotNull();
    assertThatThrownBy(
            () ->
                Managers.checkMatch(Pem.privateKey(PemTest.pem("ed25519.key")), rsa.certificate()))
        .hasMessageContaining("does not belong");
  }

  @Test
  void keyStores_changed_areReloaded() throws Exception {
    Path keys = folder.resolve("keys.p12");
    Path trusted = folder.resolve("trusted.jks");
    writeStores(first, keys, trusted);
    Tls tls = Tls.DEFAULT.withKeyStore(keys, PASSWORD).withTrustStore(trusted, PASSWORD);
    TlsContext context = open(tls);
    assertThat(context.trustManager().getAcceptedIssuers()).containsExactly(first.certificate());
    writeStores(second, keys, trusted);
    pass();
    assertThat(context.version()).isEqualTo(2);
    assertThat(context.trustManager().getAcceptedIssuers()).containsExactly(second.certificate());
  }

  @Test
  void keyStores_wrongPasswordOrEmpty_areRefused() throws Exception {
    Path keys = folder.resolve("keys.p12");
    Path trusted = folder.resolve("trusted.jks");
    writeStores(first, keys, trusted);
    assertThatThrownBy(() -> Tls.DEFAULT.withKeyStore(keys, "wrong".toCharArray()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("key store")
        .hasMessageNotContaining("wrong");
    assertThatThrownBy(() -> Tls.DEFAULT.withKeyStore(trusted, PASSWORD))
        .hasMessageContaining("no private key");
  }

  private void writeStores(HeldCertificate held, Path keys, Path trusted) throws Exception {
    KeyStore keyStore = KeyStore.getInstance("PKCS12");
    keyStore.load(null, null);
    keyStore.setKeyEntry(
        "a", held.keyPair().getPrivate(), PASSWORD, new Certificate[] {held.certificate()});
    KeyStore trustStore = KeyStore.getInstance("JKS");
    trustStore.load(null, null);
    trustStore.setCertificateEntry("a", held.certificate());
    try (OutputStream keyOut = Files.newOutputStream(keys);
        OutputStream trustOut = Files.newOutputStream(trusted)) {
      keyStore.store(keyOut, PASSWORD);
      trustStore.store(trustOut, PASSWORD);
    }
    Files.setLastModifiedTime(keys, FileTime.fromMillis(modified += 1_000));
    Files.setLastModifiedTime(trusted, FileTime.fromMillis(modified += 1_000));
  }

  @Test
  void open_nothingSet_isTheDefaultOfTheJvm() {
    TlsContext tls = open(Tls.DEFAULT);
    assertThat(tls.sslContext()).isNull();
    assertThat(tls.trustManager()).isNull();
    assertThat(tls.version()).isZero();
  }
}
