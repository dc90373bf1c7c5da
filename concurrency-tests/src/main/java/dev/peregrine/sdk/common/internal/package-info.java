/** jcstress tests that step a {@link dev.peregrine.sdk.common.internal.BatchWorker} by hand. */
@NullMarked
package dev.peregrine.sdk.common.internal;

import org.jspecify.annotations.NullMarked;
