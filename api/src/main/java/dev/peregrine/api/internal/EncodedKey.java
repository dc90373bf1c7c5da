package dev.peregrine.api.internal;

/** An attribute key that keeps its UTF-8 form, since keys are constants that are encoded often. */
public interface EncodedKey {

  /** The key in UTF-8, made at the first call and kept; the caller must not write to it. */
  byte[] keyUtf8();
}
