package dev.peregrine.propagators;

import static dev.peregrine.propagators.contract.Headers.baggageOf;
import static dev.peregrine.propagators.contract.Headers.contextOf;
import static dev.peregrine.propagators.contract.Headers.extract;
import static dev.peregrine.propagators.contract.Headers.inject;
import static dev.peregrine.propagators.contract.Headers.spanContext;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.opentelemetry.extension.trace.propagation.JaegerPropagator;
import io.opentelemetry.extension.trace.propagation.OtTracePropagator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("deprecation") // of formats with baggage
class BaggageAllowListTest {

  private static final Baggage BAGGAGE =
      Baggage.builder().put("tenant", "blue").put("user.id", "17").put("user.name", "x").build();

  @ParameterizedTest
  @CsvSource({
    "tenant, tenant, true",
    "tenant, Tenant, false",
    "tenant, tenant2, false",
    "tenant, '', false",
    "user.*, user.id, true",
    "user.*, user., true",
    "user.*, user, false",
    "*, anything, true",
    "*, '', true",
    "'', '', true",
  })
  void allows_key_isWhatThePatternSays(String pattern, String key, boolean expected) {
    assertThat(BaggageAllowList.of(List.of(pattern)).allows(key)).isEqualTo(expected);
  }

  @Test
  void allows_emptyList_allowsNothing() {
    assertThat(BaggageAllowList.of(List.of()).allows("tenant")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*.id", "user.*.id", "**"})
  void of_starElsewhere_throwsNamingThePattern(String pattern) {
    assertThatThrownBy(() -> BaggageAllowList.of(List.of("tenant", pattern)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pattern \"" + pattern + "\" of a baggage key: * is allowed at the end only");
  }

  @Test
  void inject_baggage_isRestrictedInEveryFormat() {
    BaggageAllowList list = BaggageAllowList.of(List.of("tenant", "user.i*"));
    Context context = contextOf(spanContext(true)).with(BAGGAGE);

    assertThat(inject(list.restrict(W3CBaggagePropagator.getInstance()), context).get("baggage"))
        .contains("tenant=blue", "user.id=17")
        .doesNotContain("user.name");
    assertThat(inject(list.restrict(JaegerPropagator.getInstance()), context))
        .containsOnlyKeys("uber-trace-id", "uberctx-tenant", "uberctx-user.id");
    assertThat(inject(list.restrict(OtTracePropagator.getInstance()), context))
        .containsKeys("ot-baggage-tenant", "ot-baggage-user.id")
        .doesNotContainKey("ot-baggage-user.name");
  }

  @Test
  void inject_nothingAllowed_sendsTheRest() {
    TextMapPropagator composite =
        TextMapPropagator.composite(
            W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance());
    BaggageAllowList list = BaggageAllowList.of(List.of("other"));

    assertThat(inject(list.restrict(composite), contextOf(spanContext(true)).with(BAGGAGE)))
        .containsOnlyKeys("traceparent");
  }

  @Test
  void extract_baggage_staysWhole() {
    TextMapPropagator restricted =
        BaggageAllowList.of(List.of("other")).restrict(W3CBaggagePropagator.getInstance());

    assertThat(baggageOf(extract(restricted, Map.of("baggage", "tenant=blue"))))
        .isEqualTo(Map.of("tenant", "blue"));
    assertThat(restricted.fields()).containsExactly("baggage");
  }

  @Test
  void inject_withoutContextOrSetter_doesNothing() {
    List<String> written = new ArrayList<>();
    TextMapSetter<List<String>> setter = (carrier, name, value) -> carrier.add(name);
    TextMapPropagator restricted =
        BaggageAllowList.of(List.of("*")).restrict(W3CBaggagePropagator.getInstance());

    restricted.inject(null, written, setter);
    restricted.inject(Context.root().with(BAGGAGE), written, null);
    restricted.inject(Context.root(), written, setter);

    assertThat(written).isEmpty();
  }

  @Test
  void filter_allAllowed_isTheSameBaggage() {
    assertThat(BaggageAllowList.of(List.of("tenant", "user.*")).filter(BAGGAGE)).isSameAs(BAGGAGE);
  }
}
