package io.opentelemetry.context;

import java.lang.ref.Cleaner;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A storage for tests that finds scopes which are closed on another thread or never.
 *
 * <p>Each scope remembers the stack that opened it, which is far too slow for production. A scope
 * that is garbage before it was closed is logged; {@link #close()} fails for those that are still
 * open.
 */
final class StrictContextStorage implements ContextStorage, AutoCloseable {

  private static final Logger LOGGER = Logger.getLogger(StrictContextStorage.class.getName());

  private final ContextStorage delegate;
  private final Set<OpenedHere> open = ConcurrentHashMap.newKeySet();
  private final Cleaner cleaner = Cleaner.create();

  StrictContextStorage(ContextStorage delegate) {
    this.delegate = delegate;
  }

  @Override
  public Scope attach(Context toAttach) {
    OpenedHere opened = new OpenedHere(toAttach);
    opened.failInKotlinCoroutine();
    StrictScope scope = new StrictScope(delegate.attach(toAttach), opened);
    open.add(opened);
    cleaner.register(scope, () -> reportCollected(opened));
    return scope;
  }

  private void reportCollected(OpenedHere opened) {
    if (open.remove(opened)) {
      LOGGER.log(
          Level.SEVERE, "A scope was garbage collected before it was closed.", opened.asLeak());
    }
  }

  @Override
  public @Nullable Context current() {
    return delegate.current();
  }

  @Override
  public Context root() {
    return delegate.root();
  }

  /**
   * Checks that all scopes are closed, and forgets those that are not.
   *
   * @throws AssertionError if a scope is open; it tells where it was opened. Further ones are
   *     logged.
   */
  @Override
  public void close() {
    List<AssertionError> leaks =
        List.copyOf(open).stream().filter(open::remove).map(OpenedHere::asLeak).toList();
    if (leaks.size() > 1) {
      for (AssertionError leak : leaks) {
        LOGGER.log(Level.SEVERE, "A scope was not closed.", leak);
      }
    }
    if (!leaks.isEmpty()) {
      throw leaks.get(0);
    }
  }

  private final class StrictScope implements Scope {

    private final Scope delegateScope;
    private final OpenedHere opened;

    StrictScope(Scope delegateScope, OpenedHere opened) {
      this.delegateScope = delegateScope;
      this.opened = opened;
    }

    @Override
    public void close() {
      open.remove(opened);
      opened.failOnOtherThread();
      delegateScope.close();
    }

    @Override
    public String toString() {
      return opened.toString();
    }
  }
}
