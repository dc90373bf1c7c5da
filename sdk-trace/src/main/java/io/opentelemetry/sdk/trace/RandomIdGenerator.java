package io.opentelemetry.sdk.trace;

import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceId;
import java.util.concurrent.ThreadLocalRandom;

/** Makes random ids; the SDK itself takes them as numbers. */
enum RandomIdGenerator implements IdGenerator {
  INSTANCE;

  /** Returns a random number that is not zero, so that it makes a valid id. */
  static long nextId() {
    long id;
    do {
      id = ThreadLocalRandom.current().nextLong();
    } while (id == 0);
    return id;
  }

  @Override
  public String generateSpanId() {
    return SpanId.fromLong(nextId());
  }

  @Override
  public String generateTraceId() {
    return TraceId.fromLongs(ThreadLocalRandom.current().nextLong(), nextId());
  }

  @Override
  public boolean generatesRandomTraceIds() {
    return true;
  }

  @Override
  public String toString() {
    return "RandomIdGenerator{}";
  }
}
