package dev.peregrine.sdk.autoconfigure.internal.incubator;

import dev.peregrine.sdk.autoconfigure.spi.ComponentFactory;

/**
 * A component of a library.
 *
 * @param factory makes it
 * @param className the library's class behind the factory
 */
public record LibraryComponent(ComponentFactory<?> factory, String className) {}
