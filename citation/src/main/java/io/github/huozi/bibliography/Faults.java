package io.github.huozi.bibliography;

/** Takes the faults of a list of works. */
@FunctionalInterface
public interface Faults {

  /** Takes a fault and the line of the file in which it is, from 1. */
  void add(int line, String message);
}
