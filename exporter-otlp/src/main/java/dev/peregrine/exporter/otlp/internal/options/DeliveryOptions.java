package dev.peregrine.exporter.otlp.internal.options;

import dev.peregrine.exporter.otlp.internal.store.spool.SpoolOptions;
import org.jspecify.annotations.Nullable;

/**
 * What the contract's builders have no setter for.
 *
 * @param maxConcurrentRequests how many requests may be under way at once
 * @param maxBatchBytes the size to which requests are cut, before compression
 * @param storeBytes how much is kept in memory while it cannot be sent; 0 for nothing
 * @param spool where it is kept on disk instead; null for nowhere
 */
public record DeliveryOptions(
    int maxConcurrentRequests, int maxBatchBytes, long storeBytes, @Nullable SpoolOptions spool) {

  public static final DeliveryOptions DEFAULT = new DeliveryOptions(4, 4 << 20, 16L << 20, null);

  public DeliveryOptions withMaxConcurrentRequests(int requests) {
    if (requests <= 0) {
      throw new IllegalArgumentException(
          "maxConcurrentRequests must be positive, but is " + requests);
    }
    return new DeliveryOptions(requests, maxBatchBytes, storeBytes, spool);
  }

  public DeliveryOptions withMaxBatchBytes(int bytes) {
    if (bytes <= 0) {
      throw new IllegalArgumentException("maxBatchBytes must be positive, but is " + bytes);
    }
    return new DeliveryOptions(maxConcurrentRequests, bytes, storeBytes, spool);
  }

  public DeliveryOptions withStoreBytes(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("storeBytes must be non-negative, but is " + bytes);
    }
    return new DeliveryOptions(maxConcurrentRequests, maxBatchBytes, bytes, spool);
  }

  public DeliveryOptions withSpool(@Nullable SpoolOptions options) {
    return new DeliveryOptions(maxConcurrentRequests, maxBatchBytes, storeBytes, options);
  }
}
