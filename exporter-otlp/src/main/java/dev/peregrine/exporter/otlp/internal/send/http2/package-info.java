/** gRPC over HTTP/2 on a connection of our own: what unary calls need of it, one at a time. */
@NullMarked
package dev.peregrine.exporter.otlp.internal.send.http2;

import org.jspecify.annotations.NullMarked;
