package dev.peregrine.exporter.otlp.internal.send.socket;

import dev.peregrine.exporter.otlp.internal.send.HostAndPort;
import java.io.IOException;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** TLS by the JDK. */
final class TlsHandshake {

  private TlsHandshake() {}

  /**
   * Speaks TLS on a connection that leads to the server.
   *
   * @param protocol what is to be spoken then, for ALPN
   * @throws IOException if the handshake fails, or the server is not the one it should be
   */
  static Socket over(Socket wire, HostAndPort server, SocketSettings settings, String protocol)
      throws IOException {
    SSLSocket socket =
        (SSLSocket)
            context(settings)
                .getSocketFactory()
                .createSocket(wire, server.host(), server.port(), /* autoClose= */ true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setApplicationProtocols(new String[] {protocol});
    List<String> versions = settings.tlsProtocols();
    if (versions != null) {
      parameters.setProtocols(versions.toArray(new String[0]));
    }
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static SSLContext context(SocketSettings settings) {
    SSLContext context = settings.sslContext();
    try {
      return context == null ? SSLContext.getDefault() : context;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("The JVM has no default SSLContext", e);
    }
  }
}
