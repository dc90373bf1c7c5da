package dev.peregrine.compat.faults;

import io.opentelemetry.sdk.common.export.RetryPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How an application under test exports.
 *
 * @param port where the server is, on the loopback address
 * @param timeout for one export
 * @param trusted the certificate that the server should have
 * @param batch how many items are exported at once
 * @param queue how many items wait for export
 * @param storeBytes how much is kept while it cannot be sent
 * @param spool where it is kept instead of in memory
 */
record Settings(
    Protocol protocol,
    int port,
    Duration timeout,
    RetryPolicy retry,
    Certificate trusted,
    int batch,
    int queue,
    long storeBytes,
    Optional<Path> spool) {

  /** Waits between attempts that nobody notices. */
  static final RetryPolicy QUICK_RETRY =
      RetryPolicy.builder()
          .setMaxAttempts(5)
          .setInitialBackoff(Duration.ofMillis(1))
          .setMaxBackoff(Duration.ofMillis(5))
          .setBackoffMultiplier(2)
          .build();

  static Settings of(Protocol protocol, int port) {
    return new Settings(
        protocol,
        port,
        Duration.ofSeconds(10),
        QUICK_RETRY,
        Certificate.NONE,
        8,
        2_048,
        16 << 20,
        Optional.empty());
  }

  Settings withTimeout(Duration newTimeout) {
    return new Settings(
        protocol, port, newTimeout, retry, trusted, batch, queue, storeBytes, spool);
  }

  Settings trusting(Certificate certificate) {
    return new Settings(
        protocol, port, timeout, retry, certificate, batch, queue, storeBytes, spool);
  }

  Settings withBatches(int newBatch, int newQueue) {
    return new Settings(
        protocol, port, timeout, retry, trusted, newBatch, newQueue, storeBytes, spool);
  }

  Settings withStore(long bytes) {
    return new Settings(protocol, port, timeout, retry, trusted, batch, queue, bytes, spool);
  }

  Settings withSpool(Path directory) {
    return new Settings(
        protocol, port, timeout, retry, trusted, batch, queue, storeBytes, Optional.of(directory));
  }
}
