package io.opentelemetry.sdk.extension.trace.jaeger.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DynamicMessage;
import dev.peregrine.sampler.jaeger.internal.Answers;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSamplerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JaegerRemoteSamplerTest {

  private static final String METHOD = "jaeger.api_v2.SamplingManager/GetSamplingStrategy";

  // T57, T58
  @Test
  void server_isAskedAndFollowed() throws Exception {
    try (TestServer server = new TestServer(Answers.rateLimiting(1));
        JaegerRemoteSampler sampler =
            JaegerRemoteSampler.builder()
                .setServiceName("shop")
                .setEndpoint(server.endpoint())
                .setPollingInterval(Duration.ofMillis(1))
                .setInitialSampler(Sampler.alwaysOff())
                .build()) {
      byte[] question = Answers.question("shop").toByteArray();
      assertThat(server.questions.poll(30, TimeUnit.SECONDS)).isEqualTo(question);
      // The next question comes after the answer was taken in.
      assertThat(server.questions.poll(30, TimeUnit.SECONDS)).isEqualTo(question);
      assertThat(sampler.getDescription())
          .startsWith("JaegerRemoteSampler{sampler=ParentBased{root:RateLimitingSampler{1.00},")
          .endsWith("endpoint=" + server.endpoint() + ", pollingIntervalMs=1}")
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
    try (TestServer server = new TestServer(Answers.probabilistic(1))) {
      String argument = "endpoint=" + server.endpoint();
      String unused =
          provided(Map.of("otel.service.name", "one", "otel.traces.sampler.arg", argument));
      assertThat(unused).contains(server.endpoint());
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
      byte[] asked = server.questions.poll(30, TimeUnit.SECONDS);
      if (!java.util.Arrays.equals(asked, question)) {
        // The first sampler had time to ask before it was closed.
        asked = server.questions.poll(30, TimeUnit.SECONDS);
      }
      assertThat(asked).isEqualTo(question);
      sampler.close();
    }
  }

  private static final class TestServer
      implements AutoCloseable, ServerCallHandler<byte[], byte[]> {

    final BlockingQueue<byte[]> questions = new LinkedBlockingQueue<>();
    private final byte[] answer;
    private final Server server;

    TestServer(DynamicMessage answer) throws IOException {
      this.answer = answer.toByteArray();
      MethodDescriptor<byte[], byte[]> method =
          MethodDescriptor.newBuilder(new Bytes(), new Bytes())
              .setType(MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(METHOD)
              .build();
      server =
          NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
              .addService(
                  ServerServiceDefinition.builder("jaeger.api_v2.SamplingManager")
                      .addMethod(method, this)
                      .build())
              .build()
              .start();
    }

    String endpoint() {
      return "http://localhost:" + server.getPort();
    }

    @Override
    public ServerCall.Listener<byte[]> startCall(
        ServerCall<byte[], byte[]> call, Metadata headers) {
      call.request(1);
      return new ServerCall.Listener<>() {
        @Override
        public void onMessage(byte[] message) {
          questions.add(message);
          call.sendHeaders(new Metadata());
          call.sendMessage(answer);
          call.close(Status.OK, new Metadata());
        }
      };
    }

    @Override
    public void close() {
      server.shutdownNow();
    }
  }

  private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {

    @Override
    public InputStream stream(byte[] value) {
      return new ByteArrayInputStream(value);
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
