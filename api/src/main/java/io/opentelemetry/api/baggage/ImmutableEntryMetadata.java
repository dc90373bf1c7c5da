package io.opentelemetry.api.baggage;

record ImmutableEntryMetadata(String value) implements BaggageEntryMetadata {

  static final BaggageEntryMetadata EMPTY = new ImmutableEntryMetadata("");

  @Override
  public String getValue() {
    return value;
  }
}
