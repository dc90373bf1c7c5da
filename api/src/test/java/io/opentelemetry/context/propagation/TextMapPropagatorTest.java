package io.opentelemetry.context.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextMapPropagatorTest {

  private static final ContextKey<String> KEY = ContextKey.named("key");
  private static final TextMapGetter<Map<String, String>> GETTER =
      (carrier, key) -> carrier == null ? null : carrier.get(key);
  private static final TextMapSetter<List<String>> SETTER =
      (carrier, key, value) -> carrier.add(key + "=" + value);

  private final Context context = Context.root().with(KEY, "value");

  // C14
  @Test
  void composite_ofSeveral_asksThemInOrder() {
    TextMapPropagator composite =
        TextMapPropagator.composite(new Appender("a"), new Appender("b"), new Appender("a"));
    List<String> carrier = new ArrayList<>();

    composite.inject(context, carrier, SETTER);
    Context extracted = composite.extract(context, Map.of("a", "1", "b", "2"), GETTER);

    assertThat(carrier).containsExactly("a=value", "b=value", "a=value");
    assertThat(extracted.get(KEY)).isEqualTo("value121");
  }

  // C10
  @Test
  void fields_ofAComposite_areDistinctAndFixed() {
    List<TextMapPropagator> propagators =
        new ArrayList<>(List.of(new Appender("a", "b"), new Appender("c", "a")));
    TextMapPropagator composite = TextMapPropagator.composite(propagators);
    propagators.clear();

    assertThat(composite.fields()).containsExactly("a", "b", "c").isUnmodifiable();
    assertThat(composite.toString()).contains("a, b").contains("c, a");
  }

  @Test
  void composite_ofOne_isThatOne() {
    TextMapPropagator only = new Appender("a");

    assertThat(TextMapPropagator.composite(only)).isSameAs(only);
  }

  @Test
  void composite_ofNone_isTheNoop() {
    assertThat(TextMapPropagator.composite()).isSameAs(TextMapPropagator.noop());
    assertThat(TextMapPropagator.composite(List.of())).isSameAs(TextMapPropagator.noop());
  }

  @Test
  void noop_always_carriesNothing() {
    TextMapPropagator noop = TextMapPropagator.noop();
    List<String> carrier = new ArrayList<>();
    noop.inject(context, carrier, SETTER);

    assertThat(carrier).isEmpty();
    assertThat(noop.fields()).isEmpty();
    assertThat(noop.extract(context, Map.of("a", "1"), GETTER)).isSameAs(context);
  }

  @Test
  void injectAndExtract_withNull_doNothing() {
    TextMapPropagator composite = TextMapPropagator.composite(new Appender("a"), new Appender("b"));
    List<String> carrier = new ArrayList<>();

    composite.inject(null, carrier, SETTER);
    composite.inject(context, carrier, null);
    assertThat(carrier).isEmpty();
    assertThat(composite.extract(context, Map.of(), null)).isSameAs(context);
    assertThat(composite.extract(null, Map.of(), GETTER)).isSameAs(Context.root());
    assertThat(composite.extract(context, null, GETTER).get(KEY)).isEqualTo("value");
    assertThat(TextMapPropagator.noop().extract(null, Map.of(), GETTER)).isSameAs(Context.root());
  }

  // C13
  @Test
  void getAll_byDefault_hasTheValueOfGet() {
    assertThat(GETTER.getAll(Map.of("a", "1"), "a")).toIterable().containsExactly("1");
    assertThat(GETTER.getAll(Map.of("a", "1"), "b")).isExhausted();
    assertThat(GETTER.getAll(null, "a")).isExhausted();
  }

  @Test
  @SuppressWarnings("deprecation")
  void keys_byDefault_areNone() {
    assertThat(GETTER.keys(Map.of("a", "1"))).isEmpty();
  }

  // C15
  @Test
  void contextPropagators_ofAPropagator_haveIt() {
    TextMapPropagator propagator = new Appender("a");

    assertThat(ContextPropagators.create(propagator).getTextMapPropagator()).isSameAs(propagator);
    assertThat(ContextPropagators.noop().getTextMapPropagator()).isSameAs(TextMapPropagator.noop());
    assertThatNullPointerException().isThrownBy(() -> ContextPropagators.create(null));
  }

  /** Writes the value of the key into its first field, and appends what it reads there. */
  private static final class Appender implements TextMapPropagator {

    private final List<String> fields;

    Appender(String... fields) {
      this.fields = List.of(fields);
    }

    @Override
    public Collection<String> fields() {
      return fields;
    }

    @Override
    public <C> void inject(Context context, C carrier, TextMapSetter<C> setter) {
      setter.set(carrier, fields.get(0), context.get(KEY));
    }

    @Override
    public <C> Context extract(Context context, C carrier, TextMapGetter<C> getter) {
      String value = getter.get(carrier, fields.get(0));
      return value == null ? context : context.with(KEY, context.get(KEY) + value);
    }

    @Override
    public String toString() {
      return fields.toString();
    }
  }
}
