package io.github.huozi.template;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the number of a chapter from its title: 第二十回 and 王熙鳳正言彈妒意, Chapter 1 and Clay. */
final class TitleNumber {

  private static final String HAN = "第\\s?[〇零一二三四五六七八九十百千\\d０-９]{1,9}\\s?[章回节節卷部篇讲講话話编編]";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:([【〔［]"
              + HAN
              + "[】〕］])[\\s　]*|("
              + HAN
              + "|제\\s?\\d{1,4}\\s?[장편부]"
              + "|(?i:chapter|part|book)\\s(?:\\d{1,4}|[IVXLC]{1,9}))"
              + "(?:\\s*([:：.．、])[\\s　]*|[\\s　]+))(?=\\S)");

  private TitleNumber() {}

  /**
   * The title with its number, and a mark after it, in an element of the class {@code title-number}
   * and a space behind that.
   *
   * @param html a title in HTML
   */
  static String marked(String html) {
    Matcher number = NUMBER.matcher(html);
    if (!number.lookingAt()) {
      return html;
    }
    String mark = Objects.requireNonNullElse(number.group(3), "");
    String words = number.group(1) == null ? number.group(2) : number.group(1);
    return "<span class=\"title-number\">%s%s</span> %s"
        .formatted(words, mark, html.substring(number.end()));
  }
}
