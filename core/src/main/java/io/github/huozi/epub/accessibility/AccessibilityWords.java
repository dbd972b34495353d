package io.github.huozi.epub.accessibility;

import io.github.huozi.language.Language;
import io.github.huozi.model.EditionWords;
import java.util.ArrayList;
import java.util.List;

/** The accessibility summary of a book: sentences in the edition's language. */
final class AccessibilityWords {

  private AccessibilityWords() {}

  /** Tells whether there are words in a language. If not, the summary is in English. */
  static boolean know(Language language) {
    return in(language).inLanguage();
  }

  /** The summary of a book with these facts. */
  static String summary(AccessibilityFacts facts, Language language) {
    EditionWords words = in(language);
    List<String> keys = new ArrayList<>();
    keys.add(facts.adjustable() ? "text" : "fixed-text");
    keys.add(facts.headings() ? "navigation" : "contents");
    if (facts.vertical()) {
      keys.add("vertical");
    }
    if (facts.pages()) {
      keys.add("pages");
    }
    if (facts.images()) {
      keys.add(facts.described() ? "images-described" : "images-bare");
    }
    if (facts.longDescriptions()) {
      keys.add("images-long");
    }
    switch (facts.ruby()) {
      case SOME -> keys.add("some-ruby");
      case ALL -> keys.add("all-ruby");
      case NONE -> {}
    }
    String space = language.script().isHan() ? "" : " ";
    return String.join(space, keys.stream().map(words::get).toList());
  }

  private static EditionWords in(Language language) {
    return EditionWords.in(language, AccessibilityWords.class);
  }
}
