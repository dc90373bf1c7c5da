package dev.peregrine.exporter.otlp.internal.deliver;

import dev.peregrine.exporter.otlp.internal.options.ExporterOptions;
import java.net.URI;

/**
 * What to do about a failure, as far as it can be told: which setting to look at, and what to set.
 * It shows neither headers nor credentials.
 */
final class Advice {

  private static final String ENDPOINT = "otel.exporter.otlp.endpoint";
  private static final String PROTOCOL = "otel.exporter.otlp.protocol";

  private final ExporterOptions options;
  private final URI endpoint;

  private Advice(ExporterOptions options) {
    this.options = options;
    this.endpoint = options.shownEndpoint();
  }

  /** A sentence with a space before it, or nothing. */
  static String on(Verdict verdict, ExporterOptions options) {
    Advice advice = new Advice(options);
    String text = advice.onTrouble(Trouble.of(verdict));
    if (text.isEmpty()) {
      text = advice.onCode(verdict.code());
    }
    return text.isEmpty() ? "" : " " + text;
  }

  private String onTrouble(Trouble trouble) {
    return switch (trouble) {
      case NOT_GRPC ->
          "This port speaks HTTP/1.1 or is a proxy's, not gRPC: set "
              + PROTOCOL
              + "=http/protobuf (by convention port 4318), or take the server's gRPC port (by"
              + " convention 4317).";
      case NOT_HTTP ->
          "This port speaks gRPC: set "
              + PROTOCOL
              + "=grpc, or take the server's HTTP port (by convention 4318).";
      case HTML_PAGE ->
          "A page for people is not an OTLP server's answer: a proxy, a login page or a web server"
              + " may stand at "
              + endpoint
              + " ("
              + ENDPOINT
              + ") or in between (http.proxyHost, https.proxyHost).";
      case WANTS_TLS -> wantsTls();
      case NO_TLS ->
          "The server does not speak TLS on this port: use http:// instead of https:// in "
              + ENDPOINT
              + ", or take its TLS port.";
      case CERTIFICATE_NAME ->
          "The server's certificate is for another name than "
              + endpoint.getHost()
              + ": use a name that it has in "
              + ENDPOINT
              + ", or give the server a certificate with this name.";
      case CERTIFICATE_TIME ->
          "The server's certificate has expired or is not valid yet: renew it, and check the"
              + " clocks of both machines.";
      case CERTIFICATE_ISSUER ->
          "Nobody trusted has signed the server's certificate: name a file with its certificate"
              + " authority in otel.exporter.otlp.certificate.";
      case CLIENT_CERTIFICATE ->
          "The server refuses this client's certificate or the lack of one: set"
              + " otel.exporter.otlp.client.key and otel.exporter.otlp.client.certificate to an"
              + " identity that it knows.";
      case OTHER_PROTOCOL ->
          "The server speaks other protocols on this port: check "
              + PROTOCOL
              + " and the port (by convention 4317 is gRPC and 4318 HTTP).";
      case HANDSHAKE -> "Check certificates, and which TLS protocols the server takes.";
      case PROXY_CREDENTIALS -> proxyCredentials();
      case DNS_DOWN -> "The name servers do not answer: check this machine's DNS.";
      case HOST_UNKNOWN ->
          "There is no host of the name " + endpoint.getHost() + ": check " + ENDPOINT + ".";
      case REFUSED, UNREACHABLE -> unreachable();
      case CLOSED -> closed();
      case TIMEOUT ->
          "No answer came within the time (otel.exporter.otlp.timeout): check that the server is"
              + " not overloaded, and that no firewall swallows what is sent to "
              + endpoint
              + ".";
      case UNKNOWN -> "";
    };
  }

  private String onCode(String code) {
    return switch (code) {
      case "404", "405" -> path();
      case "401", "UNAUTHENTICATED" ->
          "The server wants to know who sends: set the header it asks for in"
              + " otel.exporter.otlp.headers.";
      case "403", "PERMISSION_DENIED" ->
          "The server knows the sender and refuses it: check the credentials in"
              + " otel.exporter.otlp.headers and what they permit.";
      case "407" -> proxyCredentials();
      case "415" ->
          "The server does not take this encoding, or the port is one for gRPC: check "
              + PROTOCOL
              + " and the port (by convention 4317 is gRPC and 4318 HTTP).";
      case "UNIMPLEMENTED" ->
          "The server has no OTLP receiver for this signal; export is turned off with otel."
              + options.signal().plural()
              + ".exporter=none.";
      case "UNAVAILABLE" -> unreachable();
      default -> "";
    };
  }

  private String wantsTls() {
    return "The server speaks TLS on this port: use https:// instead of http:// in "
        + ENDPOINT
        + ".";
  }

  private String closed() {
    return isTls()
        ? "If the server asks for a client's certificate, set otel.exporter.otlp.client.key and"
            + " otel.exporter.otlp.client.certificate."
        : "If the server expects TLS on this port, use https:// instead of http:// in "
            + ENDPOINT
            + ".";
  }

  private boolean isTls() {
    return "https".equals(endpoint.getScheme());
  }

  private static String proxyCredentials() {
    return "The proxy asks for a name and a password: set a java.net.Authenticator; for a tunnel"
        + " with the JDK's client also allow Basic (jdk.http.auth.tunneling.disabledSchemes).";
  }

  private String unreachable() {
    return "Check that a collector listens at "
        + endpoint
        + " ("
        + ENDPOINT
        + "; by convention port 4317 is gRPC and 4318 HTTP), or turn export off with otel."
        + options.signal().plural()
        + ".exporter=none.";
  }

  private String path() {
    String wanted = "/" + options.signal().httpPath();
    String path = endpoint.getPath() == null ? "" : endpoint.getPath();
    if (path.endsWith(wanted + wanted)) {
      return "The path has "
          + wanted
          + " twice: it is appended to "
          + ENDPOINT
          + ", which must not have it.";
    }
    if (path.endsWith(wanted)) {
      return "An OTLP server takes them at "
          + wanted
          + ", but nothing is there: check host, port and path ("
          + ENDPOINT
          + ").";
    }
    return "The path "
        + wanted
        + " is missing: the endpoint of one signal (otel.exporter.otlp."
        + options.signal().plural()
        + ".endpoint, setEndpoint) is taken as it is; only to "
        + ENDPOINT
        + " it is appended.";
  }
}
