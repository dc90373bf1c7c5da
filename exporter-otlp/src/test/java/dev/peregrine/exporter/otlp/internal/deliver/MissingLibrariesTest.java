package dev.peregrine.exporter.otlp.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import dev.peregrine.exporter.otlp.internal.send.Library;
import dev.peregrine.exporter.otlp.internal.send.TestServer;
import dev.peregrine.exporter.otlp.internal.send.grpc.NettyGrpcSenderProvider;
import dev.peregrine.testsupport.grpc.GrpcTestServer;
import io.opentelemetry.sdk.common.export.GrpcSenderProvider;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The exporters in an application that has left libraries out. */
class MissingLibrariesTest {

  private static final String HTTP =
      "io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter";
  private static final String[] LIBRARIES = {"okhttp3.", "okio.", "kotlin.", "io.grpc."};
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

  /** With sockets of its own an exporter needs nobody else. */
  @Test
  void http_withoutAnyLibrary_delivers() throws Exception {
    try (TestServer server = TestServer.plain(Library.SOCKET_HTTP)) {
      assertThat(run(without(LIBRARIES), HTTP, server.endpoint() + "/v1/traces")).isEqualTo("true");
      assertThat(server.seen).hasSize(1);
    }
  }

  @Test
  void grpc_withoutAnyLibrary_delivers() throws Exception {
    try (GrpcTestServer server = new GrpcTestServer(OtlpSignal.TRACES.grpcMethod())) {
      assertThat(run(without(LIBRARIES), GRPC, "http://127.0.0.1:" + server.port()))
          .isEqualTo("true");
      assertThat(server.received).hasSize(1);
    }
  }

  @Test
  void grpc_nettyNamedButMissing_namesTheDependency() {
    String service = GrpcSenderProvider.class.getName();
    System.setProperty(service, NettyGrpcSenderProvider.class.getName());
    try {
      assertThatThrownBy(() -> run(without("io.grpc."), GRPC, "http://localhost:1"))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("io.grpc:grpc-netty-shaded");
    } finally {
      System.clearProperty(service);
    }
  }
}
