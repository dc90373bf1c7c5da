package io.opentelemetry.sdk.autoconfigure;

import static io.opentelemetry.sdk.autoconfigure.Autoconfigured.assertFails;
import static io.opentelemetry.sdk.autoconfigure.Autoconfigured.notExporting;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurablePropagatorProvider;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropagatorConfigurationTest {

  /** A propagator of one header, and the extension that offers it under the header's name. */
  private record Header(String getName)
      implements TextMapPropagator, ConfigurablePropagatorProvider {

    @Override
    public TextMapPropagator getPropagator(ConfigProperties config) {
      return this;
    }

    @Override
    public Collection<String> fields() {
      return List.of(getName);
    }

    @Override
    public <C> void inject(Context context, C carrier, TextMapSetter<C> setter) {
      setter.set(carrier, getName, "x");
    }

    @Override
    public <C> Context extract(Context context, C carrier, TextMapGetter<C> getter) {
      return context;
    }
  }

  /** Another extension of the same name. */
  private static final class Rival implements ConfigurablePropagatorProvider {

    @Override
    public TextMapPropagator getPropagator(ConfigProperties config) {
      return new Header("of-rival");
    }

    @Override
    public String getName() {
      return "Mine";
    }
  }

  private static Collection<String> fields(String names, Object... extensions) {
    Map<String, String> settings = new HashMap<>();
    settings.put("otel.propagators", names);
    return Autoconfigured.sdk(notExporting(settings), extensions)
        .getPropagators()
        .getTextMapPropagator()
        .fields();
  }

  // R33
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|traceparent,tracestate,baggage",
        "tracecontext|traceparent,tracestate",
        "' Baggage '|baggage",
        "baggage,tracecontext|baggage,traceparent,tracestate",
        "mine,tracecontext|mine,traceparent,tracestate",
        "none|",
      })
  void configure_names_areThosePropagatorsInThatOrder(String names, String expected) {
    assertThat(fields(names, new Header("mine")))
        .containsExactly(expected == null ? new String[0] : expected.split(","));
  }

  // R33
  @Test
  void configure_nameTwice_propagatesOnce() {
    Map<String, Integer> timesSet = new HashMap<>();

    Autoconfigured.sdk(notExporting("otel.propagators", "mine,MINE,mine"), new Header("mine"))
        .getPropagators()
        .getTextMapPropagator()
        .inject(
            Context.root(), timesSet, (carrier, key, value) -> carrier.merge(key, 1, Integer::sum));

    assertThat(timesSet).containsExactly(Map.entry("mine", 1));
  }

  @Test
  void configure_nameOfTwoExtensions_takesTheFirstWithAWarning() {
    try (LogCapture log = new LogCapture()) {
      assertThat(fields("mine", new Header("mine"), new Rival())).containsExactly("mine");

      assertThat(log.warnings())
          .containsExactly(
              "otel.propagators=mine is offered by "
                  + Header.class.getName()
                  + " and "
                  + Rival.class.getName()
                  + "; the first is used. Remove the others from the class path.");
    }
  }

  @Test
  void configure_noneWithOthers_throws() {
    assertFails(notExporting("otel.propagators", "baggage,none"))
        .hasMessage("otel.propagators=baggage,none names none together with others");
  }

  @Test
  void configure_unknownName_throwsNamingWhatIsAllowed() {
    assertFails(notExporting("otel.propagators", "foo"), new Header("mine"))
        .hasMessage(
            "otel.propagators=foo is not known. Allowed now: baggage, mine, none, tracecontext");
  }

  @ParameterizedTest
  @ValueSource(strings = {"b3", "b3multi", "jaeger", "ottrace", "xray", "xray-lambda"})
  void configure_wellKnownNameWithoutExtension_throwsNamingTheArtifact(String name) {
    assertFails(notExporting("otel.propagators", name))
        .hasMessage(
            "otel.propagators="
                + name
                + " needs dev.peregrine:peregrine-propagators on the class path;"
                + " add this dependency. Allowed now: baggage, none, tracecontext");
  }

  @Test
  void configure_listOfAllowedBaggageThatNobodyHeeds_throwsNamingTheArtifact() {
    assertFails(notExporting("otel.peregrine.baggage.allowed.keys", "tenant"))
        .hasMessage(
            "otel.peregrine.baggage.allowed.keys needs dev.peregrine:peregrine-propagators"
                + " on the class path; add this dependency");
  }

  @Test
  void configure_customizer_isCalledForEachPropagator() {
    Map<String, String> settings = notExporting("otel.propagators", "mine,baggage");

    Collection<String> fields =
        Autoconfigured.builder(settings, new Header("mine"))
            .addPropagatorCustomizer(
                (propagator, config) ->
                    new Header("custom-" + propagator.fields().iterator().next()))
            .build()
            .getOpenTelemetrySdk()
            .getPropagators()
            .getTextMapPropagator()
            .fields();

    assertThat(fields).containsExactly("custom-mine", "custom-baggage");
  }
}
