/**
 * Reads what servers answer. Answers are hostile input: every reader is linear in the size of the
 * answer, goes no deeper than a fixed depth, and never throws anything but {@link
 * dev.peregrine.exporter.otlp.internal.wire.MalformedMessageException}.
 */
@NullMarked
package dev.peregrine.exporter.otlp.internal.answer;

import org.jspecify.annotations.NullMarked;
