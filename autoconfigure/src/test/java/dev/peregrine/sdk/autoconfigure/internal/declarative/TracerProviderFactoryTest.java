package dev.peregrine.sdk.autoconfigure.internal.declarative;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.junit.jupiter.api.Test;

class TracerProviderFactoryTest {

  private static final String[] SIMPLE = {
    "tracer_provider:", "  processors:", "    - simple:", "        exporter: {memory: }"
  };

  private static String[] provider(String... more) {
    String[] lines = new String[SIMPLE.length + more.length];
    System.arraycopy(SIMPLE, 0, lines, 0, SIMPLE.length);
    for (int i = 0; i < more.length; i++) {
      lines[SIMPLE.length + i] = "  " + more[i];
    }
    return lines;
  }

  private static void record(OpenTelemetrySdk sdk, String name) {
    sdk.getTracer("test").spanBuilder(name).startSpan().end();
  }

  // R101, R105
  @Test
  void create_processorsOnly_everySpanOfARootIsSampled() {
    try (Declared declared = new Declared()) {
      record(declared.sdk(provider()), "a");

      assertThat(declared.spans.names()).containsExactly("a");
    }
  }

  // R107
  @Test
  void create_batch_exportsAtFlush() {
    try (Declared declared = new Declared()) {
      OpenTelemetrySdk sdk =
          declared.sdk(
              "tracer_provider:",
              "  processors:",
              "    - batch:",
              "        schedule_delay: 3600000",
              "        export_timeout: 1000",
              "        max_queue_size: 3",
              "        exporter: {memory: }");
      for (int i = 0; i < 2; i++) {
        record(sdk, "s" + i);
      }
      sdk.getSdkTracerProvider().forceFlush().join(10, java.util.concurrent.TimeUnit.SECONDS);

      assertThat(declared.spans.names()).containsExactly("s0", "s1");
    }
  }

  @Test
  void create_batchLargerThanTheQueue_namesThePlace() {
    new Declared()
        .assertFails(
            "tracer_provider:",
            "  processors:",
            "    - batch:",
            "        max_queue_size: 10",
            "        max_export_batch_size: 11",
            "        exporter: {memory: }")
        .hasMessageContaining("otel.yaml:6:")
        .hasMessageContaining("tracer_provider.processors[0].batch.max_export_batch_size")
        .hasMessageContaining("11 is more than max_queue_size, 10");
  }

  // R101
  @Test
  void create_alwaysOff_samplesNothing() {
    try (Declared declared = new Declared()) {
      record(declared.sdk(provider("sampler: {always_off: }")), "a");

      assertThat(declared.spans.items).isEmpty();
    }
  }

  // R101
  @Test
  void create_parentBased_decidesByTheParent() {
    try (Declared declared = new Declared()) {
      Tracer tracer =
          declared
              .sdk(
                  provider(
                      "sampler:",
                      "  parent_based:",
                      "    root: {always_off: }",
                      "    remote_parent_sampled: {always_off: }",
                      "    remote_parent_not_sampled: {always_on: }",
                      "    local_parent_sampled: {always_off: }",
                      "    local_parent_not_sampled: {always_on: }"))
              .getTracer("test");

      start(tracer, "root", Context.root());
      start(tracer, "remote sampled", parent(true, TraceFlags.getSampled()));
      start(tracer, "remote not sampled", parent(true, TraceFlags.getDefault()));
      start(tracer, "local sampled", parent(false, TraceFlags.getSampled()));
      start(tracer, "local not sampled", parent(false, TraceFlags.getDefault()));

      assertThat(declared.spans.names()).containsExactly("remote not sampled", "local not sampled");
    }
  }

  private static void start(Tracer tracer, String name, Context parent) {
    tracer.spanBuilder(name).setParent(parent).startSpan().end();
  }

  private static Context parent(boolean remote, TraceFlags flags) {
    String traceId = "0af7651916cd43dd8448eb211c80319c";
    String spanId = "b7ad6b7169203331";
    TraceState state = TraceState.getDefault();
    return Context.root()
        .with(
            Span.wrap(
                remote
                    ? SpanContext.createFromRemoteParent(traceId, spanId, flags, state)
                    : SpanContext.create(traceId, spanId, flags, state)));
  }

  // R101
  @Test
  void create_otherSamplers_areThose() {
    assertSampler("{trace_id_ratio_based: {ratio: 0.25}}", "TraceIdRatioBased{0.250000}");
    assertSampler("{trace_id_ratio_based: }", "TraceIdRatioBased{1.000000}");
    assertSampler("{always_record: {root: {always_off: }}}", "AlwaysRecord");
    assertSampler("{probability/development: {ratio: 0.5}}", "0.5");
    assertSampler("{composite/development: {probability: {ratio: 0.5}}}", "0.5");
    assertSampler(
        "{composite/development: {parent_threshold: {root: {always_on: }}}}", "ParentThreshold");
  }

