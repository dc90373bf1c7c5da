package dev.peregrine.exporter.otlp.internal.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** The JVM's trust managers and key managers, over what was read. */
final class Managers {

  private static final byte[] PROBE = {1, 2, 3, 4};

  private Managers() {}

  static X509ExtendedTrustManager trusting(List<X509Certificate> certificates)
      throws GeneralSecurityException {
    KeyStore store = emptyKeyStore();
    for (int i = 0; i < certificates.size(); i++) {
      store.setCertificateEntry("trusted-" + i, certificates.get(i));
    }
    return trusting(store);
  }

  /**
   * @param store null for what the JVM trusts by default
   */
  static X509ExtendedTrustManager trusting(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509ExtendedTrustManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("No X509TrustManager among the JVM's trust managers");
  }

  static X509ExtendedKeyManager presenting(PrivateKey key, List<X509Certificate> chain)
      throws GeneralSecurityException {
    char[] noPassword = new char[0];
    KeyStore store = emptyKeyStore();
    store.setKeyEntry("client", key, noPassword, chain.toArray(new Certificate[0]));
    return presenting(store, noPassword);
  }

  static X509ExtendedKeyManager presenting(KeyStore store, char[] password)
      throws GeneralSecurityException {
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, password);
    for (KeyManager manager : factory.getKeyManagers()) {
      if (manager instanceof X509ExtendedKeyManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("No X509KeyManager among the JVM's key managers");
  }

  /** Fails unless the key is that of the certificate. */
  static void checkMatch(PrivateKey key, X509Certificate certificate)
      throws GeneralSecurityException {
    PublicKey publicKey = certificate.getPublicKey();
    String algorithm =
        switch (key.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> "EdDSA";
        };
    Signature signer = Signature.getInstance(algorithm);
    signer.initSign(key);
    signer.update(PROBE);
    byte[] signature = signer.sign();
    boolean matches;
    try {
      Signature verifier = Signature.getInstance(algorithm);
      verifier.initVerify(publicKey);
      verifier.update(PROBE);
      matches = verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      matches = false;
    }
    if (!matches) {
      throw new KeyException("The private key does not belong to the certificate");
    }
  }

  private static KeyStore emptyKeyStore() throws GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    try {
      store.load(null, null);
    } catch (IOException e) {
      throw new KeyException("An empty key store could not be made", e);
    }
    return store;
  }
}
