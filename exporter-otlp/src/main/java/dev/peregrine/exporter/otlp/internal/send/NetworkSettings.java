package dev.peregrine.exporter.otlp.internal.send;

/** What a configuration of ours tells our own transports beyond the contract's members. */
public interface NetworkSettings {

  /**
   * Ten minutes: a server that was added, or has moved to another address, is found that soon, and
   * a handshake in so long a time costs nothing.
   */
  long DEFAULT_MAX_CONNECTION_AGE_NANOS = 600_000_000_000L;

  /** Those of a configuration; the defaults for one that others make. */
  static NetworkSettings of(Object config) {
    return config instanceof NetworkSettings settings ? settings : new NetworkSettings() {};
  }

  /**
   * After what time a connection is given up for a new one; {@link Long#MAX_VALUE} for never. A
   * part of up to a tenth is taken off at random, so that the clients of a server that was
   * restarted do not come all at once.
   */
  default long maxConnectionAgeNanos() {
    return DEFAULT_MAX_CONNECTION_AGE_NANOS;
  }

  /** Another number when certificates or keys are others: connections made before are outdated. */
  default int tlsVersion() {
    return 0;
  }

  default HostLookup hostLookup() {
    return HostLookup.JVM;
  }
}
