package dev.peregrine.compat.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;

/**
 * A TCP proxy between an exporter and a receiver that can be as bad as a network: by a script for
 * the next connections, or for all connections there are at once. Connections that no script speaks
 * of are relayed faithfully.
 */
final class FaultProxy implements AutoCloseable {

  private final int upstreamPort;

  /** Bound but not listening: keeps the port ours while connections to it are refused. */
  private final Socket reservation = new Socket();

  private final Script<ConnectionFault> script = new Script<>(Link::relay);
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Harness.newThreads("fault-proxy");
  private volatile Certificate certificate;
  private volatile ServerSocket listener;
  private volatile CountDownLatch listenerEnd;
  private volatile boolean refusing;

  private FaultProxy(int upstreamPort, Certificate certificate) throws IOException {
    this.upstreamPort = upstreamPort;
    this.certificate = certificate;
    reservation.setReuseAddress(true);
    reservation.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    listen();
  }

  /** A proxy that relays bytes. */
  static FaultProxy before(int upstreamPort) throws IOException {
    return new FaultProxy(upstreamPort, Certificate.NONE);
  }

  /** A proxy that speaks TLS with its clients, and plain text with the receiver. */
  static FaultProxy withTls(int upstreamPort, Certificate certificate) throws IOException {
    return new FaultProxy(upstreamPort, certificate);
  }

  int port() {
    return reservation.getLocalPort();
  }

  /** Sets what the next connections meet. */
  void meetNext(int connections, ConnectionFault fault) {
    script.set(Collections.nCopies(connections, fault));
  }

  /** Waits until every connection of the script has met its fault. */
  void awaitScript() throws InterruptedException {
    if (!script.awaitEnd(Harness.PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError(script.left() + " connections of the script have not come");
    }
  }

  /** Refuses connections from now on. Those that are open go on. */
  void refuse() throws IOException {
    refusing = true;
    listener.close();
    // The kernel listens on as long as a thread is in the midst of accepting.
    Harness.await(listenerEnd);
  }

  /** Refuses connections from now on, and resets those that are open: the server has crashed. */
  void crash() throws IOException {
    refuse();
    toAll(Link::reset);
  }

  /** Takes connections (again). */
  void listen() throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
    listener = socket;
    refusing = false;
    CountDownLatch end = new CountDownLatch(1);
    listenerEnd = end;
    threads.execute(() -> accept(socket, end));
  }

  /** Has connections use another certificate from now on. */
  void change(Certificate newCertificate) {
    certificate = newCertificate;
  }

  /** Does something to all connections there are now, not to those that come in the meantime. */
  void toAll(Consumer<Link> what) {
    List.copyOf(links).forEach(what);
  }

  int connections() {
    return links.size();
  }

  private void accept(ServerSocket socket, CountDownLatch end) {
    while (!socket.isClosed()) {
      Socket client;
      try {
        client = socket.accept();
      } catch (IOException e) {
        continue;
      }
      threads.execute(() -> serve(client));
    }
    end.countDown();
  }

  private void serve(Socket plain) {
    Script<ConnectionFault>.Step step = script.next();
    try {
      plain.setTcpNoDelay(true);
      Socket client = certificate.overlay(plain);
      Link link = new Link(plain, client, upstreamPort, threads, links::remove);
      links.add(link);
      if (refusing) {
        // Taken just before, and seen by nobody else.
        link.reset();
        return;
      }
      if (client instanceof SSLSocket tls) {
        tls.startHandshake();
      }
      step.what.meet(link, step::done);
    } catch (IOException e) {
      // A connection that broke, which is what this proxy is for.
      Link.closeQuietly(plain);
    } finally {
      step.done();
    }
  }

  @Override
  public void close() throws IOException {
    crash();
    reservation.close();
    Harness.end(threads);
  }
}
