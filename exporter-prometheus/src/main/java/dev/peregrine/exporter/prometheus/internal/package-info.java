/** What metrics, their names and their attributes become in Prometheus' data model. */
@NullMarked
package dev.peregrine.exporter.prometheus.internal;

import org.jspecify.annotations.NullMarked;
