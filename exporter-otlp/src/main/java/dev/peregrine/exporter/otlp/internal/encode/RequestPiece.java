package dev.peregrine.exporter.otlp.internal.encode;

/**
 * A part of a request, which is a request itself.
 *
 * @param bytes the request
 * @param items how many spans, log records or data points it has
 * @param divisible whether it can be cut further; if not, and it is too large still, its item must
 *     be dropped
 */
public record RequestPiece(byte[] bytes, int items, boolean divisible) {}
