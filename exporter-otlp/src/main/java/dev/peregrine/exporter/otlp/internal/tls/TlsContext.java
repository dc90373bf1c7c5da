package dev.peregrine.exporter.otlp.internal.tls;

import dev.peregrine.sdk.common.internal.concurrent.LogThrottle;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * What one exporter connects with. The files behind it are looked at with every handshake, and
 * every half minute by those who ask for the {@link #version()}; no thread watches them.
 * Thread-safe.
 */
public final class TlsContext {

  static final long CHECK_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final @Nullable SSLContext sslContext;
  private final @Nullable X509TrustManager trustManager;
  private final List<Reloadable<?>> reloadables = new ArrayList<>();
  private final LongSupplier nanoTime;
  private final LogThrottle checks;
  private final AtomicInteger version = new AtomicInteger();

  private TlsContext(
      @Nullable SSLContext sslContext,
      @Nullable X509TrustManager trustManager,
      LongSupplier nanoTime) {
    this.sslContext = sslContext;
    this.trustManager = trustManager;
    this.nanoTime = nanoTime;
    this.checks = new LogThrottle(CHECK_NANOS, nanoTime.getAsLong() + CHECK_NANOS);
  }

  private TlsContext(
      @Nullable Source<X509ExtendedTrustManager> trusted,
      @Nullable Source<X509ExtendedKeyManager> client,
      LongSupplier nanoTime)
      throws GeneralSecurityException, IOException {
    X509ExtendedTrustManager trust = trustManager(trusted);
    KeyManager[] identity = client == null ? null : new KeyManager[] {keyManager(client)};
    SSLContext made = SSLContext.getInstance("TLS");
    made.init(identity, new TrustManager[] {trust}, null);
    this.sslContext = made;
    this.trustManager = trust;
    this.nanoTime = nanoTime;
    this.checks = new LogThrottle(CHECK_NANOS, nanoTime.getAsLong() + CHECK_NANOS);
  }

  /** What the application made itself, or the JVM's default. */
  static TlsContext given(
      @Nullable SSLContext sslContext,
      @Nullable X509TrustManager trustManager,
      LongSupplier nanoTime) {
    return new TlsContext(sslContext, trustManager, nanoTime);
  }

  static TlsContext made(
      @Nullable Source<X509ExtendedTrustManager> trusted,
      @Nullable Source<X509ExtendedKeyManager> client,
      LongSupplier nanoTime)
      throws GeneralSecurityException, IOException {
    return new TlsContext(trusted, client, nanoTime);
  }

  private X509ExtendedTrustManager trustManager(@Nullable Source<X509ExtendedTrustManager> source)
      throws GeneralSecurityException, IOException {
    if (source == null) {
      return Managers.trusting((KeyStore) null);
    }
    return source.files().isEmpty() ? source.load() : new ReloadingTrustManager(reloadable(source));
  }

  private X509ExtendedKeyManager keyManager(Source<X509ExtendedKeyManager> source)
      throws GeneralSecurityException, IOException {
    return source.files().isEmpty() ? source.load() : new ReloadingKeyManager(reloadable(source));
  }

  private <T> Reloadable<T> reloadable(Source<T> source)
      throws GeneralSecurityException, IOException {
    Reloadable<T> made = new Reloadable<>(source, this::changed);
    reloadables.add(made);
    return made;
  }

  /** What senders connect with, or null for the JVM's default. */
  public @Nullable SSLContext sslContext() {
    return sslContext;
  }

  /** The trust manager that belongs to {@link #sslContext()}, or null for the JVM's default. */
  public @Nullable X509TrustManager trustManager() {
    return trustManager;
  }

  /**
   * Counts the changes. A connection that was made with an earlier version should be replaced, once
   * nobody needs it any more.
   */
  public int version() {
    if (!reloadables.isEmpty() && checks.tryPass(nanoTime.getAsLong()) != LogThrottle.SUPPRESSED) {
      reloadables.forEach(Reloadable::check);
    }
    return version.get();
  }

  /** A resumed session would go on with the former identity, and with trust given once. */
  private void changed() {
    version.incrementAndGet();
    SSLSessionContext sessions = sslContext == null ? null : sslContext.getClientSessionContext();
    if (sessions != null) {
      for (byte[] id : Collections.list(sessions.getIds())) {
        SSLSession session = sessions.getSession(id);
        if (session != null) {
          session.invalidate();
        }
      }
    }
  }
}
