/**
 * Proofs that Peregrine can stand in for the incumbent, and that the code keeps to its
 * architecture.
 */
package dev.peregrine.compat;
