package dev.peregrine.examples.quickstart;

/** A span or a metric as it came over the wire, the service it is from, and the scope there. */
record Received<T>(String service, String scope, T data) {}
