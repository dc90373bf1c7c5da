package dev.peregrine.exporter.otlp.internal.send;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** A port where nobody listens, nor will as long as it is reserved. */
public final class DeadPort implements Closeable {

  private final Socket reservation = new Socket();

  public DeadPort() throws IOException {
    reservation.setReuseAddress(true);
    reservation.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  public InetSocketAddress address() {
    return new InetSocketAddress(reservation.getLocalAddress(), reservation.getLocalPort());
  }

  public int number() {
    return reservation.getLocalPort();
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + number());
  }

  @Override
  public void close() throws IOException {
    reservation.close();
  }
}
