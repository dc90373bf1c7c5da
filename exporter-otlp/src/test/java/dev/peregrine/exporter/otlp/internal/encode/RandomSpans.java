package dev.peregrine.exporter.otlp.internal.encode;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.common.InstrumentationScopeInfoBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Batches of spans with anything in them that the contract allows; the same for the same seed. */
final class RandomSpans {

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

  private final SplittableRandom random;
  private final List<Resource> resources;
  private final List<InstrumentationScopeInfo> scopes;

  RandomSpans(long seed) {
    random = new SplittableRandom(seed);
    resources = List.of(Resource.empty(), resource(), resource());
    scopes = List.of(InstrumentationScopeInfo.empty(), scope(), scope(), scope());
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
    TestSpan span = TestSpan.named(text());
    span.resource = resources.get(random.nextInt(resources.size()));
    span.scope = scopes.get(random.nextInt(scopes.size()));
    span.context = context();
    span.parent = random.nextBoolean() ? context() : SpanContext.getInvalid();
    span.kind = SpanKind.values()[random.nextInt(SpanKind.values().length)];
    span.start = random.nextLong(3) * random.nextLong(Long.MAX_VALUE);
    span.end = random.nextLong(3) * random.nextLong(Long.MAX_VALUE);
    span.attributes = attributes();
    span.droppedAttributes = dropped();
    span.events = several(() -> EventData.create(random.nextLong(9), text(), attributes(), 30));
    span.droppedEvents = dropped();
    span.links = several(() -> LinkData.create(context(), attributes(), 30 + dropped()));
    span.droppedLinks = dropped();
    span.status =
        StatusData.create(
            StatusCode.values()[random.nextInt(3)], random.nextBoolean() ? "" : text());
    return span;
  }

  private int dropped() {
    return random.nextBoolean() ? 0 : random.nextInt(1_000_000);
  }

  private <T> List<T> several(Supplier<T> supplier) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(supplier.get());
    }
    return list;
  }

  private SpanContext context() {
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

  private String id(int length) {
    byte[] id = new byte[length];
    random.nextBytes(id);
    id[length - 1] |= 1;
    return HexFormat.of().formatHex(id);
  }

  private Resource resource() {
    Attributes attributes =
        Attributes.of(AttributeKey.stringKey("r1"), text(), AttributeKey.longKey("r2"), integer());
    return Resource.create(attributes, random.nextBoolean() ? null : text());
  }

  private InstrumentationScopeInfo scope() {
    InstrumentationScopeInfoBuilder scope = InstrumentationScopeInfo.builder(text());
    if (random.nextBoolean()) {
      scope.setVersion(text());
    }
    if (random.nextBoolean()) {
      scope.setSchemaUrl(text());
    }
    return scope.setAttributes(attributes()).build();
  }

  private Attributes attributes() {
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

  private Value<?> value(int depth) {
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

  private byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(300)];
    random.nextBytes(bytes);
    return bytes;
  }

  private long integer() {
    return random.nextBoolean() ? LONGS[random.nextInt(LONGS.length)] : random.nextLong();
  }

  private double number() {
    return random.nextBoolean() ? DOUBLES[random.nextInt(DOUBLES.length)] : random.nextDouble();
  }

  private String text() {
    int length = random.nextInt(8) == 0 ? random.nextInt(200) : random.nextInt(10);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(random.nextInt(3) > 0 ? "x" : ALPHABET[random.nextInt(ALPHABET.length)]);
    }
    return text.toString();
  }
}
