package dev.peregrine.exporter.otlp.internal.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.exporter.otlp.internal.options.ComponentLoaders;
import dev.peregrine.exporter.otlp.internal.send.grpc.NettyGrpcSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.http1.SocketHttpSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.http2.SocketGrpcSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.jdk.JdkHttpSenderProvider;
import dev.peregrine.exporter.otlp.internal.send.okhttp.OkHttpSenderProvider;
import dev.peregrine.testsupport.CapturedLogs;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.common.export.GrpcSender;
import io.opentelemetry.sdk.common.export.GrpcSenderConfig;
import io.opentelemetry.sdk.common.export.GrpcSenderProvider;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.HttpSenderConfig;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderLookupTest {

  private static final String HTTP = HttpSenderProvider.class.getName();
  private static final String GRPC = GrpcSenderProvider.class.getName();
  private static final ComponentLoader NOTHING = ComponentLoaders.of(Object.class);

  @AfterEach
  void clearProperty() {
    System.clearProperty(HTTP);
    System.clearProperty(GRPC);
  }

  private static ComponentLoader offering(HttpSenderProvider... providers) {
    return ComponentLoaders.of(HttpSenderProvider.class, providers);
  }

  @Test
  void lookup_nothingOffered_takesTheBuiltInOnes() {
    assertThat(SenderLookup.http(NOTHING)).isInstanceOf(SocketHttpSenderProvider.class);
    assertThat(SenderLookup.grpc(NOTHING)).isInstanceOf(SocketGrpcSenderProvider.class);
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
  void lookup_oneOfOursOffered_takesIt() {
    HttpSenderProvider jdk = new JdkHttpSenderProvider();
    assertThat(SenderLookup.http(offering(jdk))).isSameAs(jdk);
  }

  @Test
  void lookup_severalOffered_takesTheFirstAndSaysHowToChoose() {
    HttpSenderProvider first = new First();
    try (CapturedLogs log = CapturedLogs.of(Level.ALL, SenderLookup.class)) {
      assertThat(SenderLookup.http(offering(first, new Second()))).isSameAs(first);
      assertThat(log.take()).singleElement().asString().startsWith("WARNING").contains(HTTP);
    }
  }

  @Test
  void lookup_offeredOneNamed_takesItQuietly() {
    HttpSenderProvider second = new Second();
    System.setProperty(HTTP, Second.class.getName());
    try (CapturedLogs log = CapturedLogs.of(Level.ALL, SenderLookup.class)) {
      assertThat(SenderLookup.http(offering(new First(), second))).isSameAs(second);
      assertThat(log.take()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        SocketHttpSenderProvider.class,
        OkHttpSenderProvider.class,
        JdkHttpSenderProvider.class
      })
  void lookup_builtInOneNamed_takesItOverOfferedOnes(Class<?> named) {
    System.setProperty(HTTP, named.getName());
    assertThat(SenderLookup.http(offering(new First()))).isExactlyInstanceOf(named);
  }

  @ParameterizedTest
  @ValueSource(classes = {SocketGrpcSenderProvider.class, NettyGrpcSenderProvider.class})
  void lookup_builtInOneForGrpcNamed_takesIt(Class<?> named) {
    System.setProperty(GRPC, named.getName());
    assertThat(SenderLookup.grpc(NOTHING)).isExactlyInstanceOf(named);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "okhttp.internal.OkHttpHttpSenderProvider",
        "jdk.internal.JdkHttpSenderProvider",
        "okhttp.internal.OkHttpGrpcSenderProvider",
        "grpc.managedchannel.internal.UpstreamGrpcSenderProvider"
      })
  void lookup_oneOfTheIncumbentsNamed_takesOurSockets(String name) {
    boolean grpc = name.contains("Grpc");
    System.setProperty(grpc ? GRPC : HTTP, "io.opentelemetry.exporter.sender." + name);
    assertThat(grpc ? SenderLookup.grpc(NOTHING) : SenderLookup.http(offering(new First())))
        .isExactlyInstanceOf(
            grpc ? SocketGrpcSenderProvider.class : SocketHttpSenderProvider.class);
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
