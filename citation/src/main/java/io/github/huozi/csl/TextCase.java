package io.github.huozi.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes letters to upper or lower case: CSL 1.0.2, Text-case. */
final class TextCase {

  /** Words that stay small within an English title. */
  private static final Set<String> SMALL =
      Set.of(
          ("a according across afore after against ahead along alongside amid amidst among amongst an"
                  + " and anenst apropos around as aside astride at athwart atop barring before"
                  + " behind below beneath beside besides between beyond but by circa de despite d"
                  + " down due during et except far for forenenst from given in inside instead into"
                  + " lest like modulo near next nor notwithstanding of off on onto or out outside"
                  + " over per plus pro qua rather regarding round sans save since so than the"
                  + " through throughout thru till to toward towards under underneath unlike until"
                  + " unto up upon v van versus via vis-\u00e0-vis von vs vs. with within without yet")
              .split(" "));

  private static final Pattern WORD =
      Pattern.compile("[^\\s\u00a0/\u2014\u2013-]+|[\\s\u00a0/\u2014\u2013-]+");

  private final String kind;
  private final boolean shouts;
  private final String whole;

  private int at;
  private boolean begun;
  private boolean afterColon;

  private TextCase(String kind, String whole) {
    this.kind = kind;
    this.whole = whole;
    // Han characters have no case: “DNA的故事” is no title in capitals.
    shouts =
        whole.codePoints().anyMatch(Character::isLetter)
            && whole.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase);
  }

  /**
   * Changes a text.
   *
   * @param kind the value of the attribute
   * @param english stands for a text in English: titles of other languages keep their case
   */
  static CslPiece change(CslPiece text, String kind, boolean english) {
    return kind.isEmpty() || (kind.equals("title") && !english)
        ? text
        : new TextCase(kind, text.plain()).change(text);
  }

  private CslPiece change(CslPiece text) {
    if (text.keepsCase() || raised(text)) {
      skip(text);
      return text;
    }
    if (!text.row().isEmpty()) {
      List<CslPiece> row = new ArrayList<>();
      text.row().forEach(piece -> row.add(change(piece)));
      return text.withRow(row);
    }
    String changed =
        switch (kind) {
          case "lowercase" -> text.words().toLowerCase(Locale.ROOT);
          case "uppercase" -> text.words().toUpperCase(Locale.ROOT);
          default -> words(text.words());
        };
    at += text.words().length();
    return CslPiece.words(changed);
  }

  private boolean raised(CslPiece text) {
    return (kind.equals("title") || kind.equals("sentence") || kind.equals("capitalize-all"))
        && (text.look().caps().equals("small-caps") || text.look().align().startsWith("su"));
  }

  private void skip(CslPiece text) {
    String words = text.plain();
    at += words.length();
    begun |= words.chars().anyMatch(Character::isLetterOrDigit);
    afterColon = false;
  }

  private String words(String text) {
    StringBuilder changed = new StringBuilder();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      changed.append(word(words.group(), at + words.start(), at + words.end()));
    }
    return changed.toString();
  }

  private String word(String word, int start, int end) {
    if (word.chars().noneMatch(Character::isLetterOrDigit)) {
      afterColon |= word.endsWith(":") || word.endsWith("?") || word.endsWith("!");
      return word;
    }
    boolean insideWord = start > 0 && Character.isLetterOrDigit(whole.charAt(start - 1));
    boolean first = !begun;
    boolean opens = first || afterColon;
    begun = true;
    afterColon = word.matches(".*[:?!]['\"\u2019\u201d)]*");
    if (insideWord) {
      return shouts && !kind.startsWith("capitalize") ? word.toLowerCase(Locale.ROOT) : word;
    }
    return switch (kind) {
      case "capitalize-first" -> first ? capital(word) : word;
      case "capitalize-all" -> capital(word);
      case "sentence" -> {
        String small = shouts ? word.toLowerCase(Locale.ROOT) : word;
        yield first ? capital(small) : small;
      }
      default -> title(word, opens, end);
    };
  }

  private String title(String word, boolean opens, int end) {
    String small = word.toLowerCase(Locale.ROOT);
    String bare = small.replaceAll("^\\W+|[^\\w.]+$", "");
    boolean last = whole.substring(end).chars().noneMatch(Character::isLetterOrDigit);
    boolean hyphened = end < whole.length() && whole.charAt(end) == '-';
    if (!opens && !last && !hyphened && SMALL.contains(bare) && (shouts || !mixed(word))) {
      return small;
    }
    return capital(shouts ? small : word);
  }

  private static boolean mixed(String word) {
    String rest = word.substring(Math.min(word.length(), 1));
    return !rest.equals(rest.toLowerCase(Locale.ROOT));
  }

  /** A word that has capitals already stays as it is. */
  private static String capital(String word) {
    for (int i = 0; i < word.length(); i = word.offsetByCodePoints(i, 1)) {
      int letter = word.codePointAt(i);
      if (Character.isLetterOrDigit(letter)) {
        boolean lower = word.equals(word.toLowerCase(Locale.ROOT));
        return lower
            ? word.substring(0, i)
                + Character.toString(Character.toTitleCase(letter))
                + word.substring(i + Character.charCount(letter))
            : word;
      }
    }
    return word;
  }
}
