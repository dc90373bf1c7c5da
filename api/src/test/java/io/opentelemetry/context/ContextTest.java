package io.opentelemetry.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextTest {

  private static final ContextKey<String> KEY = ContextKey.named("key");
  private static final ContextKey<String> OTHER_KEY = ContextKey.named("other");

  // C1, C3
  @Test
  void with_newKey_addsToACopy() {
    Context first = Context.root().with(KEY, "a");
    Context second = first.with(OTHER_KEY, "b");

    assertThat(second.get(KEY)).isEqualTo("a");
    assertThat(second.get(OTHER_KEY)).isEqualTo("b");
    assertThat(first.get(OTHER_KEY)).isNull();
    assertThat(Context.root().get(KEY)).isNull();
  }

  @Test
  void with_knownKey_replacesInACopy() {
    Context first = Context.root().with(KEY, "a").with(OTHER_KEY, "b");
    Context second = first.with(KEY, "c");

    assertThat(first).hasToString("{key=a, other=b}");
    assertThat(second).hasToString("{key=c, other=b}");
  }

  @Test
  void with_sameValue_isTheSameContext() {
    Context context = Context.root().with(KEY, "a");

    assertThat(context.with(KEY, "a")).isSameAs(context);
  }

  // C2
  @Test
  void named_withSameName_isAnotherKey() {
    ContextKey<String> twin = ContextKey.named("key");
    Context context = Context.root().with(KEY, "a");

    assertThat(context.get(twin)).isNull();
    assertThat(twin).hasToString("key");
  }

  @Test
  void with_implicitKey_asksTheValue() {
    ImplicitContextKeyed value = context -> context.with(KEY, "stored");

    assertThat(Context.root().with(value).get(KEY)).isEqualTo("stored");
  }

  // C4, C5
  @Test
  @SuppressWarnings("try")
  void makeCurrent_untilClosed_isCurrent() {
    Context outer = Context.root().with(KEY, "outer");
    try (Scope outerScope = outer.makeCurrent()) {
      ImplicitContextKeyed inner = context -> context.with(OTHER_KEY, "inner");
      try (Scope innerScope = inner.makeCurrent()) {
        assertThat(Context.current()).hasToString("{key=outer, other=inner}");
      }
      assertThat(Context.current()).isSameAs(outer);
    }
    assertThat(Context.current()).isSameAs(Context.root());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void with_randomKeys_isLikeAMap(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    var keys = IntStream.range(0, 12).mapToObj(i -> ContextKey.<Integer>named("k" + i)).toList();
    Context context = Context.root();
    Map<ContextKey<Integer>, Integer> model = new HashMap<>();

    for (int step = 0; step < 2_000; step++) {
      ContextKey<Integer> written = keys.get(random.nextInt(keys.size()));
      Integer value = random.nextInt(5) == 0 ? null : random.nextInt(3);
      context = context.with(written, value);
      model.put(written, value);

      ContextKey<Integer> read = keys.get(random.nextInt(keys.size()));
      assertThat(context.get(read)).as("seed %s, step %s", seed, step).isEqualTo(model.get(read));
    }
  }

  @Test
  void wrap_eachKindOfTask_runsWithTheContext() throws Exception {
    Context context = Context.root().with(KEY, "wrapped");
    AtomicReference<String> seen = new AtomicReference<>();
    Consumer<Object> see = argument -> seen.set(argument + " " + Context.current().get(KEY));

    context.wrap(() -> see.accept("runnable")).run();
    assertThat(seen).hasValue("runnable wrapped");
    context.wrapConsumer(see).accept("consumer");
    assertThat(seen).hasValue("consumer wrapped");
    context.<String, String>wrapConsumer((a, b) -> see.accept(a + b)).accept("bi", "consumer");
    assertThat(seen).hasValue("biconsumer wrapped");
    assertThat(context.wrap(() -> Context.current().get(KEY)).call()).isEqualTo("wrapped");
    assertThat(context.wrapSupplier(() -> Context.current().get(KEY)).get()).isEqualTo("wrapped");
    assertThat(context.wrapFunction((String a) -> a + Context.current().get(KEY)).apply("a "))
        .isEqualTo("a wrapped");
    assertThat(
            context
                .wrapFunction((String a, String b) -> a + b + Context.current().get(KEY))
                .apply("a ", "b "))
        .isEqualTo("a b wrapped");
    assertThat(Context.current()).isSameAs(Context.root());
  }

  @Test
  void wrap_throwingTask_restoresTheContext() {
    Runnable throwing =
        () -> {
          throw new IllegalStateException("expected");
        };
    Runnable wrapped = Context.root().with(KEY, "a").wrap(throwing);

    assertThatThrownBy(wrapped::run).hasMessage("expected");
    assertThat(Context.current()).isSameAs(Context.root());
  }

  @Test
  void noop_whenClosed_changesNothing() {
    Scope.noop().close();

    assertThat(Context.current()).isSameAs(Context.root());
  }
}
