package io.github.huozi.bibliography;

import java.util.Set;

/** The kinds of variables: CSL 1.0.2, appendix IV. */
final class CslVariables {

  private static final Set<String> NAMES =
      Set.of(
          "author",
          "chair",
          "collection-editor",
          "compiler",
          "composer",
          "container-author",
          "contributor",
          "curator",
          "director",
          "editor",
          "editor-translator",
          "editortranslator",
          "editorial-director",
          "executive-producer",
          "guest",
          "host",
          "illustrator",
          "interviewer",
          "narrator",
          "organizer",
          "original-author",
          "performer",
          "producer",
          "recipient",
          "reviewed-author",
          "script-writer",
          "series-creator",
          "translator");

  private static final Set<String> DATES =
      Set.of(
          "accessed",
          "available-date",
          "container",
          "event-date",
          "issued",
          "original-date",
          "submitted");

  private CslVariables() {}

  static boolean isName(String variable) {
    return NAMES.contains(variable);
  }

  static boolean isDate(String variable) {
    return DATES.contains(variable);
  }
}
