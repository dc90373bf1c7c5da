/** HTTP over OkHttp. */
@NullMarked
package dev.peregrine.exporter.otlp.internal.send.okhttp;

import org.jspecify.annotations.NullMarked;
