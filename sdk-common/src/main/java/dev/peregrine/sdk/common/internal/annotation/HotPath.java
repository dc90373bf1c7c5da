package dev.peregrine.sdk.common.internal.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that runs for every recorded item: it allocates nothing but its result, takes no
 * lock, boxes nothing, does no I/O and never logs. Its slow branch is a method of its own.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface HotPath {

  /** The simple name of the benchmark class that watches this method. */
  String value();
}
