/** What published components use of the incumbent's incubating artifact for configuration files. */
@NullMarked
package io.opentelemetry.sdk.autoconfigure.declarativeconfig;

import org.jspecify.annotations.NullMarked;
