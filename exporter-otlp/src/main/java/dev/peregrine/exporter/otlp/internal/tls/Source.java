package dev.peregrine.exporter.otlp.internal.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/** Where trust or an identity comes from. Immutable. */
interface Source<T> {

  /** Reads it and checks it. */
  T load() throws GeneralSecurityException, IOException;

  /** What it is read from; empty if it never changes. */
  List<Path> files();

  /** What it is, for people: {@code client key and certificate}. */
  String what();

  /** Something that was read already. */
  static <T> Source<T> fixed(T value) {
    return new Fixed<>(value);
  }

  /** What never changes. */
  record Fixed<T>(T value) implements Source<T> {

    @Override
    public T load() {
      return value;
    }

    @Override
    public List<Path> files() {
      return List.of();
    }

    @Override
    public String what() {
      return "";
    }
  }
}
