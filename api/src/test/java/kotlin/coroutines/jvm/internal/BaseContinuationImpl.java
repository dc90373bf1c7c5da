package kotlin.coroutines.jvm.internal;

/** A stand-in for the class of this name that runs Kotlin's coroutines. */
public abstract class BaseContinuationImpl {

  public final void resumeWith() {
    invokeSuspend();
  }

  protected abstract void invokeSuspend();
}
