package dev.peregrine.exporter.otlp.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.exporter.otlp.internal.options.ComponentLoaders;
import dev.peregrine.exporter.otlp.internal.send.grpc.NettyGrpcSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.jdk.JdkHttpSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.okhttp.OkHttpSenderProvider;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.common.export.GrpcSender;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import io.opentelemetry.sdk.common.export.GrpcSenderProvider;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderLookupTest {

  private static final String HTTP = HttpSenderProvider.class.getName();
  private static final ComponentLoader NOTHING = ComponentLoaders.of(Object.class);

  @AfterEach
  void clearProperty() {
    System.clearProperty(HTTP);
  }

  private static ComponentLoader offering(HttpSenderProvider... providers) {
    return ComponentLoaders.of(HttpSenderProvider.class, providers);
  }

  @Test
  void lookup_nothingOffered_takesTheBuiltInOnes() {
    assertThat(SenderLookup.http(NOTHING)).isInstanceOf(OkHttpSenderProvider.class);
    assertThat(SenderLookup.grpc(NOTHING)).isInstanceOf(NettyGrpcSenderProvider.class);
  }

  @Test
  void lookup_oneOffered_takesIt() {
    HttpSenderProvider first = new First();
    assertThat(SenderLookup.http(offering(first))).isSameAs(first);
    GrpcSenderProvider grpc = new Grpc();
    assertThat(SenderLookup.grpc(ComponentLoaders.of(GrpcSenderProvider.class, grpc)))
        .isSameAs(grpc);
  }

  @Test
  void lookup_severalOffered_takesTheFirstAndSaysHowToChoose() {
    HttpSenderProvider first = new First();
    try (LogCapture log = new LogCapture(SenderLookup.class)) {
      assertThat(SenderLookup.http(offering(first, new Second()))).isSameAs(first);
      assertThat(log.take()).singleElement().asString().startsWith("WARNING").contains(HTTP);
    }
  }

  @Test
  void lookup_offeredOneNamed_takesItQuietly() {
    HttpSenderProvider second = new Second();
    System.setProperty(HTTP, Second.class.getName());
    try (LogCapture log = new LogCapture(SenderLookup.class)) {
      assertThat(SenderLookup.http(offering(new First(), second))).isSameAs(second);
      assertThat(log.take()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev.peregrine.exporter.otlp.internal.send.jdk.JdkHttpSenderProvider",
        "io.opentelemetry.exporter.sender.jdk.internal.JdkHttpSenderProvider"
      })
  void lookup_builtInOneNamed_takesItOverOfferedOnes(String name) {
    System.setProperty(HTTP, name);
    assertThat(SenderLookup.http(offering(new First()))).isInstanceOf(JdkHttpSenderProvider.class);
  }

  @Test
  void lookup_unknownOneNamed_fails() {
    System.setProperty(HTTP, "Unknown");
    assertThatThrownBy(() -> SenderLookup.http(offering(new First())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("No HttpSenderProvider matched configured " + HTTP + ": Unknown")
        .hasMessageContaining(First.class.getName());
  }

  private static final class First implements HttpSenderProvider {
    @Override
    public HttpSender createSender(HttpSenderConfig config) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Second implements HttpSenderProvider {
    @Override
    public HttpSender createSender(HttpSenderConfig config) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Grpc implements GrpcSenderProvider {
    @Override
    public GrpcSender createSender(GrpcSenderConfig config) {
      throw new UnsupportedOperationException();
    }
  }
}