  private static void assertSampler(String sampler, String description) {
    try (Declared declared = new Declared()) {
      OpenTelemetrySdk sdk = declared.sdk(provider("sampler: " + sampler));

      assertThat(sdk.getSdkTracerProvider().getSampler().getDescription()).contains(description);
    }
  }

  @Test
  void create_sampler_isThatOfTheProvider() {
    try (Declared declared = new Declared()) {
      OpenTelemetrySdk sdk = declared.sdk(provider("sampler: {always_off: }"));

      assertThat(sdk.getSdkTracerProvider().getSampler()).isSameAs(Sampler.alwaysOff());
    }
  }

  @Test
  void create_samplerOfAPlugIn_getsItsSettings() {
    TestFactory<Sampler> plugIn =
        new TestFactory<>(
            Sampler.class,
            "mine",
            config -> config.getInteger("x") == 3 ? config.create("inner", Sampler.class) : null);
    try (Declared declared = new Declared(plugIn)) {
      record(declared.sdk(provider("sampler: {mine: {x: 3, inner: {always_off: }}}")), "a");

      assertThat(declared.spans.items).isEmpty();
    }
  }

  // R98, R101
  @Test
  void create_limits_areApplied() {
    try (Declared declared = new Declared()) {
      String[] lines =
          provider(
              "limits:",
              "  attribute_count_limit: 2",
              "  event_count_limit: 1",
              "  link_count_limit: 0",
              "  event_attribute_count_limit: 0");
      lines[0] = "attribute_limits: {attribute_value_length_limit: 3}\n" + lines[0];
      Span span = declared.sdk(lines).getTracer("test").spanBuilder("s").startSpan();
      span.setAttribute("a", "12345").setAttribute("b", "x").setAttribute("c", "y");
      span.addEvent("e1", Attributes.of(AttributeKey.stringKey("k"), "v")).addEvent("e2");
      span.addLink(Span.fromContext(parent(true, TraceFlags.getSampled())).getSpanContext());
      span.end();

      SpanData data = declared.spans.items.get(0);
      assertThat(data.getAttributes())
          .isEqualTo(Attributes.builder().put("a", "123").put("b", "x").build());
      assertThat(data.getEvents()).hasSize(1);
      assertThat(data.getEvents().get(0).getAttributes().isEmpty()).isTrue();
      assertThat(data.getLinks()).isEmpty();
    }
  }

  // R101
  @Test
  void create_tracerConfigurator_firstPatternThatMatchesCounts() {
    try (Declared declared = new Declared()) {
      OpenTelemetrySdk sdk =
          declared.sdk(
              provider(
                  "tracer_configurator/development:",
                  "  default_config: {enabled: false}",
                  "  tracers:",
                  "    - name: app.secret",
                  "      config: {enabled: false}",
                  "    - name: app.*",
                  "      config: {enabled: true}"));

      for (String scope : new String[] {"app.a", "app.secret", "other", "App.a"}) {
        sdk.getTracer(scope).spanBuilder(scope).startSpan().end();
      }

      assertThat(declared.spans.names()).containsExactly("app.a");
    }
  }

  // R101
  @Test
  void create_idGeneratorOfAPlugIn_isUsed() {
    IdGenerator ids =
        new IdGenerator() {
          @Override
          public String generateSpanId() {
            return "00000000000000ff";
          }

          @Override
          public String generateTraceId() {
            return "000000000000000000000000000000ff";
          }
        };
    try (Declared declared = new Declared(TestFactory.of(IdGenerator.class, "fixed", ids))) {
      record(declared.sdk(provider("id_generator: {fixed: {}}")), "a");

      assertThat(declared.spans.items.get(0).getSpanId()).isEqualTo("00000000000000ff");
    }
  }

  @Test
  void create_processorFailsAfterAnother_closesWhatWasStarted() {
    Declared declared = new Declared();

    declared
        .assertFails(
            "tracer_provider:",
            "  processors:",
            "    - simple:",
            "        exporter: {memory: }",
            "    - broken:")
        .hasMessageContaining("tracer_provider.processors[1].broken")
        .hasMessageContaining("no SpanProcessor of the name broken");
    declared.started.closeAll(new IllegalStateException());

    assertThat(declared.spans.shutdowns).isEqualTo(1);
  }

  @Test
  void create_processorOfAPlugIn_isCalled() {
    RecordedSpans seen = new RecordedSpans();
    TestFactory<SpanProcessor> plugIn =
        TestFactory.of(
            SpanProcessor.class,
            "mine",
            io.opentelemetry.sdk.trace.export.SimpleSpanProcessor.create(seen));
    try (Declared declared = new Declared(plugIn)) {
      record(declared.sdk("tracer_provider: {processors: [{mine: {anything: 1}}]}"), "a");

      assertThat(seen.names()).containsExactly("a");
    }
  }
}
