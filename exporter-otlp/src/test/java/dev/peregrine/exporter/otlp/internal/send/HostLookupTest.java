package dev.peregrine.exporter.otlp.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class HostLookupTest {

  @Test
  void guess_localhost_isTheLoopbackAddress() {
    assertThat(HostLookup.JVM.guess("localhost")).isEqualTo(InetAddress.getLoopbackAddress());
    assertThat(HostLookup.JVM.guess("LocalHost")).isEqualTo(InetAddress.getLoopbackAddress());
  }

  @Test
  void guess_otherHosts_isNone() {
    assertThat(HostLookup.JVM.guess("collector")).isNull();
    assertThat(HostLookup.JVM.guess("localhost.example.com")).isNull();
    assertThat(HostLookup.JVM.guess("127.0.0.1")).isNull();
  }

  @Test
  void lookup_address_isThatAddress() throws IOException {
    assertThat(HostLookup.JVM.lookup("127.0.0.1"))
        .containsExactly(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }
}
