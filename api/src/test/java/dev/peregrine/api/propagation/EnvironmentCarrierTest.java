package dev.peregrine.api.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentCarrierTest {

  private final EnvironmentGetter getter = EnvironmentGetter.getInstance();
  private final EnvironmentSetter setter = EnvironmentSetter.getInstance();

  // C69, C70
  @ParameterizedTest
  @CsvSource({
    "traceparent, TRACEPARENT",
    "x-b3-traceid, X_B3_TRACEID",
    "TRACE_STATE2, TRACE_STATE2",
    "_, _",
    "'', _",
    "2nd, _2ND",
    "9, _9",
    "a.b c=d, A_B_C_D",
    "ä{, __",
    "\u0131\u017F\u212A, ___",
  })
  void setAndGet_ofAnyName_useTheNormalizedName(String name, String normalized) {
    Map<String, String> carrier = new HashMap<>();
    setter.set(carrier, name, "value");

    assertThat(carrier).containsOnlyKeys(normalized);
    assertThat(getter.get(carrier, name)).isEqualTo("value");
    assertThat(getter.getAll(carrier, name)).toIterable().containsExactly("value");
  }

  // C70
  @Test
  void get_ofANameThatIsNotNormalized_findsNothing() {
    assertThat(getter.get(Map.of("traceparent", "value"), "traceparent")).isNull();
  }

  // C70
  @Test
  @SuppressWarnings("deprecation")
  void keys_ofAnEnvironment_areTheNormalizedNames() {
    Map<String, String> carrier =
        Map.of("A", "", "_1", "", "A1_B", "", "a", "", "1A", "", "", "", "A-B", "", "Ä", "");

    assertThat(getter.keys(carrier)).containsExactlyInAnyOrder("A", "_1", "A1_B");
  }

  @Test
  void setAndGet_withoutCarrier_doNothing() {
    setter.set(null, "name", "value");

    assertThat(getter.get(null, "name")).isNull();
    assertThat(getter.getAll(null, "name")).isExhausted();
  }

  // C68
  @Test
  void injectAndExtract_ofBaggage_handItToTheChild() {
    Context parent = Context.root().with(Baggage.builder().put("tenant", "a b").build());
    Map<String, String> environment = new HashMap<>();
    W3CBaggagePropagator propagator = W3CBaggagePropagator.getInstance();

    propagator.inject(parent, environment, setter);
    Context child = propagator.extract(Context.root(), environment, getter);

    assertThat(environment).containsExactly(Map.entry("BAGGAGE", "tenant=a%20b"));
    assertThat(Baggage.fromContext(child)).isEqualTo(Baggage.fromContext(parent));
  }
}
