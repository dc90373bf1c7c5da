package dev.peregrine.exporter.otlp.internal.send;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. May block. */
public interface HostLookup {

  /** The JVM's own, which remembers what it found for some seconds. */
  HostLookup JVM =
      new HostLookup() {
        @Override
        public List<InetAddress> lookup(String host) throws UnknownHostException {
          return List.of(InetAddress.getAllByName(host));
        }
      };

  /** All addresses, the best first; at least one. */
  List<InetAddress> lookup(String host) throws UnknownHostException;
}
