/** A server for tests that have gRPC on their class path. */
@NullMarked
package dev.peregrine.testsupport.grpc;

import org.jspecify.annotations.NullMarked;
