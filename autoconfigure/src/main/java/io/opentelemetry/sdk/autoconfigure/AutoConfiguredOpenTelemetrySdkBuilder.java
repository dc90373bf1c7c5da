package io.opentelemetry.sdk.autoconfigure;

import static java.util.Objects.requireNonNull;

import dev.peregrine.sdk.autoconfigure.internal.ListenerLoader;
import dev.peregrine.sdk.autoconfigure.internal.parts.StartedComponents;
import dev.peregrine.sdk.autoconfigure.internal.runtime.GlobalSdk;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.autoconfigure.spi.Ordered;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link AutoConfiguredOpenTelemetrySdk}. What the program registers here is applied
 * before what extensions on the class path register. Not thread-safe.
 */
public final class AutoConfiguredOpenTelemetrySdkBuilder implements AutoConfigurationCustomizer {

  private final ConfigSources configSources = new ConfigSources();
  private final Customizers customizers = new Customizers();
  private ComponentLoader componentLoader =
      ComponentLoader.forClassLoader(AutoConfiguredOpenTelemetrySdk.class.getClassLoader());

  /** Where hooks are registered; null for the virtual machine. */
  private @Nullable Consumer<Thread> shutdownHooks;

  private boolean extensionsRegistered;
  private boolean resultIsGlobal;

  AutoConfiguredOpenTelemetrySdkBuilder() {}

  @Override
  public AutoConfiguredOpenTelemetrySdkBuilder addPropagatorCustomizer(
      BiFunction<? super TextMapPropagator, ConfigProperties, ? extends TextMapPropagator>
          propagatorCustomizer) {
    customizers.propagator.add(propagatorCustomizer);
    return this;
  }

  @Override
  public AutoConfiguredOpenTelemetrySdkBuilder addResourceCustomizer(
      BiFunction<? super Resource, ConfigProperties, ? extends Resource> resourceCustomizer) {
    customizers.resource.add(resourceCustomizer);
    return this;
  }

  @Override
  public AutoConfiguredOpenTelemetrySdkBuilder addSamplerCustomizer(
      BiFunction<? super Sampler, ConfigProperties, ? extends Sampler> samplerCustomizer) {
    customizers.sampler.add(samplerCustomizer);
    return this;
  }

  @Override
  public AutoConfiguredOpenTelemetrySdkBuilder addSpanExporterCustomizer(
      BiFunction<? super SpanExporter, ConfigProperties, ? extends SpanExporter>
          spanExporterCustomizer) {
    customizers.spanExporter.add(spanExporterCustomizer);
    return this;
  }

  @Override
  public AutoConfiguredOpenTelemetrySdkBuilder addSpanProcessorCustomizer(
      BiFunction<? super SpanProcessor, ConfigProperties, ? extends SpanProcessor>
          spanProcessorCustomizer) {
    customizers.spanProcessor.add(spanProcessorCustomizer);
    return this;
  }

  @Override
  public AutoConfiguredOpenTelemetrySdkBuilder addTracerProviderCustomizer(
      BiFunction<SdkTracerProviderBuilder, ConfigProperties, SdkTracerProviderBuilder>
          tracerProviderCustomizer) {
    customizers.tracerProvider.add(tracerProviderCustomizer);
    return this;
  }

  @Override
  public AutoConfiguredOpenTelemetrySdkBuilder addMeterProviderCustomizer(
      BiFunction<SdkMeterProviderBuilder, ConfigProperties, SdkMeterProviderBuilder>
          meterProviderCustomizer) {
    customizers.meterProvider.add(meterProviderCustomizer);
    return this;
  }

  @Override
  public AutoConfiguredOpenTelemetrySdkBuilder addMetricExporterCustomizer(
      BiFunction<? super MetricExporter, ConfigProperties, ? extends MetricExporter>
          metricExporterCustomizer) {
    customizers.metricExporter.add(metricExporterCustomizer);
    return this;
  }

  @Override
  public AutoConfiguredOpenTelemetrySdkBuilder addMetricReaderCustomizer(
      BiFunction<? super MetricReader, ConfigProperties, ? extends MetricReader>
          metricReaderCustomizer) {
    customizers.metricReader.add(metricReaderCustomizer);
    return this;
  }

  @Override
  public AutoConfiguredOpenTelemetrySdkBuilder addLoggerProviderCustomizer(
      BiFunction<SdkLoggerProviderBuilder, ConfigProperties, SdkLoggerProviderBuilder>
          loggerProviderCustomizer) {
    customizers.loggerProvider.add(loggerProviderCustomizer);
    return this;
  }

  @Override
  public AutoConfiguredOpenTelemetrySdkBuilder addLogRecordExporterCustomizer(
      BiFunction<? super LogRecordExporter, ConfigProperties, ? extends LogRecordExporter>
          logRecordExporterCustomizer) {
    customizers.logRecordExporter.add(logRecordExporterCustomizer);
    return this;
  }

  @Override
  public AutoConfiguredOpenTelemetrySdkBuilder addLogRecordProcessorCustomizer(
      BiFunction<? super LogRecordProcessor, ConfigProperties, ? extends LogRecordProcessor>
          logRecordProcessorCustomizer) {
    customizers.logRecordProcessor.add(logRecordProcessorCustomizer);
    return this;
  }

