package dev.peregrine.compat.faults;

/** What may be lost in a fault. */
enum Loss {
  NOTHING,
  /** What the receiver refused for good, no more and no less. */
  OF_WHAT_IS_REFUSED,
  /** What never came to the receiver, but was answered by somebody else. */
  OF_WHAT_MET_SOMEBODY_ELSE
}
