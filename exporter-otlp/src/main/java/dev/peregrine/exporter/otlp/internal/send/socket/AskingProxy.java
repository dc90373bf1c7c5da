package dev.peregrine.exporter.otlp.internal.send.socket;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A proxy that may ask who wants to use it. It is told the name and the password that the JVM's
 * {@link Authenticator} knows for it, and nobody else is. Thread-safe.
 */
final class AskingProxy implements HttpProxy {

  /** The status by which it asks. */
  static final int ASKS = 407;

  private final InetSocketAddress address;
  private volatile @Nullable String authorization;

  AskingProxy(InetSocketAddress address) {
    this.address = address;
  }

  @Override
  public @Nullable String authorization() {
    return authorization;
  }

  @Override
  public boolean askFor(boolean sent) {
    if (sent) {
      authorization = null;
      return false;
    }
    PasswordAuthentication known =
        Authenticator.requestPasswordAuthentication(
            address.getHostString(),
            address.getAddress(),
            address.getPort(),
            "http",
            "",
            "Basic",
            null,
            Authenticator.RequestorType.PROXY);
    if (known == null) {
      return false;
    }
    String credentials = known.getUserName() + ":" + String.valueOf(known.getPassword());
    authorization =
        "Basic "
            + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.ISO_8859_1));
    return true;
  }
}
