package dev.peregrine.exporter.otlp.internal.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trust and identities in files: PEM, or a key store of any type that the JVM knows. */
final class FileSources {

  private FileSources() {}

  record TrustedPem(Path certificates) implements Source<X509ExtendedTrustManager> {

    @Override
    public X509ExtendedTrustManager load() throws GeneralSecurityException, IOException {
      return Managers.trusting(Pem.certificates(Files.readAllBytes(certificates)));
    }

    @Override
    public List<Path> files() {
      return List.of(certificates);
    }

    @Override
    public String what() {
      return "trusted certificates";
    }
  }

  record ClientPem(Path key, Path certificate) implements Source<X509ExtendedKeyManager> {

    @Override
    public X509ExtendedKeyManager load() throws GeneralSecurityException, IOException {
      PrivateKey privateKey = Pem.privateKey(Files.readAllBytes(key));
      List<X509Certificate> chain = Pem.certificates(Files.readAllBytes(certificate));
      Managers.checkMatch(privateKey, chain.get(0));
      return Managers.presenting(privateKey, chain);
    }

    @Override
    public List<Path> files() {
      return List.of(key, certificate);
    }

    @Override
    public String what() {
      return "client key and certificate";
    }
  }

  record TrustStore(Path store, Secret password) implements Source<X509ExtendedTrustManager> {

    @Override
    public X509ExtendedTrustManager load() throws GeneralSecurityException, IOException {
      KeyStore loaded = KeyStore.getInstance(store.toFile(), password.chars());
      if (loaded.size() == 0) {
        throw new CertificateException("The trust store is empty");
      }
      return Managers.trusting(loaded);
    }

    @Override
    public List<Path> files() {
      return List.of(store);
    }

    @Override
    public String what() {
      return "trust store";
    }
  }

  record ClientStore(Path store, Secret password) implements Source<X509ExtendedKeyManager> {

    @Override
    public X509ExtendedKeyManager load() throws GeneralSecurityException, IOException {
      KeyStore loaded = KeyStore.getInstance(store.toFile(), password.chars());
      boolean hasKey = false;
      for (String alias : Collections.list(loaded.aliases())) {
        if (loaded.getKey(alias, password.chars()) instanceof PrivateKey key
            && loaded.getCertificate(alias) instanceof X509Certificate certificate) {
          Managers.checkMatch(key, certificate);
          hasKey = true;
        }
      }
      if (!hasKey) {
        throw new KeyException("The key store has no private key with an X.509 certificate");
      }
      return Managers.presenting(loaded, password.chars());
    }

    @Override
    public List<Path> files() {
      return List.of(store);
    }

    @Override
    public String what() {
      return "key store";
    }
  }

  /** A password, which no text shows. */
  static final class Secret {

    private final char[] chars;

    Secret(char[] chars) {
      this.chars = chars.clone();
    }

    char[] chars() {
      return chars;
    }

    @Override
    public String toString() {
      return "***";
    }
  }
}
