package io.opentelemetry.sdk.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Any sequence of calls leaves in a span what it leaves in a simple model. */
class SpanModelTest {

  private static final int ROUNDS = 150;
  private static final StatusCode[] CODES = StatusCode.values();

  private final long seed = new SplittableRandom().nextLong();
  private final SplittableRandom random = new SplittableRandom(seed);
  private final ExecutorService otherThread = Executors.newSingleThreadExecutor();

  @AfterEach
  void stop() {
    otherThread.shutdownNow();
  }

  @Test
  void randomCalls_byTheOwner_matchTheModel() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      run(round, /* foreignPercent= */ 0);
    }
  }

  @Test
  void randomCalls_byTwoThreadsInTurn_matchTheModel() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      run(round, /* foreignPercent= */ random.nextInt(1, 101));
    }
  }

  private void run(int round, int foreignPercent) throws Exception {
    SpanLimits limits =
        SpanLimits.builder()
            .setMaxNumberOfAttributes(limit())
            .setMaxNumberOfEvents(limit())
            .setMaxNumberOfLinks(limit())
            .build();
    SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .addSpanProcessor(new RecordingProcessor())
            .setSpanLimits(limits)
            .build();
    SpanModel model = new SpanModel(limits);
    SpanBuilder builder = provider.get("test").spanBuilder("start");
    for (int i = random.nextInt(60); i > 0; i--) {
      callBuilder(builder, model);
    }
    Span span = builder.startSpan();
    int calls = random.nextInt(random.nextBoolean() ? 20 : 1_500);
    for (int i = 0; i < calls; i++) {
      if (random.nextInt(100) < foreignPercent) {
        Future<?> call = otherThread.submit(() -> call(span, model));
        call.get();
      } else {
        call(span, model);
      }
      if (random.nextInt(50) == 0) {
        check(span, model, round);
      }
    }
    check(span, model, round);
    end(span, model);
    check(span, model, round);
  }

  private int limit() {
    return random.nextInt(4) == 0 ? 128 : random.nextInt(50);
  }

  private String key() {
    return "k" + random.nextInt(random.nextBoolean() ? 5 : 300);
  }

  private void callBuilder(SpanBuilder builder, SpanModel model) {
    if (random.nextInt(5) == 0) {
      String id = SpanId.fromLong(random.nextLong() | 1);
      builder.addLink(context(id));
      model.addLink(id);
    } else {
      String key = key();
      long value = random.nextInt();
      builder.setAttribute(key, value);
      model.setAttribute(key, value);
    }
  }

  private void call(Span span, SpanModel model) {
    switch (random.nextInt(12)) {
      case 0, 1 -> {
        String event = "e" + random.nextInt();
        span.addEvent(event);
        model.addEvent(event);
      }
      case 2 -> {
        String id = SpanId.fromLong(random.nextLong() | 1);
        span.addLink(context(id));
        model.addLink(id);
      }
      case 3 -> {
        StatusCode code = CODES[random.nextInt(random.nextInt(10) == 0 ? 3 : 1)];
        String description = "d" + random.nextInt(3);
        span.setStatus(code, description);
        model.setStatus(code, description);
      }
      case 4 -> {
        String name = "n" + random.nextInt(3);
        span.updateName(name);
        model.updateName(name);
      }
      case 5 -> {
        if (random.nextInt(100) == 0) {
          end(span, model);
        }
      }
      case 6, 7 -> {
        String key = key();
        String value = "v" + random.nextInt();
        span.setAttribute(key, value);
        model.setAttribute(key, value);
      }
      default -> {
        String key = key();
        long value = random.nextInt();
        span.setAttribute(key, value);
        model.setAttribute(key, value);
      }
    }
  }

  private static void end(Span span, SpanModel model) {
    span.end();
    model.ended = true;
  }

  private static SpanContext context(String spanId) {
    return SpanContext.create(
        "0123456789abcdef0123456789abcdef",
        spanId,
        TraceFlags.getDefault(),
        TraceState.getDefault());
  }

  private void check(Span span, SpanModel model, int round) {
    SpanData data = ((ReadableSpan) span).toSpanData();
    String as = "seed " + seed + ", round " + round;
    assertThat(attributesInOrder((ReadableSdkSpan) span)).as(as).isEqualTo(model.attributes);
    assertThat(attributesInOrder((ReadableSdkSpan) span).keySet())
        .as(as)
        .containsExactlyElementsOf(model.attributes.keySet());
    assertThat(data.getEvents()).as(as).extracting(EventData::getName).isEqualTo(model.events);
    assertThat(data.getLinks())
        .as(as)
        .extracting(link -> link.getSpanContext().getSpanId())
        .isEqualTo(model.links);
    assertThat(data.getName()).as(as).isEqualTo(model.name);
    assertThat(data.getStatus()).as(as).isEqualTo(model.status);
    assertThat(data.getTotalAttributeCount()).as(as).isEqualTo(model.totalAttributes);
    assertThat(data.getTotalRecordedEvents()).as(as).isEqualTo(model.totalEvents);
    assertThat(data.getTotalRecordedLinks()).as(as).isEqualTo(model.totalLinks);
    assertThat(span.isRecording()).as(as).isEqualTo(!model.ended);
    assertThat(data.hasEnded()).as(as).isEqualTo(model.ended);
  }

  private static Map<String, Object> attributesInOrder(ReadableSdkSpan span) {
    Map<String, Object> inOrder = new LinkedHashMap<>();
    Object[] pairs = span.attributePairs();
    for (int i = 0; i < span.attributeCount(); i++) {
      inOrder.put(((AttributeKey<?>) pairs[2 * i]).getKey(), pairs[2 * i + 1]);
    }
    return inOrder;
  }
}
