package dev.peregrine.sampler.jaeger.internal;

import dev.peregrine.sdk.common.internal.thread.Timer;
import dev.peregrine.testsupport.ManualTime;

/** A timer whose time passes when the test says so. */
final class ManualTimer extends ManualTime implements Timer {}
