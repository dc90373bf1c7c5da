package dev.peregrine.exporter.otlp.internal.send;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the addresses of a host. May block. */
public interface HostLookup {

  /** The JVM's own, which remembers what it found for some seconds. */
  HostLookup JVM =
      new HostLookup() {
        @Override
        public List<InetAddress> lookup(String host) throws UnknownHostException {
          return List.of(InetAddress.getAllByName(host));
        }

        @Override
        public @Nullable InetAddress guess(String host) {
          return host.equalsIgnoreCase("localhost") ? InetAddress.getLoopbackAddress() : null;
        }
      };

  /**
   * The address that a host has in all likelihood, without a lookup; null if it must be looked up.
   */
  default @Nullable InetAddress guess(String host) {
    return null;
  }

  /** All addresses, the best first; at least one. */
  List<InetAddress> lookup(String host) throws UnknownHostException;
}
