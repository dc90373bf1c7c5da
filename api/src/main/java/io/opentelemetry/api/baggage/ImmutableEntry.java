package io.opentelemetry.api.baggage;

record ImmutableEntry(String value, BaggageEntryMetadata metadata) implements BaggageEntry {

  @Override
  public String getValue() {
    return value;
  }

  @Override
  public BaggageEntryMetadata getMetadata() {
    return metadata;
  }
}
