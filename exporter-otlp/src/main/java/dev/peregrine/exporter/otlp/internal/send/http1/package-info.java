/** HTTP/1.1 over plain sockets. */
@NullMarked
package dev.peregrine.exporter.otlp.internal.send.http1;

import org.jspecify.annotations.NullMarked;
