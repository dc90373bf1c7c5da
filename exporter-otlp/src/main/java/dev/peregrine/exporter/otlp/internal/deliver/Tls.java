package dev.peregrine.exporter.otlp.internal.deliver;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * What a builder was told about TLS: a ready context, or PEM texts to make one of. The later word
 * wins. Immutable.
 */
record Tls(
    @Nullable SSLContext context,
    @Nullable X509TrustManager trustManager,
    @Nullable KeyManager keyManager) {

  static final Tls DEFAULT = new Tls(null, null, null);

  Tls withContext(@Nullable SSLContext newContext, @Nullable X509TrustManager newTrustManager) {
    return new Tls(newContext, newTrustManager, null);
  }

  Tls withTrusted(byte[] certificatesPem) {
    try {
      return new Tls(null, trustManagerFor(Pem.certificates(certificatesPem)), keyManager);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "Error creating X509TrustManager with provided certs. Are they valid X.509 in PEM"
              + " format?",
          e);
    }
  }

  Tls withClient(byte[] privateKeyPem, byte[] certificatePem) {
    try {
      KeyManager client =
          keyManagerFor(Pem.privateKey(privateKeyPem), Pem.certificates(certificatePem));
      return new Tls(null, trustManager, client);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "Error creating X509KeyManager with provided certs. Are they valid X.509 in PEM format?",
          e);
    }
  }

  /** What senders connect with, or null for the JVM's default. */
  @Nullable SSLContext sslContext() {
    if (context != null || (trustManager == null && keyManager == null)) {
      return context;
    }
    try {
      SSLContext made = SSLContext.getInstance("TLS");
      made.init(
          keyManager == null ? null : new KeyManager[] {keyManager},
          new TrustManager[] {effectiveTrustManager()},
          null);
      return made;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Could not make an SSLContext of the certificates given", e);
    }
  }

  /** The trust manager that belongs to {@link #sslContext()}, or null for the JVM's default. */
  @Nullable X509TrustManager effectiveTrustManager() {
    if (trustManager != null || keyManager == null) {
      return trustManager;
    }
    try {
      return trustManagerFor(null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JVM has no default trust manager", e);
    }
  }

  private static X509TrustManager trustManagerFor(@Nullable List<X509Certificate> trusted)
      throws GeneralSecurityException {
    KeyStore store = null;
    if (trusted != null) {
      store = Pem.emptyKeyStore();
      for (int i = 0; i < trusted.size(); i++) {
        store.setCertificateEntry("trusted-" + i, trusted.get(i));
      }
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("No X509TrustManager among the JVM's trust managers");
  }

  private static KeyManager keyManagerFor(PrivateKey key, List<X509Certificate> chain)
      throws GeneralSecurityException {
    char[] noPassword = new char[0];
    KeyStore store = Pem.emptyKeyStore();
    store.setKeyEntry("client", key, noPassword, chain.toArray(new Certificate[0]));
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, noPassword);
    return factory.getKeyManagers()[0];
  }
}
