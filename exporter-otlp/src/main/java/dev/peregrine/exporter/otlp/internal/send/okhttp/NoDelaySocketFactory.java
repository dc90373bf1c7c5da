package dev.peregrine.exporter.otlp.internal.send.okhttp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Sockets that send what they have at once. With Nagle's algorithm the end of a request waits until
 * the server acknowledges its beginning, which servers put off by up to 40 ms.
 */
final class NoDelaySocketFactory extends SocketFactory {

  private final boolean coalescing;

  /**
   * @param coalescing for sockets that nothing else buffers: a TLS socket on top writes whole
   *     records
   */
  NoDelaySocketFactory(boolean coalescing) {
    this.coalescing = coalescing;
  }

  @Override
  public Socket createSocket() throws IOException {
    return withNoDelay(coalescing ? new CoalescingSocket() : new Socket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return withNoDelay(new Socket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return withNoDelay(new Socket(host, port, localHost, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return withNoDelay(new Socket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
      throws IOException {
    return withNoDelay(new Socket(address, port, localAddress, localPort));
  }

  private static Socket withNoDelay(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    return socket;
  }
}