  @Override
  public AutoConfiguredOpenTelemetrySdkBuilder addPropertiesSupplier(
      Supplier<Map<String, String>> propertiesSupplier) {
    configSources.addSupplier(propertiesSupplier);
    return this;
  }

  @Override
  public AutoConfiguredOpenTelemetrySdkBuilder addPropertiesCustomizer(
      Function<ConfigProperties, Map<String, String>> propertiesCustomizer) {
    configSources.addCustomizer(propertiesCustomizer);
    return this;
  }

  /**
   * Leaves it to the program to shut the SDK down. By default a hook does so when the virtual
   * machine exits, and waits up to 10 seconds.
   *
   * @return this
   */
  public AutoConfiguredOpenTelemetrySdkBuilder disableShutdownHook() {
    shutdownHooks = hook -> {};
    return this;
  }

  /**
   * Makes the SDK the global one when it is built.
   *
   * @return this
   * @see GlobalOpenTelemetry
   */
  public AutoConfiguredOpenTelemetrySdkBuilder setResultAsGlobal() {
    resultIsGlobal = true;
    return this;
  }

  /**
   * Sets the class loader that extensions are searched with. By default that of this class.
   *
   * @param serviceClassLoader the class loader
   * @return this
   */
  public AutoConfiguredOpenTelemetrySdkBuilder setServiceClassLoader(
      ClassLoader serviceClassLoader) {
    return setComponentLoader(
        ComponentLoader.forClassLoader(requireNonNull(serviceClassLoader, "serviceClassLoader")));
  }

  /**
   * Sets what finds extensions, for frameworks that do not want a class loader to.
   *
   * @param componentLoader the loader
   * @return this
   */
  public AutoConfiguredOpenTelemetrySdkBuilder setComponentLoader(ComponentLoader componentLoader) {
    this.componentLoader = requireNonNull(componentLoader, "componentLoader");
    return this;
  }

  /** Replaces what the process was started with. */
  AutoConfiguredOpenTelemetrySdkBuilder setProcessSettings(
      Map<String, String> systemProperties, Map<String, String> environment) {
    configSources.setProcessSettings(systemProperties, environment);
    return this;
  }

  /** Replaces the virtual machine as the place where hooks are registered. */
  AutoConfiguredOpenTelemetrySdkBuilder setShutdownHooks(Consumer<Thread> shutdownHooks) {
    this.shutdownHooks = shutdownHooks;
    return this;
  }

  /**
   * Builds the SDK. If that fails, everything that was started for it is shut down.
   *
   * @return the SDK
   * @throws ConfigurationException if the settings cannot be used
   * @throws IllegalStateException if the SDK is to be the global one and there is one already
   */
  public AutoConfiguredOpenTelemetrySdk build() {
    StartedComponents started = new StartedComponents();
    try {
      ConfiguredSdk configured = configure(started);
      if (resultIsGlobal) {
        GlobalOpenTelemetry.set(configured.getOpenTelemetrySdk());
        GlobalSdk.set(configured.getOpenTelemetrySdk());
      }
      ShutdownHook.register(configured.getOpenTelemetrySdk(), shutdownHooks);
      return configured;
    } catch (RuntimeException | Error e) {
      started.closeAll(e);
      throw e;
    }
  }

  private ConfiguredSdk configure(StartedComponents started) {
    try {
      ListenerLoader extensions = new ListenerLoader(componentLoader);
      registerOnce(extensions);
      ConfiguredSdk configured =
          create(configSources.resolve(componentLoader), extensions, started);
      extensions.tell(configured.getOpenTelemetrySdk());
      return configured;
    } catch (ConfigurationException e) {
      throw e;
    } catch (RuntimeException | ServiceConfigurationError e) {
      throw new ConfigurationException("The SDK could not be configured: " + e, e);
    }
  }

  private ConfiguredSdk create(
      ResolvedSettings settings, ListenerLoader extensions, StartedComponents started) {
    String fileSetting = settings.fileSetting();
    return fileSetting == null
        ? new ConfiguredSdk(
            SdkConfiguration.create(settings, extensions, customizers, started), settings.config())
        : new ConfiguredSdk(
            new FileConfiguration(fileSetting, settings, customizers)
                .create(configSources::variable, extensions, started),
            null);
  }

  /** Only the first build does, since the customizers of extensions then stand among the others. */
  private void registerOnce(ComponentLoader extensions) {
    if (extensionsRegistered) {
      return;
    }
    extensionsRegistered = true;
    registerConfigurers(extensions);
    for (AutoConfigurationCustomizerProvider provider :
        Ordered.loadOrderedList(extensions, AutoConfigurationCustomizerProvider.class)) {
      try {
        provider.customize(this);
      } catch (RuntimeException | LinkageError e) {
        throw ExtensionFailure.of("The customizer provider", provider, e);
      }
    }
  }

  @SuppressWarnings("deprecation") // part of the contract until it is removed there
  private void registerConfigurers(ComponentLoader extensions) {
    for (var configurer :
        extensions.load(
            io.opentelemetry.sdk.autoconfigure.spi.traces.SdkTracerProviderConfigurer.class)) {
      addTracerProviderCustomizer(
          (builder, config) -> {
            configurer.configure(builder, config);
            return builder;
          });
    }
  }
}
