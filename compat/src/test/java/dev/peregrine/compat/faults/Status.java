package dev.peregrine.compat.faults;

import java.time.Duration;
import java.util.Optional;

/**
 * A refusal in terms of both protocols.
 *
 * @param http the status over HTTP
 * @param grpc the status over gRPC, by its name
 * @param delay how long the sender is asked to wait, by {@code Retry-After} or {@code RetryInfo}
 * @param page an HTML page that an HTTP answer consists of
 */
record Status(
    int http, String grpc, String message, Optional<Duration> delay, Optional<String> page) {

  /** The server cannot for now. */
  static final Status UNAVAILABLE = of(503, "UNAVAILABLE", "not now");

  /** The request is wrong, and stays wrong. */
  static final Status INVALID = of(400, "INVALID_ARGUMENT", "not like this");

  /** The server fails in a way that it does not call transient. */
  static final Status INTERNAL = of(500, "INTERNAL", "broken");

  /** The request has too many bytes. */
  static final Status TOO_LARGE =
      of(413, "RESOURCE_EXHAUSTED", "grpc: received message larger than max (99 vs. 9)");

  /** What a proxy on the way answers instead of the server. */
  static final Status PAGE =
      new Status(
          404,
          "UNIMPLEMENTED",
          "no such page",
          Optional.empty(),
          Optional.of("<!DOCTYPE html><html><body><h1>Not found</h1></body></html>"));

  static Status of(int http, String grpc, String message) {
    return new Status(http, grpc, message, Optional.empty(), Optional.empty());
  }

  /** The server has too much to do and says when it will have less. */
  static Status throttled(Duration delay) {
    return new Status(429, "RESOURCE_EXHAUSTED", "slow down", Optional.of(delay), Optional.empty());
  }
}
