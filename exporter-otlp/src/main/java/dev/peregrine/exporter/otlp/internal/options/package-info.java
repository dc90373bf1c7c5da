/** What the builders of exporters set, checked, and as senders want to see it. */
@NullMarked
package dev.peregrine.exporter.otlp.internal.options;

import org.jspecify.annotations.NullMarked;
