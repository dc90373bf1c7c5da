package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.OtlpDelivery;
import dev.peregrine.exporter.otlp.OtlpSpool;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * The settings beside the specified ones: {@code otel.peregrine.exporter.otlp.…}, or in a file
 * {@code distribution.peregrine.delivery}.
 */
record DeliverySettings(SettingSource source) {

  static final String PREFIX = "otel.peregrine.exporter.otlp.";

  void applyTo(OtlpDelivery delivery) {
    number(
        "max.concurrent.requests",
        requests -> delivery.setMaxConcurrentRequests(Math.toIntExact(requests)));
    number("max.batch.bytes", bytes -> delivery.setMaxBatchBytes(Math.toIntExact(bytes)));
    number("store.bytes", delivery::setStoreBytes);
    Duration age = source.duration("max.connection.age");
    if (age != null) {
      use("max.connection.age", () -> delivery.setMaxConnectionAge(age));
    }
    String directory = source.text("spool.directory");
    if (directory != null) {
      delivery.setSpool(spool(directory));
    }
  }

  private OtlpSpool spool(String directory) {
    OtlpSpool[] spool = new OtlpSpool[] {OtlpSpool.in(path(directory))};
    number("spool.max.bytes", bytes -> spool[0] = spool[0].withMaxBytes(bytes));
    return spool[0];
  }

  private Path path(String directory) {
    try {
      return Path.of(directory);
    } catch (InvalidPathException e) {
      throw source.error("spool.directory", "must be a directory, but is " + directory, e);
    }
  }

  private void number(String name, LongConsumer setter) {
    Long value = source.number(name);
    if (value != null) {
      use(name, () -> setter.accept(value));
    }
  }

  private void use(String name, Runnable setter) {
    try {
      setter.run();
    } catch (IllegalArgumentException | ArithmeticException e) {
      source.unusable(name, String.valueOf(e.getMessage()));
    }
  }
}
