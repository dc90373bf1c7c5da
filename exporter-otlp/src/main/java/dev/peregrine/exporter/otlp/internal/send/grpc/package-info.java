/** gRPC over grpc-netty-shaded. */
@NullMarked
package dev.peregrine.exporter.otlp.internal.send.grpc;

import org.jspecify.annotations.NullMarked;
