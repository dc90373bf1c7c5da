package dev.peregrine.api.internal;

/** A trace state that keeps its W3C header form. */
public interface EncodedTraceState {

  /** The members as {@code key=value}, separated by commas; empty when there are none. */
  String headerValue();
}
