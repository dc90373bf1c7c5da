/**
 * The OTLP encoder. The fields of each message are listed once, in a {@code …Fields} class, and
 * written through {@link dev.peregrine.exporter.otlp.internal.encode.OtlpWriter}, which is either
 * protobuf or JSON.
 */
@NullMarked
package dev.peregrine.exporter.otlp.internal.encode;

import org.jspecify.annotations.NullMarked;
