package dev.peregrine.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracePrinterTest {
  private static final ByteString TRACE = ByteString.copyFrom(new byte[] {1, 2, 3});

  @Test
  void print_spanWhoseParentIsMissing_becomesRoot() {
    assertThat(print(List.of(span(1, 9, "orphan", 10))))
        .startsWith("trace 010203, 1 spans")
        .containsPattern("(?m)^orphan +shop ");
  }

  @Test
  void print_siblingsInAnyOrder_sortsThemByStart() {
    String text =
        print(List.of(span(3, 1, "second", 30), span(2, 1, "first", 20), span(1, 0, "root", 10)));

    assertThat(text).containsPattern("(?s)\nroot.*\n├─ first.*\n└─ second");
  }

  @Test
  void print_manyAttributes_wrapsLines() {
    Span.Builder builder = span(1, 0, "wide", 10).data().toBuilder();
    for (int i = 0; i < 30; i++) {
      builder.addAttributes(
          KeyValue.newBuilder()
              .setKey("attribute" + i)
              .setValue(AnyValue.newBuilder().setIntValue(i)));
    }

    String text = print(List.of(new Received<>("shop", "shop", builder.build())));

    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(110));
    assertThat(text).contains("attribute0=0", "attribute29=29");
  }

  @Test
  void print_logsOfASpan_standUnderItInTheOrderOfTime() {
    List<Received<LogRecord>> logs =
        List.of(
            log(2, "WARNING", "later", 20), log(2, "INFO", "sooner", 10), log(9, "INFO", "", 5));

    assertThat(print(List.of(span(1, 0, "root", 10), span(2, 1, "child", 20)), logs))
        .containsPattern("(?s)\nroot[^\n]*\n└─ child[^\n]*\n +> INFO sooner\n +> WARNING later\n");
  }

  private static Received<LogRecord> log(int spanId, String severity, String body, long time) {
    return new Received<>(
        "shop",
        "shop",
        LogRecord.newBuilder()
            .setTraceId(TRACE)
            .setSpanId(ByteString.copyFrom(new byte[] {(byte) spanId}))
            .setSeverityText(severity)
            .setBody(AnyValue.newBuilder().setStringValue(body))
            .setTimeUnixNano(time)
            .build());
  }

  private static Received<Span> span(int id, int parent, String name, long start) {
    Span.Builder span =
        Span.newBuilder()
            .setTraceId(TRACE)
            .setSpanId(ByteString.copyFrom(new byte[] {(byte) id}))
            .setName(name)
            .setStartTimeUnixNano(start)
            .setEndTimeUnixNano(start + 1);
    if (parent != 0) {
      span.setParentSpanId(ByteString.copyFrom(new byte[] {(byte) parent}));
    }
    return new Received<>("shop", "shop", span.build());
  }

  private static String print(List<Received<Span>> spans) {
    return print(spans, List.of());
  }

  private static String print(List<Received<Span>> spans, List<Received<LogRecord>> logs) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new TracePrinter(new PrintStream(bytes, true, StandardCharsets.UTF_8), logs).print(spans);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
