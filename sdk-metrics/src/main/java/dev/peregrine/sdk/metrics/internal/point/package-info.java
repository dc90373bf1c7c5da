/**
 * The points that collections hand out: one class of each kind for both memory modes. They belong
 * to the collection that fills them, and change when the next one fills them again.
 */
@NullMarked
package dev.peregrine.sdk.metrics.internal.point;

import org.jspecify.annotations.NullMarked;
