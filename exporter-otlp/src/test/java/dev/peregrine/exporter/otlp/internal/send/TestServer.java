package dev.peregrine.exporter.otlp.internal.send;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.peregrine.testsupport.grpc.GrpcTestServer;
import io.grpc.Grpc;
import io.grpc.ServerCall;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.netty.handler.ssl.ClientAuth;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A server that takes everything, in the protocol of a library, and keeps who came. */
public final class TestServer implements AutoCloseable {

  /**
   * A request.
   *
   * @param port the client's end of the connection
   * @param client the name in the client's certificate
   */
  public record Seen(int port, String client) {}

  public final ConcurrentLinkedQueue<Seen> seen = new ConcurrentLinkedQueue<>();
  private final Library library;
  private final boolean tls;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private GrpcTestServer grpc;
  private HttpServer http;

  private TestServer(Library library, boolean tls) {
    this.library = library;
    this.tls = tls;
  }

  public static TestServer plain(Library library) throws IOException {
    return plain(library, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  public static TestServer plain(Library library, InetSocketAddress address) throws IOException {
    TestServer server = new TestServer(library, false);
    if (library.isHttp()) {
      server.serve(HttpServer.create(address, 0));
    } else {
      server.serve(new GrpcTestServer(null, address, "test.Service/Export"));
    }
    return server;
  }

  /**
   * @param clients whoever has a certificate of theirs, or is one of them; null to ask nobody
   */
  public static TestServer secure(Library library, HeldCertificate own, X509Certificate... clients)
      throws Exception {
    TestServer server = new TestServer(library, true);
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    if (library.isHttp()) {
      HttpsServer https = HttpsServer.create(address, 0);
      https.setHttpsConfigurator(configurator(own, clients));
      server.serve(https);
    } else {
      server.serve(new GrpcTestServer(grpcContext(own, clients), address, "test.Service/Export"));
    }
    return server;
  }

  private static HttpsConfigurator configurator(HeldCertificate own, X509Certificate[] clients) {
    HandshakeCertificates.Builder builder =
        new HandshakeCertificates.Builder().heldCertificate(own);
    for (X509Certificate client : clients) {
      builder.addTrustedCertificate(client);
    }
    SSLContext context = builder.build().sslContext();
    return new HttpsConfigurator(context) {
      @Override
      public void configure(HttpsParameters parameters) {
        SSLParameters ssl = context.getDefaultSSLParameters();
        ssl.setNeedClientAuth(clients.length > 0);
        parameters.setSSLParameters(ssl);
      }
    };
  }

  private static SslContext grpcContext(HeldCertificate own, X509Certificate[] clients)
      throws IOException {
    SslContextBuilder builder =
        GrpcSslContexts.configure(
            SslContextBuilder.forServer(own.keyPair().getPrivate(), own.certificate()));
    if (clients.length > 0) {
      builder.trustManager(clients).clientAuth(ClientAuth.REQUIRE);
    }
    return builder.build();
  }

  private void serve(GrpcTestServer server) {
    grpc = server;
    grpc.answerer =
        (request, call) -> {
          seen.add(seen(call));
          GrpcTestServer.ok(call, new byte[0]);
        };
  }

  private static Seen seen(ServerCall<?, ?> call) {
    InetSocketAddress client =
        (InetSocketAddress) call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR);
    return new Seen(
        client.getPort(), name(call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION)));
  }

  private void serve(HttpServer server) {
    http = server;
    http.setExecutor(threads);
    http.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          SSLSession session =
              exchange instanceof HttpsExchange secure ? secure.getSSLSession() : null;
          seen.add(new Seen(exchange.getRemoteAddress().getPort(), name(session)));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    http.start();
  }

  private static String name(SSLSession session) {
    try {
      return session == null ? "" : session.getPeerPrincipal().getName();
    } catch (SSLPeerUnverifiedException e) {
      return "";
    }
  }

  public int port() {
    return library.isHttp() ? http.getAddress().getPort() : grpc.port();
  }

  public URI endpoint() {
    return endpoint("127.0.0.1");
  }

  public URI endpoint(String host) {
    return URI.create((tls ? "https://" : "http://") + host + ":" + port());
  }

  @Override
  public void close() {
    if (library.isHttp()) {
      http.stop(0);
    } else {
      grpc.close();
    }
    threads.shutdownNow();
  }
}
