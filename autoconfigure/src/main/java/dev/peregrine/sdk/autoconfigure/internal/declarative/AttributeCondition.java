package dev.peregrine.sdk.autoconfigure.internal.declarative;

import dev.peregrine.sdk.trace.samplers.SpanPredicate;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import java.util.List;
import java.util.function.Predicate;

/**
 * A condition on the text form of one attribute, of whatever type; of an array one item is enough.
 */
final class AttributeCondition implements SpanPredicate {

  /** An attribute is looked up with its type, which the file does not tell. */
  private final List<AttributeKey<?>> keys;

  private final Predicate<String> condition;

  private AttributeCondition(String key, Predicate<String> condition) {
    this.keys =
        List.of(
            AttributeKey.stringKey(key),
            AttributeKey.longKey(key),
            AttributeKey.booleanKey(key),
            AttributeKey.doubleKey(key),
            AttributeKey.stringArrayKey(key),
            AttributeKey.longArrayKey(key),
            AttributeKey.booleanArrayKey(key),
            AttributeKey.doubleArrayKey(key));
    this.condition = condition;
  }

  /** The condition on the attribute that {@code config} has the key of. */
  static AttributeCondition of(NodeConfig config, Predicate<String> condition) {
    return new AttributeCondition(config.requiredString("key"), condition);
  }

  @Override
  public boolean matches(
      Context parentContext,
      String name,
      SpanKind spanKind,
      Attributes attributes,
      List<LinkData> parentLinks) {
    for (int i = 0; i < keys.size(); i++) {
      Object value = attributes.get(keys.get(i));
      if (value instanceof List<?> items) {
        return anyOf(items);
      }
      if (value != null) {
        return condition.test(value.toString());
      }
    }
    return false;
  }

  private boolean anyOf(List<?> items) {
    for (Object item : items) {
      if (item != null && condition.test(item.toString())) {
        return true;
      }
    }
    return false;
  }
}
