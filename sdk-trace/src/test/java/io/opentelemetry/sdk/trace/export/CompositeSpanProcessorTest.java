package io.opentelemetry.sdk.trace.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompositeSpanProcessorTest extends SpanProcessorContract {

  @Override
  SpanProcessor processor(SpanExporter exporter) {
    return SpanProcessor.composite(SimpleSpanProcessor.create(exporter), SpanProcessor.composite());
  }

  @Test
  void composite_ofNoneOrOne_isNoExtraLayer() {
    assertThat(SpanProcessor.composite(processor)).isSameAs(processor);
    assertThat(SpanProcessor.composite(List.of())).hasToString("NoopSpanProcessor{}");
    assertThat(SpanProcessor.composite().isStartRequired()).isFalse();
    assertThat(SpanProcessor.composite().isEndRequired()).isFalse();
    assertThat(SpanProcessor.composite().shutdown().isSuccess()).isTrue();
  }

  @Test
  void composite_needsWhatAnyOfItNeeds() {
    assertThat(processor.isStartRequired()).isFalse();
    assertThat(processor.isEndRequired()).isTrue();
    assertThat(processor.toString()).startsWith("MultiSpanProcessor{").contains("Noop", "Simple");
  }
}
