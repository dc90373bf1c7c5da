package dev.peregrine.exporter.otlp.internal.config;

import dev.peregrine.exporter.otlp.OtlpDelivery;
import dev.peregrine.exporter.otlp.OtlpSpool;
import dev.peregrine.exporter.otlp.internal.options.OtlpSignal;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The properties {@code otel.peregrine.exporter.otlp.…} of one signal. Each exists for all signals
 * and for one; the latter wins. A number that cannot be used is warned of, and the default taken.
 */
final class DeliveryProperties {

  private static final Logger LOGGER = Logger.getLogger(DeliveryProperties.class.getName());
  private static final String GENERAL = "otel.peregrine.exporter.otlp.";

  private final ConfigProperties properties;
  private final OtlpSignal signal;

  DeliveryProperties(ConfigProperties properties, OtlpSignal signal) {
    this.properties = properties;
    this.signal = signal;
  }

  void applyTo(OtlpDelivery delivery) {
    number(
        "max.concurrent.requests",
        requests -> delivery.setMaxConcurrentRequests(Math.toIntExact(requests)));
    number("max.batch.bytes", bytes -> delivery.setMaxBatchBytes(Math.toIntExact(bytes)));
    number("store.bytes", delivery::setStoreBytes);
    maxConnectionAge(delivery);
    String directory = key("spool.directory");
    if (isSet(directory)) {
      delivery.setSpool(spool(directory));
    }
  }

  private void maxConnectionAge(OtlpDelivery delivery) {
    String key = key("max.connection.age");
    Duration age = properties.getDuration(key);
    if (age != null) {
      use(key, () -> delivery.setMaxConnectionAge(age));
    }
  }

  private OtlpSpool spool(String key) {
    OtlpSpool[] spool = new OtlpSpool[] {OtlpSpool.in(path(key))};
    number("spool.max.bytes", bytes -> spool[0] = spool[0].withMaxBytes(bytes));
    return spool[0];
  }

  private Path path(String key) {
    String directory = properties.getString(key, "").trim();
    try {
      return Path.of(directory);
    } catch (InvalidPathException e) {
      throw new ConfigurationException(key + " must be a directory, but is " + directory, e);
    }
  }

  private void number(String name, LongConsumer setter) {
    String key = key(name);
    Long value = properties.getLong(key);
    if (value != null) {
      use(key, () -> setter.accept(value));
    }
  }

  private static void use(String key, Runnable setter) {
    try {
      setter.run();
    } catch (IllegalArgumentException | ArithmeticException e) {
      LOGGER.log(
          Level.WARNING, "{0}: {1}. The default is used.", new Object[] {key, e.getMessage()});
    }
  }

  private String key(String name) {
    String specific = GENERAL + signal.plural() + "." + name;
    return isSet(specific) ? specific : GENERAL + name;
  }

  private boolean isSet(String key) {
    return !properties.getString(key, "").isBlank();
  }
}
