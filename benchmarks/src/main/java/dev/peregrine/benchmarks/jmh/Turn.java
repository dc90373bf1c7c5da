package dev.peregrine.benchmarks.jmh;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Whose turn it is, for each thread of its own. */
@State(Scope.Thread)
public class Turn {

  private int next;

  /** From 0 to {@code count - 1} and again; {@code count} is a power of two. */
  int next(int count) {
    return next++ & count - 1;
  }
}
