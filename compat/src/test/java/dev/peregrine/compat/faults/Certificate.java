package dev.peregrine.compat.faults;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SSLSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Who the proxy is, for its clients. The certificates are valid for the loopback address. */
enum Certificate {
  NONE,
  FIRST,
  SECOND;

  private final HeldCertificate held =
      new HeldCertificate.Builder()
          .commonName(name())
          .addSubjectAlternativeName("127.0.0.1")
          .build();
  private final HandshakeCertificates handshakes =
      new HandshakeCertificates.Builder().heldCertificate(held).build();

  /** The certificate as PEM, for those who are to trust it. */
  byte[] pem() {
    return held.certificatePem().getBytes(StandardCharsets.US_ASCII);
  }

  String subject() {
    return held.certificate().getSubjectX500Principal().getName();
  }

  /** The server's side of a connection: TLS over the socket, or the socket itself. */
  Socket overlay(Socket plain) throws IOException {
    if (this == NONE) {
      return plain;
    }
    SSLSocket socket =
        (SSLSocket)
            handshakes
                .sslContext()
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
}
