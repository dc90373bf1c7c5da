/** Reading of protobuf's wire format, which both answers and kept requests are read with. */
@NullMarked
package dev.peregrine.exporter.otlp.internal.wire;

import org.jspecify.annotations.NullMarked;
