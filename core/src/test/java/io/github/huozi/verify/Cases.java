package io.github.huozi.verify;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Makes damage cases that change one file. */
final class Cases {

  private Cases() {}

  /** Replaces all occurrences of a text in an entry of an EPUB. */
  static DamageCase epub(String name, String language, String entry, String old, String other) {
    return epub(name, language, entry, Edits.replacing(old, other));
  }

  /** Replaces the first match of a pattern in an entry of an EPUB. */
  static DamageCase first(
      String name, String language, String entry, String pattern, String other) {
    return epub(name, language, entry, Edits.replacingFirst(pattern, other));
  }

  static DamageCase epub(String name, String language, String entry, UnaryOperator<String> change) {
    return new DamageCase(name, book -> Damage.edit(book.epub(language), entry, change));
  }

  /** Adds an entry to an EPUB. */
  static DamageCase added(String name, String language, String entry, String content) {
    return new DamageCase(
        name,
        book -> Damage.add(book.epub(language), entry, content.getBytes(StandardCharsets.UTF_8)));
  }

  static DamageCase pdf(String name, String language, Damage.PdfChange change) {
    return new DamageCase(name, book -> Damage.edit(book.pdf(language), change));
  }
}
