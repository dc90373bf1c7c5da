package dev.peregrine.examples.quickstart;

/**
 * A span, a metric or a log record as it came over the wire, the service it is from, and the scope
 * there.
 */
record Received<T>(String service, String scope, T data) {}
