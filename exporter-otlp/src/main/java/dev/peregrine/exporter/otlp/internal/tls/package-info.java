/** Certificates and keys: read, checked, and read again when their files change. */
@NullMarked
package dev.peregrine.exporter.otlp.internal.tls;

import org.jspecify.annotations.NullMarked;
