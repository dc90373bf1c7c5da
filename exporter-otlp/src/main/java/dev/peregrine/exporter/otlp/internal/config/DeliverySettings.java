package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.OtlpDelivery;
import dev.peregrine.exporter.otlp.OtlpSpool;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The settings beside the specified ones: {@code otel.peregrine.exporter.otlp.…}, or in a file
 * {@code distribution.peregrine.delivery}.
 */
record DeliverySettings(SettingSource source) {

  static final String PREFIX = "otel.peregrine.exporter.otlp.";

  private static final String REQUESTS = "max.concurrent.requests";
  private static final String BATCH_BYTES = "max.batch.bytes";
  private static final String STORE_BYTES = "store.bytes";
  private static final String AGE = "max.connection.age";
  private static final String SPOOL = "spool.directory";
  private static final String SPOOL_BYTES = "spool.max.bytes";

  /**
   * Sets what is set.
   *
   * @param builder one of an exporter
   */
  void applyTo(Object builder) {
    for (String name : List.of(REQUESTS, BATCH_BYTES, STORE_BYTES)) {
      Long value = source.number(name);
      if (value != null) {
        set(OtlpDelivery.of(builder), name, value);
      }
    }
    Duration age = source.duration(AGE);
    if (age != null) {
      setAge(OtlpDelivery.of(builder), age);
    }
    String directory = source.text(SPOOL);
    if (directory != null) {
      OtlpDelivery unused = OtlpDelivery.of(builder).setSpool(spool(directory));
    }
  }

  private void set(OtlpDelivery delivery, String name, long value) {
    try {
      switch (name) {
        case REQUESTS -> delivery.setMaxConcurrentRequests(Math.toIntExact(value));
        case BATCH_BYTES -> delivery.setMaxBatchBytes(Math.toIntExact(value));
        default -> delivery.setStoreBytes(value);
      }
    } catch (IllegalArgumentException | ArithmeticException e) {
      source.unusable(name, String.valueOf(e.getMessage()));
    }
  }

  private void setAge(OtlpDelivery delivery, Duration age) {
    try {
      OtlpDelivery unused = delivery.setMaxConnectionAge(age);
    } catch (IllegalArgumentException e) {
      source.unusable(AGE, String.valueOf(e.getMessage()));
    }
  }

  private OtlpSpool spool(String directory) {
    OtlpSpool spool = OtlpSpool.in(path(directory));
    Long maxBytes = source.number(SPOOL_BYTES);
    if (maxBytes == null) {
      return spool;
    }
    try {
      return spool.withMaxBytes(maxBytes);
    } catch (IllegalArgumentException e) {
      source.unusable(SPOOL_BYTES, String.valueOf(e.getMessage()));
      return spool;
    }
  }

  private Path path(String directory) {
    try {
      return Path.of(directory);
    } catch (InvalidPathException e) {
      throw source.error(SPOOL, "must be a directory, but is " + directory, e);
    }
  }
}
