package dev.peregrine.sdk.common.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScopeRegistryTest {

  private static final InstrumentationScopeInfo SCOPE = InstrumentationScopeInfo.create("scope");

  private final ScopeRegistry<Configured, Function<InstrumentationScopeInfo, String>, String>
      registry = newRegistry();

  private static ScopeRegistry<Configured, Function<InstrumentationScopeInfo, String>, String>
      newRegistry() {
    LazyLogger logger = LazyLogger.of(ScopeRegistryTest.class);
    return new ScopeRegistry<>(
        logger, new ConfiguredKind(), scope -> "first", "default", "disabled");
  }

  private static final class ConfiguredKind
      implements ScopeRegistry.Kind<
          Configured, Function<InstrumentationScopeInfo, String>, String> {

    @Override
    public Configured make(InstrumentationScopeInfo scope) {
      return new Configured(scope);
    }

    @Override
    public String ask(
        Function<InstrumentationScopeInfo, String> configurator, InstrumentationScopeInfo scope) {
      return configurator.apply(scope);
    }
  }

  private static final class Configured implements ScopeRegistry.Element<String> {

    private final InstrumentationScopeInfo scope;
    volatile String config = "none";

    Configured(InstrumentationScopeInfo scope) {
      this.scope = scope;
    }

    @Override
    public InstrumentationScopeInfo scope() {
      return scope;
    }

    @Override
    public void configure(String newConfig) {
      config = newConfig;
    }
  }

  @Test
  void get_oneScope_isOneElement() {
    Configured element = registry.get(SCOPE);

    assertThat(registry.get(InstrumentationScopeInfo.create("scope"))).isSameAs(element);
    assertThat(registry.get(InstrumentationScopeInfo.create("other"))).isNotSameAs(element);
    assertThat(element.config).isEqualTo("first");
    assertThat(registry.all())
        .extracting(each -> each.scope().getName())
        .containsExactly("scope", "other");
  }

  @Test
  void setConfigurator_reachesOldAndNewElements() {
    Configured element = registry.get(SCOPE);
    registry.setConfigurator(scope -> "second");

    assertThat(element.config).isEqualTo("second");
    assertThat(registry.get(InstrumentationScopeInfo.create("other")).config).isEqualTo("second");
  }

  @Test
  void configurator_thatSaysNothingOrThrows_leavesTheDefault() {
    registry.setConfigurator(scope -> null);
    assertThat(registry.get(SCOPE).config).isEqualTo("default");
    registry.setConfigurator(
        scope -> {
          throw new IllegalStateException("test");
        });
    assertThat(registry.get(SCOPE).config).isEqualTo("default");
  }

  @Test
  void disable_isForGood() {
    Configured element = registry.get(SCOPE);
    registry.disable();
    registry.setConfigurator(scope -> "second");

    assertThat(element.config).isEqualTo("disabled");
    assertThat(registry.get(InstrumentationScopeInfo.create("new")).config).isEqualTo("disabled");
  }

  @Test
  void manyThreads_endWithTheLastConfiguration() {
    for (int round = 0; round < 200; round++) {
      ScopeRegistry<Configured, Function<InstrumentationScopeInfo, String>, String> raced =
          newRegistry();
      AtomicReference<Configured> got = new AtomicReference<>();
      CompletableFuture<?>[] threads =
          IntStream.range(0, 3)
              .mapToObj(
                  thread ->
                      CompletableFuture.runAsync(
                          () -> {
                            if (thread == 0) {
                              got.set(raced.get(SCOPE));
                            } else if (thread == 1) {
                              raced.setConfigurator(scope -> "second");
                            } else {
                              raced.disable();
                            }
                          }))
              .toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(threads).join();

      assertThat(got.get()).isSameAs(raced.get(SCOPE));
      assertThat(got.get().config).isEqualTo("disabled");
    }
  }
}
