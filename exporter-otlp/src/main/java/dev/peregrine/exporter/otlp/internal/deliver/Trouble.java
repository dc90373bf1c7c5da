package dev.peregrine.exporter.otlp.internal.deliver;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What went wrong on the way to a server, as far as it can be told. Libraries and JVMs say it each
 * in their own words, and some only within the cause of a cause: these words are looked for.
 */
enum Trouble {
  /** What is not TLS answers a TLS handshake. */
  NO_TLS("not an ssl/tls record", "unrecognized ssl message"),
  /** An HTTP server at the port of a gRPC exporter. */
  NOT_GRPC(
      // "HTTP/", taken for the first bytes of an HTTP/2 frame.
      "485454502f",
      "frame length: 4740180",
      "frame_size_error",
      "failed alpn negotiation",
      "invalid content-type",
      "http status code"),
  /** A gRPC server at the port of an HTTP exporter. */
  NOT_HTTP(
      // The first frame of HTTP/2 is that of the settings, which begins with its length.
      "receiving [\0\0", "content=0000", "unexpected status line", "grpc-status"),
  /** The server asks for TLS, and says so. */
  WANTS_TLS(
      "https server",
      "https port",
      "ssl-enabled",
      // An alert: its kind, and the version.
      "receiving [\u0015\3",
      "content=1503",
      "first 5 bytes: 1503"),
  /** A proxy's or a portal's page. */
  HTML_PAGE("an html page"),
  CERTIFICATE_NAME("no subject alternative", "no name matching", "not verified"),
  CERTIFICATE_TIME("validity check failed", "notafter:", "notbefore:"),
  CERTIFICATE_ISSUER(
      "unable to find valid certification path",
      "pkix path building failed",
      "trust anchor",
      "trustanchors"),
  /** The server does not like the client's certificate, or misses it. */
  CLIENT_CERTIFICATE(
      "alert: certificate_required",
      "alert: bad_certificate",
      "alert: certificate_unknown",
      "alert: certificate_expired",
      "alert: certificate_revoked",
      "alert: unknown_ca",
      "alert: access_denied"),
  /** None of the protocols on top of TLS that one side has to offer is spoken by the other. */
  OTHER_PROTOCOL("no_application_protocol"),
  /** No version of TLS or cipher in common, perhaps. */
  HANDSHAKE("alert:", "sslhandshakeexception", "ssl exception"),
  PROXY_CREDENTIALS(
      "failed to authenticate with proxy",
      "proxy authentication",
      "http_proxy_auth",
      "status code 407"),
  DNS_DOWN("temporary failure in name resolution"),
  HOST_UNKNOWN("unknownhostexception", "unresolvedaddressexception", "unable to resolve host"),
  REFUSED("connection refused", "connectexception"),
  UNREACHABLE("network is unreachable", "no route to host"),
  CLOSED(
      "network closed for unknown reason",
      "unexpected end of stream",
      "received no bytes",
      "broken pipe",
      "connection reset",
      "closed while performing tls negotiation",
      "remote host terminated the handshake"),
  TIMEOUT("timeout", "deadline_exceeded", "timed out", "no answer in time"),
  UNKNOWN;

  /** Handshakes also fail because the connection broke. */
  private static final List<Trouble> BEFORE_HANDSHAKE = List.of(CLOSED, TIMEOUT);

  private static final int MAX_CAUSES = 8;

  @SuppressWarnings("ImmutableEnumChecker") // it is: made by List.of
  private final List<String> words;

  Trouble(String... words) {
    this.words = List.of(words);
  }

  static Trouble of(Verdict verdict) {
    String said = said(verdict);
    Trouble trouble = first(Stream.of(values()), said);
    return trouble == HANDSHAKE ? or(first(BEFORE_HANDSHAKE.stream(), said), trouble) : trouble;
  }

  private static Trouble first(Stream<Trouble> troubles, String said) {
    return troubles
        .filter(trouble -> trouble.words.stream().anyMatch(said::contains))
        .findFirst()
        .orElse(UNKNOWN);
  }

  private static Trouble or(Trouble trouble, Trouble otherwise) {
    return trouble == UNKNOWN ? otherwise : trouble;
  }

  private static String said(Verdict verdict) {
    StringBuilder said = new StringBuilder(verdict.code()).append(' ').append(verdict.message());
    Throwable cause = verdict.cause();
    for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
      said.append('\n').append(cause);
      cause = cause.getCause();
    }
    return said.toString().toLowerCase(Locale.ROOT);
  }
}
