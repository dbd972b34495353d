package io.github.huozi.citing;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place in a work at the start of what follows its key: {@code p. 33}, 第3章, 33쪽, § 2.
 *
 * @param label what is counted: a term of CSL 1.0.2, Locators
 * @param place the number or numbers; empty if the text begins with no place
 * @param rest the text after them
 */
record LocatorText(String label, String place, String rest) {

  private static final String NUMBER =
      "(?:[0-9０-９]+(?:[.:][0-9０-９]+)*[a-z]?|[ivxlcdmIVXLCDM]+)(?![\\p{IsLatin}])";

  /** Numbers, and ranges of them. */
  private static final String PLACE =
      NUMBER + "(?:\\s*(?:--?|[–—~～〜])\\s*" + NUMBER + "|\\s*[,，、]\\s*(?=[0-9０-９])" + NUMBER + ")*";

  /** The words before a place. */
  private static final List<Counter> BEFORE =
      List.of(
          before("page", "pages?|pp?\\.|pgs?\\.?|页码?|頁碼?|쪽|ページ|S\\."),
          before("chapter", "chapters?|chaps?\\.|chs?\\.|Kap\\."),
          before("section", "sections?|secs?\\.|§§?"),
          before("volume", "volumes?|vols?\\.|卷|巻"),
          before("figure", "figures?|figs?\\.|图|圖|図|그림"),
          before("table", "tables?|tab\\.|表"),
          before("paragraph", "paragraphs?|paras?\\.|¶¶?"),
          before("part", "parts?|pts?\\."),
          before("note", "notes?|nn?\\.|注|註|주"),
          before("line", "lines?|ll?\\."),
          before("column", "columns?|cols?\\."),
          before("folio", "folios?|fols?\\."),
          before("verse", "verses?|vv?\\."),
          before("issue", "issues?|nos?\\."),
          before("equation", "equations?|eqs?\\."),
          before("appendix", "appendix|app\\."),
          before("book", "books?|bks?\\."));

  /** The counters after a place. */
  private static final List<Counter> AFTER =
      List.of(
          after("page", "页|頁|쪽|면|ページ"),
          after("chapter", "章|장|回"),
          after("section", "节|節|절"),
          after("volume", "卷|巻|册|冊|권"),
          after("paragraph", "段|단락"),
          after("line", "行|행"),
          after("part", "部|부"));

  private static final Pattern OPENING = Pattern.compile("\\s*([,，、:：])?\\s*");
  private static final Pattern ALONE = Pattern.compile("(" + PLACE + ")");

  /**
   * A thing that a place counts.
   *
   * @param label the term of CSL
   * @param form the words with the place, which is its first group
   */
  private record Counter(String label, Pattern form) {}

  private static Counter before(String label, String words) {
    return new Counter(label, Pattern.compile("(?iu)(?:" + words + ")\\s*((?-i:" + PLACE + "))"));
  }

  private static Counter after(String label, String words) {
    return new Counter(label, Pattern.compile("[第제]?\\s*(" + PLACE + ")\\s*(?:" + words + ")"));
  }

  /** Reads what follows a key. */
  static LocatorText of(String text) {
    Matcher opening = OPENING.matcher(text);
    // It may be empty.
    opening.lookingAt();
    int start = opening.end();
    for (List<Counter> counters : List.of(BEFORE, AFTER)) {
      for (Counter counter : counters) {
        Matcher place = counter.form().matcher(text).region(start, text.length());
        if (place.lookingAt()) {
          return found(counter.label(), place, text);
        }
      }
    }
    Matcher alone = ALONE.matcher(text).region(start, text.length());
    return opening.group(1) != null
            && alone.lookingAt()
            && Character.isDigit(alone.group().charAt(0))
        ? found("page", alone, text)
        : new LocatorText("page", "", text);
  }

  private static LocatorText found(String label, Matcher found, String text) {
    String place =
        Normalizer.normalize(found.group(1), Normalizer.Form.NFKC)
            .replaceAll("\\s*(?:--?|[–—~〜])\\s*", "-")
            .replaceAll("\\s*[,、]\\s*", ", ");
    return new LocatorText(label, place, text.substring(found.end()));
  }
}
