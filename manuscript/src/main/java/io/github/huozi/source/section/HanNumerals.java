package io.github.huozi.source.section;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.model.section.Names;
import io.github.huozi.source.text.Markup;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes the numbers of a draft in Han numerals: 12月 as 十二月, 2026年 as 二〇二六年, 3,456 as 三、四五六 and
 * 0.35 as 〇・三五 (JLREQ §2.3.2). Numbers up to 99 are read, longer ones have their digits.
 *
 * <p>Numbers beside Latin letters and signs stay, as in B5, 3D, Java 21 and 2026-11-29; so do those
 * in code, formulas, addresses, text in other languages, and in what says how its characters stand
 * in a vertical line.
 */
public final class HanNumerals {

  private static final String DIGITS = "〇一二三四五六七八九";

  /** The longest number. */
  private static final int LONGEST = 20;

  /** Digits, and marks between them. */
  private static final Pattern ROW = Pattern.compile("[0-9０-９](?:[0-9０-９.,．，]*[0-9０-９])?");

  private static final Pattern NUMBER =
      Pattern.compile("(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?");

  /** Signs beside which digits are no number of the text. */
  private static final String SIGNS = "#$&'*+,-./:;<=>@\\^_`|~¥£€×÷±−－／：";

  private static final Set<String> STAYING =
      Set.of(
          "code", "kbd", "samp", "pre", "math", "svg", "script", "style", "rt", "rp", "sup", "sub");

  private static final Set<String> PLACED = Set.of("tcy", "upright", "sideways", Names.NO_CONVERT);

  private final Language language;
  private final String point;
  private final String comma;

  private HanNumerals(Language language) {
    this.language = language;
    boolean japanese = language.script() == Script.JAPANESE;
    this.point = japanese ? "・" : "·";
    this.comma = japanese ? "、" : "";
  }

  /**
   * Writes the numbers of a draft. Its ids stay.
   *
   * @param language the language of the edition
   */
  public static Draft put(Draft draft, Language language) {
    HanNumerals numerals = new HanNumerals(language);
    numerals.element(draft.body(), true);
    draft.notes().values().forEach(note -> numerals.element(note.body(), true));
    draft.title().heading().ifPresent(heading -> numerals.element(heading, true));
    return draft.with(
        draft.title().withText(numerals.text(draft.title().text())),
        draft.shortTitle().map(numerals::text));
  }

  /**
   * @param ours whether the text around the element is in the language of the edition
   */
  private void element(Element element, boolean ours) {
    boolean mine = element.hasAttr("lang") ? isOurs(element.attr("lang")) : ours;
    if (stays(element)) {
      return;
    }
    for (Node child : element.childNodes()) {
      if (child instanceof Element inner) {
        element(inner, mine);
      } else if (child instanceof TextNode text && mine) {
        String written = text.getWholeText();
        String changed = text(written);
        if (!changed.equals(written)) {
          text.text(changed);
        }
      }
    }
  }

  private boolean isOurs(String tag) {
    return Language.parse(tag)
        .filter(other -> other.primary().equals(language.primary()))
        .isPresent();
  }

  private static boolean stays(Element element) {
    return STAYING.contains(element.normalName())
        || PLACED.stream().anyMatch(element::hasClass)
        || element.attr("translate").equals("no")
        || element.hasAttr(Markup.NOTE)
        || element.hasAttr(Names.CITES)
        || (element.nameIs("a") && element.text().matches("\\s*(?:https?://|www\\.).*"));
  }

  private String text(String text) {
    return ROW.matcher(text)
        .replaceAll(
            row -> {
              boolean alone = !isBeside(text, row.start() - 1, -1) && !isBeside(text, row.end(), 1);
              return alone ? number(row.group()) : row.group();
            });
  }

  /**
   * Tells whether a Latin letter or a sign stands at a place beside a number, or behind a space
   * there.
   */
  private static boolean isBeside(String text, int place, int step) {
    char near = at(text, place);
    return SIGNS.indexOf(near) >= 0 || isLetter(near == ' ' ? at(text, place + step) : near);
  }

  private static char at(String text, int place) {
    return place < 0 || place >= text.length() ? '\n' : text.charAt(place);
  }

  private static boolean isLetter(char c) {
    return Character.isAlphabetic(c) && !Character.isIdeographic(c) && !isKana(c);
  }

  private static boolean isKana(char c) {
    return c >= '\u3040' && c <= '\u30FF';
  }

  private String number(String row) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      int digit = Character.digit(c, 10);
      plain.append(digit >= 0 ? (char) ('0' + digit) : c == '．' ? '.' : c == '，' ? ',' : c);
    }
    if (row.length() > LONGEST || !NUMBER.matcher(plain).matches()) {
      return row;
    }
    if (plain.length() == 2 && plain.charAt(0) != '0') {
      return read(plain.charAt(0) - '0', plain.charAt(1) - '0');
    }
    StringBuilder written = new StringBuilder();
    plain
        .chars()
        .forEach(c -> written.append(c == ',' ? comma : c == '.' ? point : DIGITS.charAt(c - '0')));
    return written.toString();
  }

  private static String read(int tens, int ones) {
    return (tens > 1 ? DIGITS.substring(tens, tens + 1) : "")
        + "十"
        + (ones > 0 ? DIGITS.substring(ones, ones + 1) : "");
  }
}
