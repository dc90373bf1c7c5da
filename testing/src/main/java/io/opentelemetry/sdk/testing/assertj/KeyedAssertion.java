package io.opentelemetry.sdk.testing.assertj;

import io.opentelemetry.api.common.AttributeKey;
import org.jspecify.annotations.Nullable;

/** A key and the check of its value. */
final class KeyedAssertion<T> extends AttributeAssertion {

  private final AttributeKey<T> key;
  private final Check<T> check;

  KeyedAssertion(AttributeKey<T> key, Check<T> check) {
    this.key = key;
    this.check = check;
  }

  /** Checks a value, which is null if there is no such attribute. */
  interface Check<T> {

    void accept(@Nullable T value, String description);
  }

  @Override
  AttributeKey<T> key() {
    return key;
  }

  @Override
  void check(AttributeChecks attributes) {
    check.accept(attributes.get(key), attributes.describe(key));
  }
}
