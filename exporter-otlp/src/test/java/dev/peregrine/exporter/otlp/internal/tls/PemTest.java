package dev.peregrine.exporter.otlp.internal.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.util.Base64;
import java.util.Random;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PemTest {

  static byte[] pem(String name) {
    try (InputStream in = PemTest.class.getResourceAsStream("/tls/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"client.key, EC", "rsa.key, RSA", "ed25519.key, EdDSA"})
  void privateKey_pkcs8_isRead(String name, String algorithm) throws Exception {
    assertThat(Pem.privateKey(pem(name)).getAlgorithm()).isEqualTo(algorithm);
  }

  @Test
  void privateKey_olderForm_isTheSameAsInPkcs8() throws Exception {
    assertThat(Pem.privateKey(pem("rsa-pkcs1.key")))
        .isEqualTo(Pem.privateKey(pem("rsa-pkcs1.p8")));
    ECPrivateKey key = (ECPrivateKey) Pem.privateKey(pem("ec-sec1.key"));
    ECPrivateKey same = (ECPrivateKey) Pem.privateKey(pem("ec-sec1.p8"));
    assertThat(key.getS()).isEqualTo(same.getS());
    assertThat(key.getParams()).isEqualTo(same.getParams());
  }

  @Test
  void privateKey_behindOtherSections_isFound() throws Exception {
    assertThat(Pem.privateKey(pem("ec-sec1-parameters.key")).getAlgorithm()).isEqualTo("EC");
  }

  @Test
  void privateKey_anyRsaKeyInPkcs1_isRead() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    for (int bits : new int[] {512, 1024, 2048}) {
      generator.initialize(bits);
      KeyPair keys = generator.generateKeyPair();
      HeldCertificate held = new HeldCertificate.Builder().keyPair(keys).build();
      assertThat(Pem.privateKey(held.privateKeyPkcs1Pem().getBytes(US_ASCII)))
          .isEqualTo(keys.getPrivate());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"encrypted.key", "rsa-pkcs1-encrypted.key"})
  void privateKey_encrypted_saysSo(String name) {
    assertThatThrownBy(() -> Pem.privateKey(pem(name)))
        .isInstanceOf(KeyException.class)
        .hasMessageContaining("encrypted");
    assertThatThrownBy(() -> Tls.DEFAULT.withClient(pem(name), pem("client.crt")))
        .hasMessageStartingWith("Error creating X509KeyManager")
        .hasMessageContaining("encrypted");
  }

  @Test
  void privateKey_ofUnknownKind_isRefused() {
    String key = "-----BEGIN DSA PRIVATE KEY-----\nAAAA\n-----END DSA PRIVATE KEY-----";
    assertThatThrownBy(() -> Pem.privateKey(key.getBytes(US_ASCII))).hasMessageContaining("DSA");
  }

  @Test
  void privateKey_damaged_failsAsDocumented() {
    long seed = 4711;
    Random random = new Random(seed);
    byte[] whole =
        Base64.getMimeDecoder()
            .decode(
                new String(pem("ec-sec1.key"), US_ASCII).replaceAll("-----[A-Z ]*-----", ""));
    int failed = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = whole.clone();
      for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
        damaged[random.nextInt(20)] = (byte) random.nextInt();
      }
      String text =
          "-----BEGIN EC PRIVATE KEY-----\n"
              + Base64.getEncoder().encodeToString(damaged)
              + "\n-----END EC PRIVATE KEY-----\n";
      try {
        Pem.privateKey(text.getBytes(US_ASCII));
      } catch (GeneralSecurityException e) {
        failed++;
      }
    }
    assertThat(failed).as("seed %s", seed).isPositive();
  }

  @Test
  void certificates_several_areAllTrusted() {
    byte[] server = pem("server.crt");
    byte[] client = pem("client.crt");
    byte[] both = new byte[server.length + client.length];
    System.arraycopy(server, 0, both, 0, server.length);
    System.arraycopy(client, 0, both, server.length, client.length);
    assertThat(Tls.DEFAULT.withTrusted(both).open().trustManager().getAcceptedIssuers())
        .hasSize(2);
  }
}
