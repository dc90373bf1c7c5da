package dev.peregrine.exporter.otlp.internal.send.socket;

import org.jspecify.annotations.Nullable;

/** An HTTP proxy on the way. */
public interface HttpProxy {

  /** The value of {@code Proxy-Authorization} that it has asked for before; null if it has not. */
  @Nullable String authorization();

  /**
   * Called when the proxy asks for credentials, by status 407.
   *
   * @param sent whether {@link #authorization} was sent, which the proxy then refuses
   * @return whether the request is to be sent once more, since there is more to send now
   */
  boolean askFor(boolean sent);
}
