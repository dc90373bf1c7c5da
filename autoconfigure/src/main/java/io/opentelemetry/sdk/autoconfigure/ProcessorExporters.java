package io.opentelemetry.sdk.autoconfigure;

import dev.peregrine.sdk.autoconfigure.internal.parts.StartedComponents;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.io.Closeable;
import java.util.Locale;
import java.util.Set;

/**
 * The exporters of spans or of log records that users choose by name, and the making of processors
 * that have one each.
 *
 * @param <P> what offers exporters
 * @param <E> the exporters
 * @param <R> the processors
 */
abstract class ProcessorExporters<P, E extends Closeable, R extends Closeable>
    extends NamedExtensions<P, E> {

  private final CustomizerChain<E> exporterCustomizers;
  private final CustomizerChain<R> processorCustomizers;

  ProcessorExporters(
      String setting,
      Class<E> exporters,
      Class<P> kind,
      ComponentLoader componentLoader,
      CustomizerChain<E> exporterCustomizers,
      CustomizerChain<R> processorCustomizers) {
    super(setting, Set.of(ExporterNames.NONE), exporters, kind, componentLoader);
    this.exporterCustomizers = exporterCustomizers;
    this.processorCustomizers = processorCustomizers;
  }

  abstract R simpleProcessor(E exporter);

  abstract R batchProcessor(E exporter);

  /** A processor with the exporter of this name, which {@code chosen} notes. */
  final R createProcessor(
      String name, ConfigProperties config, StartedComponents started, ChosenParts chosen) {
    E exporter = exporterCustomizers.apply(started.add(create(name, config)), config, started);
    chosen.add("exporter", exporter);
    R processor =
        switch (name.toLowerCase(Locale.ROOT)) {
          // Whoever reads a console wants to see each item as it comes.
          case "console", "logging" -> simpleProcessor(exporter);
          default -> batchProcessor(exporter);
        };
    return processorCustomizers.apply(started.handOver(exporter, processor), config, started);
  }
}
