package io.github.huozi.source.markdown.block;

import io.github.huozi.language.Language;
import io.github.huozi.model.EditionWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The titles of alerts in an edition's language. The kinds are those of GitHub, with those of
 * GitBook, Obsidian, MkDocs and VuePress.
 */
public final class AlertWords {

  /** The kinds that a div may have by its class alone: other classes have other meanings. */
  private static final Set<String> OF_DIVS =
      Set.of(
          "note",
          "tip",
          "hint",
          "info",
          "important",
          "warning",
          "attention",
          "caution",
          "danger",
          "success");

  /** The keys of the titles. */
  private static final List<String> KINDS =
      List.of(
          "note",
          "tip",
          "info",
          "important",
          "warning",
          "caution",
          "danger",
          "success",
          "question",
          "example",
          "summary",
          "todo",
          "failure",
          "bug",
          "quote",
          "see-also");

  private final EditionWords words;

  private AlertWords(EditionWords words) {
    this.words = words;
  }

  /** The words in an edition's language; English words if huozi does not know the language. */
  public static AlertWords in(Language language) {
    return new AlertWords(EditionWords.in(language, AlertWords.class));
  }

  /** The title of a kind. */
  String title(String kind) {
    return words.get(kind);
  }

  /** Tells whether a text is the title that a kind of alert has if the author wrote none. */
  public boolean isTitle(String text) {
    return KINDS.stream().anyMatch(kind -> words.get(kind).equals(text));
  }

  /** The kind that a name stands for, in any case. */
  static Optional<String> kind(String name) {
    return Optional.ofNullable(
        switch (name.toLowerCase(Locale.ROOT)) {
          case "note", "smart" -> "note";
          case "tip", "hint" -> "tip";
          case "info", "online" -> "info";
          case "important" -> "important";
          case "warning", "attention", "warn" -> "warning";
          case "caution" -> "caution";
          case "danger", "error" -> "danger";
          case "success", "check", "done" -> "success";
          case "question", "help", "faq" -> "question";
          case "example" -> "example";
          case "abstract", "summary", "tldr" -> "summary";
          case "todo" -> "todo";
          case "failure", "fail", "missing" -> "failure";
          case "bug" -> "bug";
          case "quote", "cite" -> "quote";
          case "seealso" -> "see-also";
          default -> null;
        });
  }

  /** The kind that a class of a div stands for. */
  static Optional<String> kindOfDiv(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("callout-")) {
      return kind(lower.substring("callout-".length()));
    }
    return OF_DIVS.contains(lower) ? kind(lower) : Optional.empty();
  }
}
