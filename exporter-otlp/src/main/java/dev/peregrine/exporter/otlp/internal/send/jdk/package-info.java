/** HTTP over the JDK's own client. */
@NullMarked
package dev.peregrine.exporter.otlp.internal.send.jdk;

import org.jspecify.annotations.NullMarked;
