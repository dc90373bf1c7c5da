package io.opentelemetry.sdk.common.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The parts of the senders' contract that hold behaviour. */
class SenderContractTest {

  private static <T> T defaultsOf(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, InvocationHandler::invokeDefault));
  }

  @Test
  void senderConfigs_defaults_areFourMebibytesAndThePlatformsProtocols() {
    GrpcSenderConfig grpc = defaultsOf(GrpcSenderConfig.class);
    HttpSenderConfig http = defaultsOf(HttpSenderConfig.class);
    assertThat(grpc.getMaxResponseBodySize()).isEqualTo(4 << 20);
    assertThat(http.getMaxResponseBodySize()).isEqualTo(4 << 20);
    assertThat(grpc.getEnabledProtocols()).isNull();
    assertThat(http.getEnabledProtocols()).isNull();
  }

  @Test
  void fromValue_anyNumber_isTheStatusOrUnknown() {
    for (GrpcStatusCode code : GrpcStatusCode.values()) {
      assertThat(GrpcStatusCode.fromValue(code.getValue())).isEqualTo(code);
    }
    assertThat(GrpcStatusCode.UNAUTHENTICATED.getValue()).isEqualTo(16);
    assertThat(GrpcStatusCode.fromValue(17)).isEqualTo(GrpcStatusCode.UNKNOWN);
    assertThat(GrpcStatusCode.fromValue(-1)).isEqualTo(GrpcStatusCode.UNKNOWN);
  }

  @Test
  void proxyOptions_address_alwaysChoosesThatProxy() {
    InetSocketAddress address = InetSocketAddress.createUnresolved("proxy", 3128);
    ProxyOptions options = ProxyOptions.create(address);
    ProxySelector selector = options.getProxySelector();
    java.net.Proxy expected = new java.net.Proxy(java.net.Proxy.Type.HTTP, address);
    assertThat(selector.select(URI.create("https://anywhere"))).containsExactly(expected);
    selector.connectFailed(URI.create("https://anywhere"), address, new IOException());
    assertThat(selector.select(URI.create("https://anywhere"))).containsExactly(expected);
    assertThat(options)
        .hasToString("ProxyOptions{proxySelector=SimpleProxySelector{proxy=" + expected + "}}");
  }

  @Test
  void proxyOptions_selector_isThatSelector() {
    ProxySelector selector = ProxySelector.getDefault();
    assertThat(ProxyOptions.create(selector).getProxySelector()).isSameAs(selector);
  }

  @Test
  @SuppressWarnings("NullAway") // callers without null checks exist
  void proxyOptions_nullAddress_isRejected() {
    InetSocketAddress none = null;
    assertThatThrownBy(() -> ProxyOptions.create(none))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
