package dev.peregrine.sdk.common.internal;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The identity of a component in metrics: its type, and the type with a number that counts from 0.
 */
public record ComponentId(String type, String name) {

  static final AttributeKey<String> COMPONENT_TYPE = AttributeKey.stringKey("otel.component.type");
  static final AttributeKey<String> COMPONENT_NAME = AttributeKey.stringKey("otel.component.name");
  static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

  /** Static, because names have to differ between components that know nothing of each other. */
  private static final Map<String, Long> NEXT = new HashMap<>();

  private static final ReentrantLock LOCK = new ReentrantLock();

  /** The identity of a new component of a type. */
  public static ComponentId next(String type) {
    long number;
    LOCK.lock();
    try {
      number = NEXT.getOrDefault(type, 0L);
      NEXT.put(type, number + 1);
    } finally {
      LOCK.unlock();
    }
    return new ComponentId(type, type + "/" + number);
  }

  Attributes attributes() {
    return Attributes.of(COMPONENT_TYPE, type, COMPONENT_NAME, name);
  }
}
