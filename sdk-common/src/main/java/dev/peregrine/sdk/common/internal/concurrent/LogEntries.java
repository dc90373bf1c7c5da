package dev.peregrine.sdk.common.internal.concurrent;

/**
 * What a log held at a moment, as {@code key, value, key, value, …} in order.
 *
 * @param pairs the pairs and, after them, what has nothing to do with this moment
 * @param count how many pairs
 * @param copied whether the array was made for this reader, who may then write to it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record LogEntries(Object[] pairs, int count, boolean copied) {}
