package io.opentelemetry.context;

import java.util.Arrays;
import java.util.Set;

/** Who opened a scope, and where: the stack begins with the caller of this package. */
final class OpenedHere {

  private static final Set<String> OUR_FRAMES =
      Set.of(
          OpenedHere.class.getName(),
          StrictContextStorage.class.getName(),
          Context.class.getName(),
          ImplicitContextKeyed.class.getName());

  private static final String COROUTINE_CLASS =
      "kotlin.coroutines.jvm.internal.BaseContinuationImpl";

  private final Context context;
  private final Thread thread = Thread.currentThread();
  private final StackTraceElement[] stack;

  OpenedHere(Context context) {
    this.context = context;
    StackTraceElement[] whole = new Throwable().getStackTrace();
    int caller = 0;
    while (caller < whole.length && OUR_FRAMES.contains(whole[caller].getClassName())) {
      caller++;
    }
    this.stack = Arrays.copyOfRange(whole, caller, whole.length);
  }

  /** A coroutine may go on with another thread, and then the scope would be closed there. */
  void failInKotlinCoroutine() {
    if (stack.length > 1
        && stack[0].getMethodName().equals("invokeSuspend")
        && stack[1].getClassName().equals(COROUTINE_CLASS)) {
      throw new AssertionError(
          "A Kotlin coroutine made a context current. It must use Context.asContextElement of"
              + " opentelemetry-extension-kotlin instead.");
    }
  }

  void failOnOtherThread() {
    Thread closing = Thread.currentThread();
    if (closing != thread) {
      throw new IllegalStateException(
          "Thread [%s] opened scope, but thread [%s] closed it"
              .formatted(thread.getName(), closing.getName()),
          withStack(new Throwable(toString())));
    }
  }

  AssertionError asLeak() {
    return withStack(new AssertionError(toString()));
  }

  private <T extends Throwable> T withStack(T throwable) {
    throwable.setStackTrace(stack);
    return throwable;
  }

  @Override
  public String toString() {
    return "Thread [" + thread.getName() + "] opened a scope of " + context + " here:";
  }
}
