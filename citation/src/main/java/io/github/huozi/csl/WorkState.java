package io.github.huozi.csl;

import java.util.HashMap;
import java.util.Map;

/** The state of a work in a text: its number, and what tells it from others. */
final class WorkState {

  /** The place in the list of works, from 1. */
  int number;

  /** The letter after the year as a number from 1; 0 for none. */
  int yearSuffix;

  /** The condition {@code disambiguate} holds. */
  boolean disambiguate;

  /** The least number of names that are shown, of lists that “et al.” shortens. */
  int shownNames;

  /**
   * The extent to which given names are shown, by the place of a name: 1 for initials, 2 for all.
   */
  final Map<String, Integer> givenNames = new HashMap<>();
}
