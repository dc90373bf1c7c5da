package io.opentelemetry.api;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Stands in for somebody's implementation of an interface of the API: default methods run, and
 * calls of abstract ones are noted down.
 */
public final class AbstractCalls implements InvocationHandler {

  private final List<List<Object>> calls = new ArrayList<>();

  /**
   * Returns an instance whose abstract methods note the call and return the instance if they can.
   */
  public <T> T implement(Class<T> type) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
  }

  /** Returns the calls so far, each as the method's name and its arguments, and forgets them. */
  public List<List<Object>> drain() {
    List<List<Object>> drained = List.copyOf(calls);
    calls.clear();
    return drained;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
    Object[] arguments = args == null ? new Object[0] : args;
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    if (method.getDeclaringClass() == Object.class) {
      return method.invoke(this, arguments);
    }
    List<Object> call = new ArrayList<>(List.of(method.getName()));
    call.addAll(Arrays.asList(arguments));
    calls.add(call);
    return method.getReturnType().isInstance(proxy) ? proxy : null;
  }
}
