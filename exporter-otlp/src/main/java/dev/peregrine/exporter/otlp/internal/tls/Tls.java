package dev.peregrine.exporter.otlp.internal.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * What a builder was told about TLS: a ready context, or certificates and keys to make one of, as
 * texts or as files. The later word wins. Whatever cannot be used is refused at once. Immutable.
 */
public final class Tls {

  public static final Tls DEFAULT = new Tls(null, null, null, null);

  private final @Nullable SSLContext context;
  private final @Nullable X509TrustManager contextTrust;
  private final @Nullable Source<X509ExtendedTrustManager> trusted;
  private final @Nullable Source<X509ExtendedKeyManager> client;

  private Tls(
      @Nullable SSLContext context,
      @Nullable X509TrustManager contextTrust,
      @Nullable Source<X509ExtendedTrustManager> trusted,
      @Nullable Source<X509ExtendedKeyManager> client) {
    this.context = context;
    this.contextTrust = contextTrust;
    this.trusted = trusted;
    this.client = client;
  }

  public Tls withContext(
      @Nullable SSLContext newContext, @Nullable X509TrustManager newTrustManager) {
    return new Tls(newContext, newTrustManager, null, null);
  }

  public Tls withTrusted(byte[] certificatesPem) {
    try {
      return withTrusted(Source.fixed(Managers.trusting(Pem.certificates(certificatesPem))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "Error creating X509TrustManager with provided certs. Are they valid X.509 in PEM"
              + " format? "
              + e.getMessage(),
          e);
    }
  }

  public Tls withClient(byte[] privateKeyPem, byte[] certificatePem) {
    try {
      return withClient(
          Source.fixed(
              Managers.presenting(
                  Pem.privateKey(privateKeyPem), Pem.certificates(certificatePem))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "Error creating X509KeyManager with provided certs. Are they valid X.509 in PEM format? "
              + e.getMessage(),
          e);
    }
  }

  public Tls withTrustedFile(Path certificatesPem) {
    return withTrusted(readable(new FileSources.TrustedPem(certificatesPem)));
  }

  public Tls withClientFiles(Path privateKeyPem, Path certificatePem) {
    return withClient(readable(new FileSources.ClientPem(privateKeyPem, certificatePem)));
  }

  public Tls withTrustStore(Path store, char[] password) {
    return withTrusted(
        readable(new FileSources.TrustStore(store, new FileSources.Secret(password))));
  }

  public Tls withKeyStore(Path store, char[] password) {
    return withClient(
        readable(new FileSources.ClientStore(store, new FileSources.Secret(password))));
  }

  private Tls withTrusted(Source<X509ExtendedTrustManager> source) {
    return new Tls(null, null, source, client);
  }

  private Tls withClient(Source<X509ExtendedKeyManager> source) {
    return new Tls(null, null, trusted, source);
  }

  private static <T> Source<T> readable(Source<T> source) {
    try {
      T loaded = source.load();
      assert loaded != null;
      return source;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException(
          "The " + source.what() + " in " + source.files() + " cannot be used: " + message(e), e);
    }
  }

  /** Of an I/O error the message alone is often just a path. */
  private static String message(Exception e) {
    return e instanceof IOException ? e.toString() : String.valueOf(e.getMessage());
  }

  /** Makes what one exporter connects with. */
  public TlsContext open() {
    return open(System::nanoTime);
  }

  public TlsContext open(LongSupplier nanoTime) {
    if (context != null || (trusted == null && client == null)) {
      return TlsContext.given(context, contextTrust, nanoTime);
    }
    try {
      return TlsContext.made(trusted, client, nanoTime);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(
          "Could not make an SSLContext of the certificates given: " + message(e), e);
    }
  }
}
