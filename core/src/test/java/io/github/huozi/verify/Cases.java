package io.github.huozi.verify;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Damages that one change to one file makes. */
final class Cases {

  private Cases() {}

  /** Puts a text of an EPUB's entry in the place of another one, wherever it stands. */
  static DamageCase epub(String name, String language, String entry, String old, String other) {
    return epub(name, language, entry, Edits.replacing(old, other));
  }

  /** Puts a text in the place of the first match of a pattern. */
  static DamageCase first(
      String name, String language, String entry, String pattern, String other) {
    return epub(name, language, entry, Edits.replacingFirst(pattern, other));
  }

  static DamageCase epub(String name, String language, String entry, UnaryOperator<String> change) {
    return new DamageCase(name, book -> Damage.edit(book.epub(language), entry, change));
  }

  /** Puts another entry beside those of an EPUB. */
  static DamageCase added(String name, String language, String entry, String content) {
    return new DamageCase(
        name,
        book -> Damage.add(book.epub(language), entry, content.getBytes(StandardCharsets.UTF_8)));
  }

  static DamageCase pdf(String name, String language, Damage.PdfChange change) {
    return new DamageCase(name, book -> Damage.edit(book.pdf(language), change));
  }
}
