package dev.peregrine.compat.faults;

import java.io.IOException;

/** A receiver with a proxy before it. */
final class Network implements AutoCloseable {

  final Receiver receiver;
  final FaultProxy proxy;
  final ExporterLog log;

  private Network(Receiver receiver, FaultProxy proxy) {
    this.receiver = receiver;
    this.proxy = proxy;
    this.log = ExporterLog.of(proxy.port());
  }

  static Network open(Protocol protocol) throws IOException {
    Receiver receiver = Receiver.start(protocol);
    return new Network(receiver, FaultProxy.before(receiver.port()));
  }

  static Network openWithTls(Protocol protocol, Certificate certificate) throws IOException {
    Receiver receiver = Receiver.start(protocol);
    return new Network(receiver, FaultProxy.withTls(receiver.port(), certificate));
  }

  @Override
  public void close() throws IOException {
    log.close();
    proxy.close();
    receiver.close();
  }
}
