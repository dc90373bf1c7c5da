package dev.peregrine.sdk.autoconfigure.internal.declarative;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;

/** What a file describes. */
public record CreatedSdk(OpenTelemetrySdk sdk, Resource resource) {}
