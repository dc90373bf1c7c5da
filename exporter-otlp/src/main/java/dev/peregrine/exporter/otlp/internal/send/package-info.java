/**
 * Sending a request once, independent of protocol and library. What differs is a {@link
 * dev.peregrine.exporter.otlp.internal.send.Transport}, in a package for each library so that any
 * of them may be absent.
 */
@NullMarked
package dev.peregrine.exporter.otlp.internal.send;

import org.jspecify.annotations.NullMarked;
