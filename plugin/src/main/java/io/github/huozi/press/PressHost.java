package io.github.huozi.press;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;

/** Where the press works, and how one speaks with it. */
interface PressHost {

  /** What the press says. */
  InputStream in();

  /** What is said to the press. It ends when this is closed. */
  OutputStream out();

  boolean isAlive();

  /** How much time it has had on processors so far; empty if the system does not tell. */
  default Optional<Duration> processorTime() {
    return Optional.empty();
  }

  /** That it ended, how, and what to do about it. Waits for the end, which is near. */
  String ending();

  /** Lets it end: there is nothing more to do. */
  void hangUp();

  /** Ends it whatever it does. A thread cannot be ended so. */
  void kill();
}
