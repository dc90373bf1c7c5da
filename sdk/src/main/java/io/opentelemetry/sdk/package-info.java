/** The SDK as one object: the providers of all signals and the propagators. */
@NullMarked
package io.opentelemetry.sdk;

import org.jspecify.annotations.NullMarked;
