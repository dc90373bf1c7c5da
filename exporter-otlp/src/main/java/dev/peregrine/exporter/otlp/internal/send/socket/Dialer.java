package dev.peregrine.exporter.otlp.internal.send.socket;

import dev.peregrine.exporter.otlp.internal.send.HostAndPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Connects to servers. Of several addresses each new connection begins with another, and tries all.
 * Thread-safe.
 */
final class Dialer {

  /** For so long an address that could not be reached is tried last. */
  private static final long AVOIDED_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final SocketSettings settings;
  private final AtomicInteger turn = new AtomicInteger();
  private volatile @Nullable Failure latestFailure;

  Dialer(SocketSettings settings) {
    this.settings = settings;
  }

  private record Failure(InetAddress address, long nanos) {}

  /** Finds a server's addresses, and connects to one of them. */
  Socket dial(HostAndPort server, SocketHolder holder) throws IOException {
    InetAddress guess = settings.network().hostLookup().guess(server.host());
    long nanos = settings.connectTimeout().toNanos();
    if (guess == null) {
      return dial(server, nanos, holder);
    }
    long start = System.nanoTime();
    try {
      return connect(guess, server.port(), nanos / 2, holder);
    } catch (IOException e) {
      // It may have others.
      return dial(server, left(nanos, start), holder);
    }
  }

  private static long left(long nanos, long start) {
    return nanos == Long.MAX_VALUE ? nanos : Math.max(nanos - (System.nanoTime() - start), 0);
  }

  private Socket dial(HostAndPort server, long timeoutNanos, SocketHolder holder)
      throws IOException {
    List<InetAddress> found = settings.network().hostLookup().lookup(server.host());
    int count = found.size();
    if (count == 0) {
      throw new UnknownHostException(server.host());
    }
    InetAddress[] addresses = inTurn(found);
    long leftNanos = timeoutNanos;
    for (int i = 0; ; i++) {
      boolean last = i == count - 1;
      // One that swallows everything must leave time for the others.
      long nanos = leftNanos == Long.MAX_VALUE ? leftNanos : leftNanos / (count - i);
      long start = System.nanoTime();
      try {
        return connect(addresses[i], server.port(), nanos, holder);
      } catch (IOException e) {
        if (last) {
          throw e;
        }
        latestFailure = new Failure(addresses[i], System.nanoTime());
        leftNanos = left(leftNanos, start);
      }
    }
  }

  private InetAddress[] inTurn(List<InetAddress> found) {
    int count = found.size();
    InetAddress[] addresses = new InetAddress[count];
    if (count == 1) {
      addresses[0] = found.get(0);
      return addresses;
    }
    int first = Math.floorMod(turn.getAndIncrement(), count);
    InetAddress avoided = avoided();
    int next = 0;
    for (int i = 0; i < count; i++) {
      InetAddress address = found.get((first + i) % count);
      if (next == i && address.equals(avoided)) {
        addresses[count - 1] = address;
      } else {
        addresses[next++] = address;
      }
    }
    return addresses;
  }

  private @Nullable InetAddress avoided() {
    Failure failure = latestFailure;
    return failure != null && System.nanoTime() - failure.nanos < AVOIDED_NANOS
        ? failure.address
        : null;
  }

  /** Goes a way that somebody else has chosen. */
  Socket connect(Socket socket, SocketAddress address, SocketHolder holder) throws IOException {
    return connect(socket, address, settings.connectTimeout().toNanos(), holder);
  }

  private static Socket connect(InetAddress host, int port, long timeoutNanos, SocketHolder holder)
      throws IOException {
    SocketAddress address = new InetSocketAddress(host, port);
    return connect(new Socket(Proxy.NO_PROXY), address, timeoutNanos, holder);
  }

  private static Socket connect(
      Socket socket, SocketAddress address, long timeoutNanos, SocketHolder holder)
      throws IOException {
    try {
      // Otherwise the end of a request waits until its beginning is acknowledged, which servers put
      // off by up to 40 ms. It also has the system's socket made: without that, a close that meets
      // the beginning of connect would be lost.
      socket.setTcpNoDelay(true);
      holder.hold(socket);
      socket.connect(address, millis(timeoutNanos));
      return socket;
    } catch (IOException | RuntimeException e) {
      OpenConnection.cut(socket);
      throw e;
    }
  }

  /** Sockets count in milliseconds of 31 bits, 0 for no limit. */
  private static int millis(long nanos) {
    long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
    return millis > Integer.MAX_VALUE ? 0 : (int) Math.max(millis, 1);
  }
}
