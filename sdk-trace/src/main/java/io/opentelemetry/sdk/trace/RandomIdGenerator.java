package io.opentelemetry.sdk.trace;

import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceId;
import java.util.concurrent.ThreadLocalRandom;

/** Makes random ids; the SDK itself takes them as numbers. */
enum RandomIdGenerator implements IdGenerator {
  INSTANCE;

  private static final long HIGH_SALT;
  private static final long LOW_SALT;

  static {
    IdSalt salt = IdSalt.read();
    HIGH_SALT = salt.high();
    LOW_SALT = salt.low();
  }

  /** Returns a random number for the first half of a trace id. */
  static long nextHigh() {
    return ThreadLocalRandom.current().nextLong() ^ HIGH_SALT;
  }

  /** Returns a random number that is not zero, so that it makes a valid id. */
  static long nextId() {
    long id;
    do {
      id = ThreadLocalRandom.current().nextLong() ^ LOW_SALT;
    } while (id == 0);
    return id;
  }

  @Override
  public String generateSpanId() {
    return SpanId.fromLong(nextId());
  }

  @Override
  public String generateTraceId() {
    return TraceId.fromLongs(nextHigh(), nextId());
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
