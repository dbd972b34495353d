package io.github.huozi.source.section;

import io.github.huozi.language.Language;
import io.github.huozi.language.LanguageNames;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.text.Reporter;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Marks the text of a section whose front matter says another language than the edition's. */
final class SectionLanguage {

  private static final String LANG = "lang";

  private SectionLanguage() {}

  /**
   * Sets the language of each block that has none of its own.
   *
   * @param blocks those of the text, its notes, and the heading that is the title
   */
  static void mark(List<Element> blocks, FrontMatter matter, Language edition, Reporter reporter) {
    Optional<String> said = matter.language();
    if (said.isEmpty()) {
      return;
    }
    Optional<Language> language = LanguageNames.known(said.get().replace('_', '-'));
    if (language.isEmpty()) {
      reporter.report(
          ProblemKind.WEAKNESS,
          Math.max(matter.lineOf(LANG), matter.lineOf("language")),
          "\"" + said.get() + "\" is not a language tag",
          "write one, such as en or zh-Hans");
      return;
    }
    boolean isSame =
        language.get().primary().equals(edition.primary())
            && language.get().script() == edition.script();
    if (!isSame) {
      blocks.stream()
          .filter(block -> !block.hasAttr(LANG))
          .forEach(block -> block.attr(LANG, language.get().tag()));
    }
  }
}
