package dev.peregrine.exporter.otlp.internal.send.jdk;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import org.jspecify.annotations.Nullable;

/** Gives proxies what the JVM's authenticator knows, and nothing to servers. */
final class ProxyAuthenticator extends Authenticator {

  @Override
  protected @Nullable PasswordAuthentication getPasswordAuthentication() {
    Authenticator ofJvm = Authenticator.getDefault();
    if (ofJvm == null || getRequestorType() != RequestorType.PROXY) {
      return null;
    }
    return ofJvm.requestPasswordAuthenticationInstance(
        getRequestingHost(),
        getRequestingSite(),
        getRequestingPort(),
        getRequestingProtocol(),
        getRequestingPrompt(),
        getRequestingScheme(),
        getRequestingURL(),
        getRequestorType());
  }
}
