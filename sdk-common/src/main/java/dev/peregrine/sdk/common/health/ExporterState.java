package dev.peregrine.sdk.common.health;

/** What an exporter is doing. */
public enum ExporterState {
  /** It has not had anything to send yet. */
  IDLE,
  /** Requests go out as they come. */
  UP,
  /** The server has asked to be left alone for a while. What comes in meanwhile is kept. */
  PAUSED,
  /** The server cannot be reached, or does not work. It is tried again and again. */
  DOWN,
  /** It takes nothing any more. */
  SHUT_DOWN
}
