package io.opentelemetry.sdk.trace;

import dev.peregrine.testsupport.ManualClock;
import io.opentelemetry.sdk.common.Clock;

/** A clock that moves only when it is told to. */
final class FakeClock extends ManualClock implements Clock {}
