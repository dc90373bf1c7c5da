/** How log records leave the process: processors that export, and exporters. */
@NullMarked
package io.opentelemetry.sdk.logs.export;

import org.jspecify.annotations.NullMarked;
