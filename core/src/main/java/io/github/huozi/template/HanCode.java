package io.github.huozi.template;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.model.section.Names;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Marks the code in lines of Chinese, Japanese and Korean editions that is mostly Han characters,
 * kana or hangul: the commentary of an old novel, a term in backticks. It is a text and no program,
 * and takes its marks from the face of its characters. CSS cannot select it.
 */
public final class HanCode {

  private static final Evaluator CODE = QueryParser.parse("code, kbd, samp");
  private static final Evaluator KEPT = QueryParser.parse("pre, rt, rp");

  /** The marks of sentences that a keyboard has: of a program as well as of a text. */
  private static final String MARKS = "(),.:;!?";

  private HanCode() {}

  /**
   * Marks such code.
   *
   * @param language the edition's; nothing is marked in a Western language
   */
  public static void mark(Document document, Language language) {
    if (language.script() == Script.WESTERN) {
      return;
    }
    for (Element code : document.select(CODE)) {
      if (code.closest(KEPT) == null && isMostlyHan(code.wholeText())) {
        code.addClass(Names.HAN_CODE);
      }
    }
  }

  /** Tells whether more than half of a text, but for its marks, are characters of a square. */
  private static boolean isMostlyHan(String text) {
    int excess = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (Character.isLetterOrDigit(codePoint) && Xhtml.isWide(codePoint)) {
        excess++;
      } else if (isCounted(codePoint)) {
        excess--;
      }
    }
    return excess > 0;
  }

  /** Tells whether a character that is no ideograph counts: it is no mark of a text. */
  private static boolean isCounted(int codePoint) {
    return codePoint < 0x80
        ? codePoint > ' ' && MARKS.indexOf(codePoint) < 0
        : Character.isLetterOrDigit(codePoint);
  }
}
