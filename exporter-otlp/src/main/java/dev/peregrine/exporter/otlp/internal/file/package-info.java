/** OTLP as JSON, one object a line: to a file, a stream, standard output or a log. */
@NullMarked
package dev.peregrine.exporter.otlp.internal.file;

import org.jspecify.annotations.NullMarked;
