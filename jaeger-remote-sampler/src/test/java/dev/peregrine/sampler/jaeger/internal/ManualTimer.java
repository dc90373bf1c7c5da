package dev.peregrine.sampler.jaeger.internal;

import dev.peregrine.exporter.otlp.internal.send.RetryTimer;
import dev.peregrine.testsupport.ManualTime;

/** A timer whose time passes when the test says so. */
final class ManualTimer extends ManualTime implements RetryTimer {}
