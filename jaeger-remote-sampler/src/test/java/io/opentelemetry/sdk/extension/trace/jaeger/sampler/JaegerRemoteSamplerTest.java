package io.opentelemetry.sdk.extension.trace.jaeger.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DynamicMessage;
import dev.peregrine.sampler.jaeger.internal.Answers;
import dev.peregrine.testsupport.grpc.GrpcTestServer;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSamplerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JaegerRemoteSamplerTest {

  private static final String METHOD = "jaeger.api_v2.SamplingManager/GetSamplingStrategy";

  private static GrpcTestServer answering(DynamicMessage answer) throws IOException {
    GrpcTestServer server = new GrpcTestServer(METHOD);
    server.answerer = (question, call) -> GrpcTestServer.ok(call, answer.toByteArray());
    return server;
  }

  private static String endpoint(GrpcTestServer server) {
    return "http://localhost:" + server.port();
  }

  private static byte[] nextQuestion(GrpcTestServer server) throws InterruptedException {
    return server.received.poll(30, TimeUnit.SECONDS).message();
  }

  // T57, T58
  @Test
  void server_isAskedAndFollowed() throws Exception {
    try (GrpcTestServer server = answering(Answers.rateLimiting(1));
        JaegerRemoteSampler sampler =
            JaegerRemoteSampler.builder()
                .setServiceName("shop")
                .setEndpoint(endpoint(server))
                .setPollingInterval(Duration.ofMillis(1))
                .setInitialSampler(Sampler.alwaysOff())
                .build()) {
      byte[] question = Answers.question("shop").toByteArray();
      assertThat(nextQuestion(server)).isEqualTo(question);
      // The next question comes after the answer was taken in.
      assertThat(nextQuestion(server)).isEqualTo(question);
      assertThat(sampler.getDescription())
          .startsWith("JaegerRemoteSampler{sampler=ParentBased{root:RateLimitingSampler{1.00},")
          .endsWith("endpoint=" + endpoint(server) + ", pollingIntervalMs=1}")
          .isEqualTo(sampler.toString());
      assertThat(sampler.shutdown().join(30, TimeUnit.SECONDS).isSuccess()).isTrue();
    }
  }

  @Test
  void defaults_areTheDocumentedOnes() {
    JaegerRemoteSampler sampler = JaegerRemoteSampler.builder().build();
    assertThat(sampler.shutdown().join(30, TimeUnit.SECONDS).isDone()).isTrue();
    assertThat(sampler.getDescription())
        .startsWith("JaegerRemoteSampler{sampler=ParentBased{root:TraceIdRatioBased{0.001000},")
        .endsWith("endpoint=http://localhost:14250, pollingIntervalMs=60000}");
  }

  @Test
  void settings_thatCannotBeUsed_areRefused() {
    JaegerRemoteSamplerBuilder builder = JaegerRemoteSampler.builder();
    for (String endpoint : new String[] {"foo", "ftp://h", "", "http:", "h t"}) {
      assertThatThrownBy(() -> builder.setEndpoint(endpoint))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Invalid endpoint, must ");
    }
    assertThatThrownBy(() -> builder.setPollingInterval(0, TimeUnit.SECONDS))
        .hasMessageStartingWith("polling interval must be positive");
    assertThatThrownBy(() -> builder.setPollingInterval(Duration.ofMillis(-1)))
        .hasMessageStartingWith("polling interval must be positive");
    assertThatThrownBy(() -> builder.setMaxSamplingStrategyResponseBodySize(0))
        .hasMessageStartingWith("maxSamplingStrategyResponseBodySize must be positive");
    assertThatThrownBy(() -> builder.setServiceName(null)).hasMessage("serviceName");
    assertThatThrownBy(() -> builder.setInitialSampler(null)).hasMessage("initialSampler");
  }

  private static String provided(Map<String, String> properties) throws IOException {
    ConfigProperties config = DefaultConfigProperties.createFromMap(properties);
    for (ConfigurableSamplerProvider provider :
        ServiceLoader.load(ConfigurableSamplerProvider.class)) {
      if (provider.getName().equals("jaeger_remote")) {
        try (Sampler sampler = provider.createSampler(config)) {
          return sampler.getDescription();
        }
      }
    }
    throw new AssertionError("There is no provider");
  }

  // R34, R35
  @Test
  void argument_setsTheSampler() throws IOException {
    assertThat(
            provided(
                Map.of(
                    "otel.traces.sampler.arg",
                    "endpoint=http://h:1,pollingIntervalMs=5000,initialSamplingRate=0.25")))
        .contains("root:TraceIdRatioBased{0.250000}")
        .endsWith("endpoint=http://h:1, pollingIntervalMs=5000}");
  }

  // R35
  @Test
  void argument_thatCannotBeUsed_leavesTheDefault() throws IOException {
    assertThat(
            provided(
                Map.of(
                    "otel.traces.sampler.arg",
                    "pollingIntervalMs=soon,initialSamplingRate=7,other=1")))
        .contains("root:TraceIdRatioBased{0.001000}")
        .endsWith("endpoint=http://localhost:14250, pollingIntervalMs=60000}");
    assertThatThrownBy(() -> provided(Map.of("otel.traces.sampler.arg", "endpoint=foo")))
        .hasMessageStartingWith("otel.traces.sampler.arg: Invalid endpoint");
  }

  @Test
  void service_isThatOfTheSettings() throws Exception {
    try (GrpcTestServer server = answering(Answers.probabilistic(1))) {
      String argument = "endpoint=" + endpoint(server);
      String unused =
          provided(Map.of("otel.service.name", "one", "otel.traces.sampler.arg", argument));
      assertThat(unused).contains(endpoint(server));
      Sampler sampler =
          new JaegerRemoteSamplerProvider()
              .createSampler(
                  DefaultConfigProperties.createFromMap(
                      Map.of(
                          "otel.resource.attributes",
                          "service.name=two",
                          "otel.traces.sampler.arg",
                          argument)));
      byte[] question = Answers.question("two").toByteArray();
      byte[] asked = nextQuestion(server);
      if (!java.util.Arrays.equals(asked, question)) {
        // The first sampler had time to ask before it was closed.
        asked = nextQuestion(server);
      }
      assertThat(asked).isEqualTo(question);
      sampler.close();
    }
  }
}
