package dev.peregrine.exporter.otlp.internal.encode;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.common.InstrumentationScopeInfoBuilder;
import io.opentelemetry.sdk.resources.Resource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** What telemetry of every signal is made of, at random; the same for the same seed. */
final class RandomValues {

  private static final String[] ALPHABET = {
    "a", "Z", "7", " ", "\"", "\\", "/", "\n", "\t", "\r", "\0", "\u001f", "\u007f", "é", "ß", "字",
    "\u2028", "🙂", "\ud800", "\udfff", "\uffff"
  };
  private static final long[] LONGS = {
    0, 1, -1, 127, 128, 16_383, 16_384, Long.MIN_VALUE, Long.MAX_VALUE
  };
  private static final double[] DOUBLES = {
    0,
    -0.0,
    1,
    1e300,
    Double.MIN_VALUE,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY
  };

  final SplittableRandom random;
  private final List<Resource> resources;
  private final List<InstrumentationScopeInfo> scopes;

  RandomValues(long seed) {
    random = new SplittableRandom(seed);
    resources = List.of(Resource.empty(), newResource(), newResource());
    scopes = List.of(InstrumentationScopeInfo.empty(), newScope(), newScope(), newScope());
  }

  /** One of a few. */
  Resource resource() {
    return resources.get(random.nextInt(resources.size()));
  }

  /** One of a few. */
  InstrumentationScopeInfo scope() {
    return scopes.get(random.nextInt(scopes.size()));
  }

  /** Mostly at the edges. */
  long time() {
    return random.nextLong(3) * random.nextLong(Long.MAX_VALUE);
  }

  <T> List<T> several(Supplier<T> supplier) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(supplier.get());
    }
    return list;
  }

  SpanContext context() {
    String traceId = id(16);
    String spanId = id(8);
    TraceFlags flags = TraceFlags.fromByte((byte) random.nextInt(256));
    TraceState state =
        random.nextBoolean()
            ? TraceState.getDefault()
            : TraceState.builder().put("a", "1").put("b", "x=y").build();
    return random.nextBoolean()
        ? SpanContext.create(traceId, spanId, flags, state)
        : SpanContext.createFromRemoteParent(traceId, spanId, flags, state);
  }

  String id(int length) {
    byte[] id = new byte[length];
    random.nextBytes(id);
    id[length - 1] |= 1;
    return HexFormat.of().formatHex(id);
  }

  private Resource newResource() {
    Attributes attributes =
        Attributes.of(AttributeKey.stringKey("r1"), text(), AttributeKey.longKey("r2"), integer());
    return Resource.create(attributes, random.nextBoolean() ? null : text());
  }

  private InstrumentationScopeInfo newScope() {
    InstrumentationScopeInfoBuilder scope = InstrumentationScopeInfo.builder(text());
    if (random.nextBoolean()) {
      scope.setVersion(text());
    }
    if (random.nextBoolean()) {
      scope.setSchemaUrl(text());
    }
    return scope.setAttributes(attributes()).build();
  }

  Attributes attributes() {
    AttributesBuilder attributes = Attributes.builder();
    for (int i = random.nextInt(12); i > 0; i--) {
      String key = "k" + random.nextInt(20) + text();
      switch (random.nextInt(9)) {
        case 0 -> attributes.put(AttributeKey.stringKey(key), text());
        case 1 -> attributes.put(AttributeKey.longKey(key), integer());
        case 2 -> attributes.put(AttributeKey.doubleKey(key), number());
        case 3 -> attributes.put(AttributeKey.booleanKey(key), random.nextBoolean());
        case 4 -> attributes.put(AttributeKey.stringArrayKey(key), several(this::text));
        case 5 -> attributes.put(AttributeKey.longArrayKey(key), several(this::integer));
        case 6 -> attributes.put(AttributeKey.doubleArrayKey(key), several(this::number));
        case 7 -> attributes.put(AttributeKey.booleanArrayKey(key), several(random::nextBoolean));
        default -> attributes.put(AttributeKey.valueKey(key), value(0));
      }
    }
    return attributes.build();
  }

  Value<?> value(int depth) {
    return switch (random.nextInt(depth < 4 ? 8 : 6)) {
      case 0 -> Value.of(text());
      case 1 -> Value.of(integer());
      case 2 -> Value.of(number());
      case 3 -> Value.of(random.nextBoolean());
      case 4 -> Value.of(bytes());
      case 5 -> Value.empty();
      case 6 -> Value.of(several(() -> value(depth + 1)).toArray(new Value<?>[0]));
      default ->
          Value.of(several(() -> KeyValue.of(text(), value(depth + 1))).toArray(new KeyValue[0]));
    };
  }

  byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(300)];
    random.nextBytes(bytes);
    return bytes;
  }

  long integer() {
    return random.nextBoolean() ? LONGS[random.nextInt(LONGS.length)] : random.nextLong();
  }

  double number() {
    return random.nextBoolean() ? DOUBLES[random.nextInt(DOUBLES.length)] : random.nextDouble();
  }

  String text() {
    int length = random.nextInt(8) == 0 ? random.nextInt(200) : random.nextInt(10);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(random.nextInt(3) > 0 ? "x" : ALPHABET[random.nextInt(ALPHABET.length)]);
    }
    return text.toString();
  }
}
