package io.opentelemetry.context;

/** A value that knows its own key in a {@link Context}, such as a span or baggage. */
public interface ImplicitContextKeyed {

  /**
   * Adds this value to the {@linkplain Context#current() current context} and makes the result
   * current. The scope must be closed on the same thread, best by a try-with-resources statement.
   *
   * @return the scope that restores the previous context when it is closed
   */
  default Scope makeCurrent() {
    return Context.current().with(this).makeCurrent();
  }

  /**
   * Returns a context that has this value, and all other values of the given context.
   *
   * @param context the context to add to, which does not change
   * @return the new context
   */
  Context storeInContext(Context context);
}
