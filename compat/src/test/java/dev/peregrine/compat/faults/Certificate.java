package dev.peregrine.compat.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Who the proxy is, for its clients. The certificates are valid for the loopback address. */
enum Certificate {
  NONE,
  FIRST,
  SECOND;

  private static final char[] PASSWORD = "faults".toCharArray();

  /** The certificate as PEM, for those who are to trust it. */
  byte[] pem() {
    try (InputStream in = resource(".crt")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server's side of a connection: TLS over the socket, or the socket itself. */
  Socket overlay(Socket plain) throws IOException {
    if (this == NONE) {
      return plain;
    }
    SSLSocket socket =
        (SSLSocket)
            context()
                .getSocketFactory()
                .createSocket(plain, "127.0.0.1", plain.getPort(), /* autoClose= */ true);
    socket.setUseClientMode(false);
    socket.setHandshakeApplicationProtocolSelector(Certificate::protocol);
    return socket;
  }

  /** HTTP/1.1 where the client can; gRPC cannot, and insists on an answer. */
  private static String protocol(SSLSocket socket, List<String> offered) {
    return offered.contains("h2") && !offered.contains("http/1.1") ? "h2" : "http/1.1";
  }

  private SSLContext context() throws IOException {
    try (InputStream in = resource(".p12")) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("the test's key store is broken", e);
    }
  }

  private InputStream resource(String suffix) {
    return Certificate.class.getResourceAsStream(
        "/faults/" + name().toLowerCase(Locale.ROOT) + suffix);
  }
}
