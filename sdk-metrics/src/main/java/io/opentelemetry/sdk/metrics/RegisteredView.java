package io.opentelemetry.sdk.metrics;

import dev.peregrine.sdk.common.internal.NamePattern;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import org.jspecify.annotations.Nullable;

/** A view and the instruments it is for. */
final class RegisteredView {

  private final InstrumentSelector selector;
  private final View view;

  /** In lower case, as the names of instruments are compared. */
  private final @Nullable NamePattern namePattern;

  RegisteredView(InstrumentSelector selector, View view) {
    this.selector = selector;
    this.view = view;
    String name = selector.getInstrumentName();
    namePattern = name == null ? null : new NamePattern(InstrumentDescriptor.lowerCase(name));
  }

  ViewSettings settings() {
    return view.settings();
  }

  boolean selects(InstrumentDescriptor instrument, InstrumentationScopeInfo scope) {
    return (namePattern == null
            || namePattern.matches(InstrumentDescriptor.lowerCase(instrument.name())))
        && accepts(selector.getInstrumentType(), instrument.type())
        && accepts(selector.getInstrumentUnit(), instrument.unit())
        && accepts(selector.getMeterName(), scope.getName())
        && accepts(selector.getMeterVersion(), scope.getVersion())
        && accepts(selector.getMeterSchemaUrl(), scope.getSchemaUrl());
  }

  private static boolean accepts(@Nullable Object criterion, @Nullable Object value) {
    return criterion == null || criterion.equals(value);
  }

  @Override
  public String toString() {
    return "RegisteredView{instrumentSelector=" + selector + ", view=" + view + "}";
  }
}
