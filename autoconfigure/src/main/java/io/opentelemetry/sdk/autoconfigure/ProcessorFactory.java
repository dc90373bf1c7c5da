package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.parts.StartedComponents;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.io.Closeable;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Makes processors of spans or of log records, each with an exporter of its own that users choose
 * by name.
 *
 * @param <P> what offers exporters
 * @param <E> the exporters
 * @param <R> the processors
 */
record ProcessorFactory<P, E extends Closeable, R extends Closeable>(
    NamedExtensions<P> providers,
    BiFunction<P, ConfigProperties, E> exporterOf,
    CustomizerChain<E> exporterCustomizers,
    Function<E, R> simpleProcessor,
    Function<E, R> batchProcessor,
    CustomizerChain<R> processorCustomizers) {

  R create(
      String name, ConfigProperties config, StartedComponents started, List<String> description) {
    E created = providers.create(name, provider -> exporterOf.apply(provider, config));
    E exporter = exporterCustomizers.apply(started.add(created), config, started::handOver);
    description.add("exporter " + exporter);
    R processor =
        switch (name.toLowerCase(Locale.ROOT)) {
          // Whoever reads a console wants to see each item as it comes.
          case "console", "logging" -> simpleProcessor.apply(exporter);
          default -> batchProcessor.apply(exporter);
        };
    return processorCustomizers.apply(
        started.handOver(exporter, processor), config, started::handOver);
  }
}
