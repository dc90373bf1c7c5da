package dev.peregrine.exporter.otlp.internal.deliver;

import io.opentelemetry.api.metrics.MeterProvider;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** A meter provider whose instruments write down each measurement: name, value, attributes. */
final class RecordingMeters {

  final List<String> measurements = new ArrayList<>();

  MeterProvider provider() {
    return proxy(MeterProvider.class, "");
  }

  /** The sum of what was added to an instrument under attributes that begin so. */
  long sum(String instrument, String attributes) {
    long sum = 0;
    for (String measurement : measurements) {
      String[] parts = measurement.split(" ", 3);
      if (parts[0].equals(instrument) && parts[2].startsWith(attributes)) {
        sum += Long.parseLong(parts[1]);
      }
    }
    return sum;
  }

  private <T> T proxy(Class<T> type, String name) {
    InvocationHandler handler = (self, method, arguments) -> answer(self, method, arguments, name);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private Object answer(Object self, Method method, Object[] arguments, String name) {
    switch (method.getName()) {
      case "add" -> measurements.add(name + " " + arguments[0] + " " + arguments[1]);
      case "record" -> measurements.add(name + " " + arguments[1]);
      default -> {
        Class<?> result = method.getReturnType();
        if (result.isInstance(self)) {
          return self;
        }
        boolean names = method.getName().endsWith("Builder") || method.getName().equals("get");
        return proxy(result, names ? (String) arguments[0] : name);
      }
    }
    return null;
  }
}
