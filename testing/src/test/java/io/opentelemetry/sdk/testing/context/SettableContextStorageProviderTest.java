package io.opentelemetry.sdk.testing.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.ContextStorageProvider;
import io.opentelemetry.context.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettableContextStorageProviderTest {

  private final ContextStorage before = SettableContextStorageProvider.getContextStorage();
  private final Context context = Context.root().with(ContextKey.named("key"), "value");

  private static final class RecordingStorage implements ContextStorage {

    final List<Context> attached = new ArrayList<>();

    @Override
    public Scope attach(Context toAttach) {
      attached.add(toAttach);
      return () -> attached.add(null);
    }

    @Override
    public Context current() {
      return attached.isEmpty() ? null : attached.get(attached.size() - 1);
    }
  }

  @AfterEach
  void restore() {
    SettableContextStorageProvider.setContextStorage(before);
  }

  @Test
  void serviceFile_onTheClassPath_namesTheProvider() {
    assertThat(ServiceLoader.load(ContextStorageProvider.class))
        .hasExactlyElementsOfTypes(SettableContextStorageProvider.class);
  }

  @Test
  void getContextStorage_nothingSet_isTheDefault() {
    assertThat(before).isSameAs(ContextStorage.defaultStorage());
    try (Scope scope = context.makeCurrent()) {
      assertThat(scope).isNotNull();
      assertThat(Context.current()).isSameAs(context);
    }
    assertThat(Context.current()).isSameAs(Context.root());
  }

  @Test
  void setContextStorage_another_getsEverything() {
    RecordingStorage storage = new RecordingStorage();

    SettableContextStorageProvider.setContextStorage(storage);
    try (Scope scope = context.makeCurrent()) {
      assertThat(scope).isNotNull();
      assertThat(Context.current()).isSameAs(context);
    }

    assertThat(storage.attached).containsExactly(context, null);
    assertThat(Context.current()).isSameAs(Context.root());
    assertThat(SettableContextStorageProvider.getContextStorage()).isSameAs(storage);
  }

  @Test
  void setContextStorage_null_namesParameter() {
    assertThatNullPointerException()
        .isThrownBy(() -> SettableContextStorageProvider.setContextStorage(null))
        .withMessage("storage");
  }
}
