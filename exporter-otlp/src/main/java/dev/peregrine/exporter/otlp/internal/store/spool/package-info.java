/**
 * Requests that wait on disk. Lowest first: the format ({@code SegmentFormat}), the files ({@code
 * SpoolFiles}), the segments ({@code Segment}, {@code SpoolDirectory}), the thread that does all
 * input and output ({@code SpoolWriter}), and what stands between it and the callers ({@code
 * HandOver}, {@code SpoolStore}).
 */
@NullMarked
package dev.peregrine.exporter.otlp.internal.store.spool;

import org.jspecify.annotations.NullMarked;
