package io.opentelemetry.sdk.trace;

import dev.peregrine.sdk.common.internal.LazyLogger;
import dev.peregrine.sdk.common.internal.ThrottledLogger;
import dev.peregrine.sdk.common.internal.UserCode;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceId;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.logging.Level;

/**
 * The ids of a provider, as numbers. Random ones never take the way over text; what another
 * generator gives is parsed, and replaced by random ids if it is not valid.
 */
final class IdSource {

  /** The W3C flag that says that the last seven bytes of the trace id are random. */
  static final int RANDOM_FLAG = 2;

  private final ThrottledLogger failures = new ThrottledLogger(LazyLogger.of(IdGenerator.class));

  private final IdGenerator generator;
  private final boolean random;
  private final int rootFlags;

  IdSource(IdGenerator generator) {
    this.generator = generator;
    this.random = generator == RandomIdGenerator.INSTANCE;
    this.rootFlags = generator.generatesRandomTraceIds() ? RANDOM_FLAG : 0;
  }

  /** Whether ids are simply random numbers. */
  boolean isRandom() {
    return random;
  }

  /** The flags that a new trace starts with. */
  int rootFlags() {
    return rootFlags;
  }

  /** A new span id, not 0. */
  long nextSpanId() {
    return random ? RandomIdGenerator.nextId() : parse(generatedSpanId(), 0);
  }

  /** A new trace id from a generator of the user's. */
  String generatedTraceId() {
    String id = call(generator::generateTraceId);
    return TraceId.isValid(id) ? id : RandomIdGenerator.INSTANCE.generateTraceId();
  }

  private String generatedSpanId() {
    String id = call(generator::generateSpanId);
    return SpanId.isValid(id) ? id : RandomIdGenerator.INSTANCE.generateSpanId();
  }

  private String call(Supplier<String> generate) {
    try {
      String id = generate.get();
      return id == null ? "" : id;
    } catch (Throwable thrown) {
      UserCode.rethrowIfFatal(thrown);
      failures.log(
          Level.WARNING, "The id generator has thrown; a random id takes its place", thrown);
      return "";
    }
  }

  /** The eight bytes that start at a position of a valid id. */
  static long parse(String id, int from) {
    return HexFormat.fromHexDigitsToLong(id, from, from + 16);
  }

  IdGenerator generator() {
    return generator;
  }
}
