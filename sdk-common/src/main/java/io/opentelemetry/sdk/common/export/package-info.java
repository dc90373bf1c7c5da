/**
 * What exporters and the senders beneath them share: message bodies, requests and responses,
 * compression, retry and proxies.
 */
@NullMarked
package io.opentelemetry.sdk.common.export;

import org.jspecify.annotations.NullMarked;
