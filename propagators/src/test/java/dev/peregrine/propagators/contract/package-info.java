/** The suite that all propagators pass. */
package dev.peregrine.propagators.contract;
