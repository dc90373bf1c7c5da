package dev.peregrine.exporter.otlp;

import static java.util.Objects.requireNonNull;

import dev.peregrine.exporter.otlp.internal.tls.Tls;
import java.nio.file.Path;

/**
 * Certificates and keys of an exporter, in files that are read again when they change:
 *
 * <pre>{@code
 * OtlpDelivery.of(exporterBuilder)
 *     .setTlsFiles(
 *         OtlpTlsFiles.jvmDefault()
 *             .withTrustedCertificates(Path.of("/etc/otel/ca.pem"))
 *             .withClient(Path.of("/etc/otel/client.key"), Path.of("/etc/otel/client.pem")));
 * }</pre>
 *
 * <p>The files are looked at with each new connection, and every half minute while there are
 * requests. New connections use what they say then, and older ones are closed after their last
 * request. What cannot be used, such as a key without its certificate, changes nothing and is warned
 * of once.
 *
 * <p>Immutable; each method returns a changed copy.
 */
public final class OtlpTlsFiles {

  private static final OtlpTlsFiles JVM_DEFAULT = new OtlpTlsFiles(Tls.DEFAULT);

  private final Tls tls;

  private OtlpTlsFiles(Tls tls) {
    this.tls = tls;
  }

  /** Trusts whom the JVM trusts, and has no certificate for servers that ask for one. */
  public static OtlpTlsFiles jvmDefault() {
    return JVM_DEFAULT;
  }

  /**
   * Sets whom to trust: the certificates in a PEM file, and whoever has one of theirs.
   *
   * @throws IllegalArgumentException if the file cannot be read or has no certificate
   */
  public OtlpTlsFiles withTrustedCertificates(Path certificatesPem) {
    return new OtlpTlsFiles(
        tls.withTrustedFile(requireNonNull(certificatesPem, "certificatesPem")));
  }

  /**
   * Sets whom to trust: the certificates in a key store of any type that the JVM knows.
   *
   * @throws IllegalArgumentException if the file cannot be read, or has no entry
   */
  public OtlpTlsFiles withTrustStore(Path store, char[] password) {
    requireNonNull(store, "store");
    return new OtlpTlsFiles(tls.withTrustStore(store, requireNonNull(password, "password")));
  }

  /**
   * Sets who this client is: an unencrypted private key (PKCS #8, PKCS #1 or SEC 1) and its
   * certificate, which the certificates that it was signed with may follow.
   *
   * @throws IllegalArgumentException if a file cannot be read, or the key is not that of the
   *     certificate
   */
  public OtlpTlsFiles withClient(Path privateKeyPem, Path certificatePem) {
    requireNonNull(privateKeyPem, "privateKeyPem");
    return new OtlpTlsFiles(
        tls.withClientFiles(privateKeyPem, requireNonNull(certificatePem, "certificatePem")));
  }

  /**
   * Sets who this client is: the key and the certificate in a key store of any type that the JVM
   * knows. The key has the password of the store.
   *
   * @throws IllegalArgumentException if the file cannot be read, or has no key with its certificate
   */
  public OtlpTlsFiles withKeyStore(Path store, char[] password) {
    requireNonNull(store, "store");
    return new OtlpTlsFiles(tls.withKeyStore(store, requireNonNull(password, "password")));
  }

  Tls tls() {
    return tls;
  }
}
