package io.opentelemetry.exporter.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.BasicAuthenticator;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PrometheusHttpServerTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static PrometheusHttpServerBuilder onLoopback() {
    return PrometheusHttpServer.builder().setHost("127.0.0.1").setPort(0);
  }

  private static int port(PrometheusHttpServer server) {
    Matcher port = Pattern.compile(",port=(\\d+),").matcher(server.toString());
    assertThat(port.find()).isTrue();
    return Integer.parseInt(port.group(1));
  }

  private static HttpResponse<String> get(int port) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics")).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  // O59
  @Test
  void get_metrics_showsThemUntilShutdown() throws Exception {
    PrometheusHttpServer server = onLoopback().build();
    int port = port(server);
    try (SdkMeterProvider provider =
        SdkMeterProvider.builder().registerMetricReader(server).build()) {
      provider.get("shop").counterBuilder("orders").build().add(2);
      HttpResponse<String> response = get(port);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
      assertThat(response.body())
          .contains("orders_total{otel_scope_name=\"shop\"} 2.0\n", "target_info{");
    }
    assertThatThrownBy(() -> get(port)).isInstanceOf(ConnectException.class);
  }

  @Test
  void build_portTaken_throwsNamingTheAddress() {
    try (PrometheusHttpServer server = onLoopback().build()) {
      PrometheusHttpServerBuilder second = server.toBuilder().setPort(port(server));
      assertThatThrownBy(second::build)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("Could not create Prometheus HTTP server on 127.0.0.1:" + port(server))
          .hasCauseInstanceOf(IOException.class);
    }
  }

  @Test
  void build_executorGiven_isNotShutDown() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      PrometheusHttpServer server = onLoopback().setExecutor(executor).build();
      assertThat(get(port(server)).statusCode()).isEqualTo(200);
      server.close();
      assertThat(executor.isShutdown()).isFalse();
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void build_authenticatorGiven_decides() throws Exception {
    BasicAuthenticator nobody =
        new BasicAuthenticator("metrics") {
          @Override
          public boolean checkCredentials(String user, String password) {
            return false;
          }
        };
    try (PrometheusHttpServer server = onLoopback().setAuthenticator(nobody).build()) {
      assertThat(get(port(server)).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void builder_badValues_throws() {
    assertThatThrownBy(() -> PrometheusHttpServer.builder().setPort(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("port must be positive");
    assertThatThrownBy(() -> PrometheusHttpServer.builder().setHost(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("host must not be empty");
  }

  @Test
  void toBuilder_always_keepsTheSettings() {
    try (PrometheusHttpServer server =
        onLoopback()
            .setMemoryMode(MemoryMode.IMMUTABLE_DATA)
            .setOtelScopeLabelsEnabled(false)
            .build()) {
      try (PrometheusHttpServer second = server.toBuilder().build()) {
        assertThat(second.getMemoryMode()).isEqualTo(MemoryMode.IMMUTABLE_DATA);
        assertThat(second.toString())
            .startsWith("PrometheusHttpServer{host=127.0.0.1,port=")
            .contains("otelScopeLabelsEnabled=false", "DefaultAggregationSelector{COUNTER=");
      }
    }
  }
}
