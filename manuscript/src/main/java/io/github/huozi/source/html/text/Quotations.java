package io.github.huozi.source.html.text;

import io.github.huozi.language.Language;
import io.github.huozi.language.LanguageNames;
import io.github.huozi.query.Queries;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Writes the quotation marks of each {@code <q>} into the text. HTML leaves them to the browser's
 * style sheet (HTML §15.3.4); the PDF would have none.
 */
public final class Quotations {

  private Quotations() {}

  /**
   * Writes the marks of the language around each quotation.
   *
   * @param language the language of the edition
   */
  public static void mark(Element body, Language language) {
    for (Element quotation : Queries.select(body, "q")) {
      String[] marks = marks(around(quotation, language));
      long around = quotation.parents().stream().filter(parent -> parent.nameIs("q")).count();
      boolean inner = around % 2 == 1;
      quotation.prependChild(new TextNode(marks[inner ? 2 : 0]));
      quotation.appendChild(new TextNode(marks[inner ? 3 : 1]));
    }
  }

  private static Language around(Element quotation, Language language) {
    Element parent = quotation.parent();
    Element declaring = parent == null ? null : Queries.closest(parent, "[lang]");
    if (declaring == null) {
      return language;
    }
    return LanguageNames.known(declaring.attr("lang")).orElse(language);
  }

  /** The marks of a language, then those of a quotation within a quotation (CLDR delimiters). */
  static String[] marks(Language language) {
    return switch (language.script()) {
      case HANT, JAPANESE -> new String[] {"「", "」", "『", "』"};
      case HANS, KOREAN -> new String[] {"“", "”", "‘", "’"};
      case WESTERN, SYMBOLS, KAI, MONO ->
          switch (language.primary()) {
            case "de", "cs", "sk", "sl", "bg", "hr", "is" -> new String[] {"„", "“", "‚", "‘"};
            case "hu" -> new String[] {"„", "”", "»", "«"};
            case "pl", "ro" -> new String[] {"„", "”", "«", "»"};
            case "fr" -> new String[] {"«\u202F", "\u202F»", "“", "”"};
            case "es", "it", "el", "ca" -> new String[] {"«", "»", "“", "”"};
            case "ru", "uk", "be" -> new String[] {"«", "»", "„", "“"};
            case "sv", "fi" -> new String[] {"”", "”", "’", "’"};
            default -> new String[] {"“", "”", "‘", "’"};
          };
    };
  }
}
