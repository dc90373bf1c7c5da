package dev.peregrine.compat.faults;

import java.io.IOException;

/** What a receiver does with one request. */
@FunctionalInterface
interface Answer {

  void to(Exchange exchange) throws IOException, InterruptedException;
}
