package io.opentelemetry.exporter.prometheus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.resources.Resource;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a Prometheus server makes of a scrape. Needs its program on the path; else it is skipped.
 */
class RealPrometheusTest {

  private static final Pattern PORT = Pattern.compile("port=(\\d+)");
  private static final Attributes ROUTE = Attributes.of(AttributeKey.stringKey("route"), "/x");

  /** The next scrape begins when what came before is stored. */
  private final CountDownLatch scrapes = new CountDownLatch(3);

  @TempDir Path folder;

  private static Path program() {
    String path = System.getenv().getOrDefault("PATH", "");
    Path found =
        Stream.of(path.split(File.pathSeparator))
            .map(folder -> Path.of(folder, "prometheus"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeTrue(found != null, "There is no program named prometheus on the path");
    return found;
  }

  // O57, O58, O59, O69, O70, O74
  @Test
  void scrape_ofEveryKind_isStored() throws Exception {
    Path program = program();
    PrometheusHttpServer server = PrometheusHttpServer.builder().setPort(0).build();
    try (SdkMeterProvider meters =
        SdkMeterProvider.builder()
            .setResource(Resource.create(Attributes.builder().put("service.name", "shop").build()))
            .registerMetricReader(server)
            .build()) {
      record(meters.get("shop"));
      Matcher port = PORT.matcher(server.toString());
      assertThat(port.find()).isTrue();
      try (RunningPrometheus prometheus =
          new RunningPrometheus(program, folder, "localhost:" + port.group(1))) {
        assertThat(scrapes.await(60, TimeUnit.SECONDS)).as("scraped").isTrue();
        assertThat(prometheus.query("orders_total{route=\"/x\",otel_scope_name=\"shop\"}"))
            .endsWith("\"3\"]}]}}");
        assertThat(prometheus.query("latency_seconds_bucket{le=\"0.5\"}")).endsWith("\"1\"]}]}}");
        assertThat(prometheus.query("latency_seconds_count")).endsWith("\"2\"]}]}}");
        assertThat(prometheus.query("temperature")).endsWith("\"21.5\"]}]}}");
        assertThat(prometheus.query("target_info")).contains("\"service_name\":\"shop\"");
      }
    }
  }

  private void record(Meter meter) {
    meter.counterBuilder("orders").build().add(3, ROUTE);
    meter.gaugeBuilder("temperature").build().set(21.5);
    var latency =
        meter
            .histogramBuilder("latency")
            .setUnit("s")
            .setExplicitBucketBoundariesAdvice(List.of(0.5, 1.0))
            .build();
    latency.record(0.25);
    latency.record(2);
    var unused =
        meter.gaugeBuilder("scrapes").buildWithCallback(measurement -> scrapes.countDown());
  }

  private static final class RunningPrometheus implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    RunningPrometheus(Path program, Path folder, String target) throws IOException {
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
      Path config =
          Files.writeString(
              folder.resolve("prometheus.yml"),
              "global: {scrape_interval: 1s}\n"
                  + "scrape_configs: [{job_name: j, static_configs: [{targets: ['"
                  + target
                  + "']}]}]\n");
      process =
          new ProcessBuilder(
                  program.toString(),
                  "--config.file=" + config,
                  "--storage.tsdb.path=" + folder.resolve("data"),
                  "--web.listen-address=127.0.0.1:" + port)
              .redirectErrorStream(true)
              .start();
      BufferedReader log = process.inputReader(UTF_8);
      String line = log.readLine();
      while (line != null && !line.contains("Server is ready")) {
        line = log.readLine();
      }
      assertThat(line).as("started").isNotNull();
    }

    String query(String expression) throws Exception {
      URI uri =
          URI.create(
              "http://127.0.0.1:"
                  + port
                  + "/api/v1/query?query="
                  + URLEncoder.encode(expression, UTF_8));
      return client
          .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }

    @Override
    public void close() throws InterruptedException {
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
