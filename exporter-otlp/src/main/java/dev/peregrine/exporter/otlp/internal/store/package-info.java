/** Encoded requests that wait to be sent: what becomes of them when a server is away. */
@NullMarked
package dev.peregrine.exporter.otlp.internal.store;

import org.jspecify.annotations.NullMarked;
