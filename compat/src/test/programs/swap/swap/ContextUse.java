package swap;

import static swap.Main.print;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Contexts, scopes, wrapped executors, baggage. */
final class ContextUse {
  private static final ContextKey<String> NAME = ContextKey.named("name");

  private ContextUse() {}

  static void run() throws Exception {
    Context first = Context.root().with(NAME, "first");
    Context second = first.with(NAME, "second").with(ContextKey.named("name"), "same name");
    print("context.get", first.get(NAME) + " " + second.get(NAME) + " " + Context.root().get(NAME));
    print("key.name", NAME);

    try (Scope outer = first.makeCurrent()) {
      print("current.outer", Context.current().get(NAME));
      try (Scope inner = second.makeCurrent()) {
        print("current.inner", Context.current().get(NAME));
      }
      print("current.restored", Context.current().get(NAME));
      executors();
    }
    print("current.root", Context.current() == Context.root());
    print("wrap.callable", second.wrap(() -> Context.current().get(NAME)).call());
    print("wrap.supplier", second.wrapSupplier(() -> Context.current().get(NAME)).get());
    print(
        "wrap.function",
        second
            .<String, String>wrapFunction(suffix -> Context.current().get(NAME) + suffix)
            .apply("!"));
    baggage();
  }

  private static void executors() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      print("executor.plain", pool.submit(() -> Context.current().get(NAME)).get());
      ExecutorService wrapped = Context.taskWrapping(pool);
      print("executor.wrapped", wrapped.submit(() -> Context.current().get(NAME)).get());
      print(
          "executor.future",
          CompletableFuture.supplyAsync(() -> Context.current().get(NAME), wrapped).get());
    } finally {
      pool.shutdown();
    }
  }

  private static void baggage() {
    Baggage baggage =
        Baggage.builder().put("a", "1").put("b", "2").remove("a").put("", "x").build();
    print("baggage.map", baggage.size() + " " + baggage.getEntryValue("b"));
    try (Scope ignored = baggage.makeCurrent()) {
      print("baggage.current", Baggage.current().getEntryValue("b"));
    }
    print("baggage.none", Baggage.current().isEmpty());
    print("baggage.equals", baggage.equals(Baggage.builder().put("b", "2").build()));
  }
}
