/** Requests over plain sockets and the JDK's TLS, whatever protocol is spoken on them. */
@NullMarked
package dev.peregrine.exporter.otlp.internal.send.socket;

import org.jspecify.annotations.NullMarked;
