package dev.peregrine.exporter.otlp.internal.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Presents the identity as it is when a handshake asks for one. The alias that it gives out says
 * which state it means, so that a handshake never gets the key of one and the certificate of
 * another.
 */
final class ReloadingKeyManager extends X509ExtendedKeyManager {

  private final Reloadable<X509ExtendedKeyManager> identity;

  ReloadingKeyManager(Reloadable<X509ExtendedKeyManager> identity) {
    this.identity = identity;
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
    Reloadable.Loaded<X509ExtendedKeyManager> latest = identity.latest();
    return numbered(latest, latest.value().chooseClientAlias(keyTypes, issuers, socket));
  }

  @Override
  public @Nullable String chooseEngineClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    Reloadable.Loaded<X509ExtendedKeyManager> latest = identity.latest();
    return numbered(latest, latest.value().chooseEngineClientAlias(keyTypes, issuers, engine));
  }

  @Override
  public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    Reloadable.Loaded<X509ExtendedKeyManager> latest = identity.latest();
    String[] aliases = latest.value().getClientAliases(keyType, issuers);
    if (aliases != null) {
      for (int i = 0; i < aliases.length; i++) {
        aliases[i] = latest.number() + ":" + aliases[i];
      }
    }
    return aliases;
  }

  /** There is no server here. */
  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return null;
  }

  @Override
  public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }

  @Override
  public X509Certificate @Nullable [] getCertificateChain(String alias) {
    X509ExtendedKeyManager manager = managerOf(alias);
    return manager == null ? null : manager.getCertificateChain(aliasOf(alias));
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(String alias) {
    X509ExtendedKeyManager manager = managerOf(alias);
    return manager == null ? null : manager.getPrivateKey(aliasOf(alias));
  }

  private static @Nullable String numbered(
      Reloadable.Loaded<X509ExtendedKeyManager> state, @Nullable String alias) {
    return alias == null ? null : state.number() + ":" + alias;
  }

  private @Nullable X509ExtendedKeyManager managerOf(String alias) {
    int colon = alias.indexOf(':');
    return colon < 0 ? null : identity.numbered(Integer.parseInt(alias, 0, colon, 10));
  }

  private static String aliasOf(String alias) {
    return alias.substring(alias.indexOf(':') + 1);
  }
}
