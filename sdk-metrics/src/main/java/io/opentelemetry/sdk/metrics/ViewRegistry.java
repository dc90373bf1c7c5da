package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.common.internal.LazyLogger;
import dev.peregrine.sdk.metrics.ViewMatchingMode;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/** Decides which views apply to an instrument, and what they amount to. Immutable. */
final class ViewRegistry {

  private static final LazyLogger LOGGER = LazyLogger.of(SdkMeterProvider.class);

  private final List<RegisteredView> views;
  private final ViewMatchingMode mode;

  ViewRegistry(List<RegisteredView> views, ViewMatchingMode mode) {
    this.views = List.copyOf(views);
    this.mode = mode;
  }

  /** The settings of each metric that an instrument makes; those of no view if none applies. */
  List<ViewSettings> settings(InstrumentDescriptor instrument, InstrumentationScopeInfo scope) {
    List<ViewSettings> selected = new ArrayList<>();
    for (RegisteredView view : views) {
      if (view.selects(instrument, scope)) {
        ViewSettings suitable = suitable(view, instrument);
        if (suitable != null) {
          selected.add(suitable);
        }
      }
    }
    if (selected.isEmpty()) {
      return List.of(ViewSettings.NONE);
    }
    return mode == ViewMatchingMode.INDEPENDENT ? selected : composed(selected);
  }

  /**
   * What is left of a view whose aggregation does not suit the instrument: nothing, or its other
   * aspects where these stand for themselves.
   */
  private @Nullable ViewSettings suitable(RegisteredView view, InstrumentDescriptor instrument) {
    ViewSettings settings = view.settings();
    Aggregation aggregation = settings.aggregation();
    if (aggregation == null || Aggregations.suits(aggregation, instrument.type())) {
      return settings;
    }
    boolean composable = mode == ViewMatchingMode.COMPOSABLE;
    LOGGER.log(
        Level.WARNING,
        "A view sets an aggregation that does not suit {0}, so {1} ignored for it: {2}",
        new Object[] {instrument.label(), composable ? "the aggregation is" : "the view is", view});
    return composable ? settings.withoutAggregation() : null;
  }

  /** One for each name, in which a later view overrides an earlier one. */
  private static List<ViewSettings> composed(List<ViewSettings> selected) {
    Map<String, ViewSettings> byName = new LinkedHashMap<>();
    for (ViewSettings settings : selected) {
      if (settings.name() != null) {
        byName.put(settings.name(), ViewSettings.NONE);
      }
    }
    if (byName.isEmpty()) {
      return List.of(composed(selected, null));
    }
    byName.replaceAll((name, none) -> composed(selected, name));
    return List.copyOf(byName.values());
  }

  private static ViewSettings composed(List<ViewSettings> selected, @Nullable String name) {
    ViewSettings composed = ViewSettings.NONE;
    for (ViewSettings settings : selected) {
      if (settings.name() == null || settings.name().equals(name)) {
        composed = settings.over(composed);
      }
    }
    return composed;
  }

  @Override
  public String toString() {
    return views.toString();
  }
}
