package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.common.internal.ScopeRegistry;
import dev.peregrine.sdk.metrics.MeterConfig;
import dev.peregrine.sdk.metrics.MeterConfigurator;
import dev.peregrine.sdk.metrics.internal.exemplar.ExemplarFilterKind;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder.RegisteredReader;
import io.opentelemetry.sdk.metrics.export.MetricProducer;
import io.opentelemetry.sdk.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all meters of a provider share. */
final class MeterProviderState
    implements ScopeRegistry.Kind<SdkMeter, MeterConfigurator, MeterConfig> {

  private final Clock clock;
  private final Resource resource;
  private final List<ReaderDefaults> readers = new ArrayList<>();
  private final List<MetricProducer> producers;
  private final ViewRegistry views;
  private final ExemplarFilterKind exemplarFilter;
  private final CallbackRunner callbackRunner;

  MeterProviderState(SdkMeterProviderBuilder builder) {
    clock = builder.clock;
    resource = builder.resource;
    for (RegisteredReader registered : builder.readers) {
      readers.add(new ReaderDefaults(registered.reader(), registered.limits()));
    }
    producers = List.copyOf(builder.producers);
    views = new ViewRegistry(builder.views, builder.viewMatchingMode);
    exemplarFilter = builder.exemplarFilter.kind();
    callbackRunner = new CallbackRunner(builder.callbackTimeout);
  }

  @Override
  public SdkMeter make(InstrumentationScopeInfo scope) {
    return new SdkMeter(this, scope);
  }

  @Override
  public @Nullable MeterConfig ask(MeterConfigurator configurator, InstrumentationScopeInfo scope) {
    return configurator.configure(scope);
  }

  Clock clock() {
    return clock;
  }

  Resource resource() {
    return resource;
  }

  List<ReaderDefaults> readers() {
    return readers;
  }

  List<MetricProducer> producers() {
    return producers;
  }

  ViewRegistry views() {
    return views;
  }

  ExemplarFilterKind exemplarFilter() {
    return exemplarFilter;
  }

  CallbackRunner callbackRunner() {
    return callbackRunner;
  }
}
