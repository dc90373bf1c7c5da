/** Log records as exporters get them. */
@NullMarked
package io.opentelemetry.sdk.logs.data;

import org.jspecify.annotations.NullMarked;
