package dev.peregrine.exporter.otlp.internal.send;

import dev.peregrine.sdk.common.internal.thread.Timer;
import dev.peregrine.testsupport.ManualTime;

/** A timer whose time passes when the test says so. */
public final class ManualTimer extends ManualTime implements Timer {}
