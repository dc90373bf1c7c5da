package dev.peregrine.exporter.otlp.internal.send.okhttp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peregrine.exporter.otlp.internal.send.HttpSenderContract;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class OkHttpSenderTest extends HttpSenderContract {

  @Override
  protected HttpSenderProvider provider() {
    return new OkHttpSenderProvider();
  }

  @Test
  void sockets_madeInAnyWay_neverWaitForMore() throws IOException {
    NoDelaySocketFactory factory = new NoDelaySocketFactory(true);
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(0, 10, loopback);
        Socket unconnected = factory.createSocket();
        Socket byName = factory.createSocket("127.0.0.1", server.getLocalPort());
        Socket byAddress = factory.createSocket(loopback, server.getLocalPort());
        Socket boundByName = factory.createSocket("127.0.0.1", server.getLocalPort(), loopback, 0);
        Socket bound = factory.createSocket(loopback, server.getLocalPort(), loopback, 0)) {
      for (Socket socket : new Socket[] {unconnected, byName, byAddress, boundByName, bound}) {
        assertThat(socket.getTcpNoDelay()).isTrue();
      }
    }
  }
}
