package dev.peregrine.propagators.internal.config;

import static dev.peregrine.propagators.contract.Headers.contextOf;
import static dev.peregrine.propagators.contract.Headers.inject;
import static dev.peregrine.propagators.contract.Headers.spanContext;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peregrine.propagators.XrayPropagator;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropagatorsAutoconfigureTest {

  private static TextMapPropagator configured(String... namesAndValues) {
    Map<String, String> settings = new HashMap<>();
    settings.put("otel.traces.exporter", "none");
    settings.put("otel.metrics.exporter", "none");
    settings.put("otel.logs.exporter", "none");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      settings.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return AutoConfiguredOpenTelemetrySdk.builder()
        .addPropertiesSupplier(() -> settings)
        .disableShutdownHook()
        .build()
        .getOpenTelemetrySdk()
        .getPropagators()
        .getTextMapPropagator();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b3|b3",
        "b3multi|X-B3-TraceId,X-B3-SpanId,X-B3-Sampled,X-B3-Flags",
        "jaeger|uber-trace-id",
        "ottrace|ot-tracer-traceid,ot-tracer-spanid,ot-tracer-sampled",
        "xray|X-Amzn-Trace-Id",
        "xray-lambda|X-Amzn-Trace-Id",
        "tracecontext,baggage,b3|traceparent,tracestate,baggage,b3",
      })
  void propagators_byName_areFound(String names, String fields) {
    assertThat(configured("otel.propagators", names).fields()).containsExactly(fields.split(","));
  }

  @Test
  void allowedKeys_given_restrictAllBaggage() {
    TextMapPropagator propagator =
        configured(
            "otel.propagators", "tracecontext,baggage,jaeger,b3",
            "otel.peregrine.baggage.allowed.keys", "tenant, user.*");
    Context context =
        contextOf(spanContext(true))
            .with(Baggage.builder().put("user.id", "17").put("secret", "x").build());

    assertThat(inject(propagator, context))
        .containsOnlyKeys("traceparent", "baggage", "uber-trace-id", "uberctx-user.id", "b3")
        .containsEntry("baggage", "user.id=17");
  }

  @Test
  void allowedKeys_notGiven_sendAllBaggage() {
    Context context = Context.root().with(Baggage.builder().put("secret", "x").build());

    assertThat(inject(configured(), context)).containsExactly(Map.entry("baggage", "secret=x"));
  }

  @Test
  void allowedKeys_starElsewhere_stopsTheStart() {
    assertThatThrownBy(() -> configured("otel.peregrine.baggage.allowed.keys", "*.id"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("otel.peregrine.baggage.allowed.keys")
        .hasMessageContaining("\"*.id\"");
  }

  @Test
  void orElse_publishedPropagatorPresent_isThat() {
    assertThat(PublishedPropagator.orElse(XrayPropagator.class.getName(), TextMapPropagator.noop()))
        .isSameAs(XrayPropagator.getInstance());
  }

  @Test
  void orElse_publishedPropagatorAbsentOrChanged_isOurs() {
    XrayPropagator ours = XrayPropagator.getInstance();

    assertThat(PublishedPropagator.orElse("no.such.Propagator", ours)).isSameAs(ours);
    assertThat(PublishedPropagator.orElse(String.class.getName(), ours)).isSameAs(ours);
  }
}
