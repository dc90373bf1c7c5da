package dev.peregrine.exporter.otlp.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The exporters in an application that has left libraries out. */
class MissingLibrariesTest {

  private static final String HTTP =
      "io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter";
  private static final String GRPC = "io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter";

  /** Loads everything anew, but finds no class whose name starts like this. */
  private static ClassLoader without(String... prefixes) throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      urls.add(new File(entry).toURI().toURL());
    }
    return new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        for (String prefix : prefixes) {
          if (name.startsWith(prefix)) {
            throw new ClassNotFoundException(name);
          }
        }
        return super.findClass(name);
      }
    };
  }

  /** Runs an {@link Application} inside the class loader. */
  private static String run(ClassLoader loader, String exporter, String endpoint)
      throws ReflectiveOperationException {
    return (String)
        Class.forName(Application.class.getName(), true, loader)
            .getMethod("export", String.class, String.class)
            .invoke(null, exporter, endpoint);
  }

  @Test
  void http_withoutOkHttpAndGrpc_usesTheJdk() throws Exception {
    LinkedBlockingQueue<Integer> received = new LinkedBlockingQueue<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.add(exchange.getRequestBody().readAllBytes().length);
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    try {
      String endpoint = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
      assertThat(run(without("okhttp3.", "okio.", "kotlin.", "io.grpc."), HTTP, endpoint))
          .isEqualTo("true");
      assertThat(received.poll(60, TimeUnit.SECONDS)).isPositive();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void grpc_withoutIt_namesTheDependency() {
    assertThatThrownBy(() -> run(without("io.grpc."), GRPC, "http://localhost:1"))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("io.grpc:grpc-netty-shaded");
  }

  @Test
  void grpc_withIt_isMade() throws ReflectiveOperationException, IOException {
    assertThat(run(without("okhttp3."), GRPC, "http://localhost:1")).isEqualTo("false");
  }
}
