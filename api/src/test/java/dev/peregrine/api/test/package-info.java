/** What several tests of the API use. */
package dev.peregrine.api.test;
