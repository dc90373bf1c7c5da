/** jcstress tests that run the loop of a {@link dev.peregrine.sdk.common.internal.BatchWorker}. */
@NullMarked
package dev.peregrine.sdk.common.internal;

import org.jspecify.annotations.NullMarked;
