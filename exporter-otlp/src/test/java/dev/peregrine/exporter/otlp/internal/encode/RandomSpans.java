package dev.peregrine.exporter.otlp.internal.encode;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Batches of spans with anything in them that the contract allows; the same for the same seed. */
final class RandomSpans {

  private final RandomValues values;
  private final SplittableRandom random;

  RandomSpans(long seed) {
    values = new RandomValues(seed);
    random = values.random;
  }

  List<SpanData> batch() {
    int size = random.nextInt(40);
    List<SpanData> batch = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      batch.add(span());
    }
    return batch;
  }

  private SpanData span() {
    TestSpan span = TestSpan.named(values.text());
    span.resource = values.resource();
    span.scope = values.scope();
    span.context = values.context();
    span.parent = random.nextBoolean() ? values.context() : SpanContext.getInvalid();
    span.kind = SpanKind.values()[random.nextInt(SpanKind.values().length)];
    span.start = values.time();
    span.end = values.time();
    span.attributes = values.attributes();
    span.droppedAttributes = dropped();
    span.events = values.several(this::event);
    span.droppedEvents = dropped();
    span.links = values.several(this::link);
    span.droppedLinks = dropped();
    span.status =
        StatusData.create(
            StatusCode.values()[random.nextInt(3)], random.nextBoolean() ? "" : values.text());
    return span;
  }

  private EventData event() {
    return EventData.create(random.nextLong(9), values.text(), values.attributes(), 30);
  }

  private LinkData link() {
    return LinkData.create(values.context(), values.attributes(), 30 + dropped());
  }

  private int dropped() {
    return random.nextBoolean() ? 0 : random.nextInt(1_000_000);
  }
}
