/** Settings of the OTLP exporters that the contract's builders have no place for. */
@NullMarked
package dev.peregrine.exporter.otlp;

import org.jspecify.annotations.NullMarked;
