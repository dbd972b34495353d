package io.github.huozi.model.section;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The number of a chapter and the rest of its title: 第二十回 and 王熙鳳正言彈妒意, Chapter 1 and Clay.
 *
 * @param number with the brackets around it
 * @param mark the colon, stop, comma or dash after it, with the space between; empty if there is
 *     none
 * @param rest what follows, without the space between
 */
public record TitleNumber(String number, String mark, String rest) {

  /** The words before the number of a chapter, a part or the like. */
  public static final String WORDS =
      "chapter|part|book|lesson|kapitel|teil|chapitre|partie|capítulo|parte";

  /** The words for an appendix in Latin letters, before a space and its letter. */
  public static final String APPENDIX = "appendix|annex|anhang|annexe|apéndice";

  /** The words for an appendix in other letters. */
  public static final String EAST_ASIAN_APPENDIX = "附录|附錄|付録|附録|부록";

  /** Numbers in English words. */
  public static final String IN_WORDS =
      "(?:twenty|thirty|forty|fifty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
          + "|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
          + "|sixteen|seventeen|eighteen|nineteen";

  private static final String HAN_NUMERALS = "[〇零一二三四五六七八九十百千\\d０-９]{1,9}";

  private static final String HAN = "第\\s?" + HAN_NUMERALS + "\\s?[章回节節卷部篇讲講话話編编]";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:([【〔［]"
              + HAN
              + "[】〕］])[\\s　]*|("
              + HAN
              + "|제\\s?\\d{1,4}\\s?[장편부]"
              + ("|(?iu:"
                  + WORDS
                  + "|"
                  + APPENDIX
                  + ")\\s(?:\\d{1,4}|[IVXLC]{1,9}|(?iu:"
                  + IN_WORDS
                  + "))")
              + ("|(?iu:" + APPENDIX + ")\\s[A-Z]")
              + ("|(?:" + EAST_ASIAN_APPENDIX + ")\\s?(?:[A-Z]|" + HAN_NUMERALS + ")")
              + ")(?:(\\s*(?:[:：.．、]|[–—-](?=\\s)|——))[\\s　]*|[\\s　]+))(?=\\S)");

  /** The two lines of a couplet, which are equally long: 甄士隱夢幻識通靈　賈雨村風塵懷閨秀. */
  private static final Pattern COUPLET =
      Pattern.compile("(\\p{IsHan}{5,12})([\\s　]+)(\\p{IsHan}{5,12})");

  /**
   * Divides a title.
   *
   * @param title a text, or HTML
   * @return empty if it does not begin with a number, or has nothing else
   */
  public static Optional<TitleNumber> of(String title) {
    Matcher number = NUMBER.matcher(title);
    if (!number.lookingAt()) {
      return Optional.empty();
    }
    String mark = Objects.requireNonNullElse(number.group(3), "");
    String words = number.group(1) == null ? number.group(2) : number.group(1);
    return Optional.of(new TitleNumber(words, mark, title.substring(number.end())));
  }

  /**
   * A section of a book whose title has no mark after its number, if that stands above the rest: if
   * it is a chapter or a part. Its title as text keeps the mark.
   */
  public static Section withoutMark(Section section) {
    Element title = section.titleTree().copy();
    Optional<TitleNumber> number =
        of(section.titleHtml()).filter(found -> found.isApart(section.place().depth()));
    if (number.isEmpty() || !(title.firstChild() instanceof TextNode text)) {
      return section;
    }
    int end = section.titleHtml().length() - number.get().rest.length();
    text.text(number.get().number + " " + text.getWholeText().substring(end));
    return section.with(XhtmlTree.of(title), section.contentTree());
  }

  /** A title in XHTML without the number that it begins with, and without the mark after that. */
  public static String restOf(String html) {
    XhtmlTree title = XhtmlTree.parse(html);
    return of(title.copy().text())
        .map(number -> title.without(number.number + number.mark))
        .orElse(title)
        .xhtml();
  }

  /** The number that a section's title begins with, if {@link #withoutMark} took its mark away. */
  public static Optional<String> withoutItsMark(Section section) {
    return of(section.title())
        .filter(typed -> typed.isApart(section.place().depth()))
        .filter(typed -> section.titleHtml().startsWith(typed.number + " "))
        .map(TitleNumber::number);
  }

  /**
   * The number in a column of its own, with its mark if the section's title has it.
   *
   * @param depth that of the section in the book
   */
  public String inContents(int depth) {
    return isApart(depth) ? number : number + mark;
  }

  private boolean isApart(int depth) {
    return depth <= 1 && !mark.isEmpty();
  }

  /**
   * The title with its number in an element of the class {@code title-number} and a space behind
   * that, and each line of a couplet in one of the class {@code title-line}, with the space between
   * them in one of the class {@code title-space}.
   *
   * @param html a title in HTML
   */
  public static String marked(String html) {
    return of(html)
        .map(
            title ->
                "<span class=\"title-number\">%s%s</span> %s"
                    .formatted(title.number, title.mark, lines(title.rest)))
        .orElseGet(() -> lines(html));
  }

  /** The same of a title to which a number is given that is not typed in it. */
  public static String marked(String number, String html) {
    return "<span class=\"title-number\">%s</span> %s".formatted(number, lines(html));
  }

  /** The lines of a title without its number: two of a couplet. */
  public static List<String> linesOf(String title) {
    String rest = of(title).map(TitleNumber::rest).orElse(title);
    Matcher couplet = COUPLET.matcher(rest);
    return couplet.matches() && couplet.group(1).length() == couplet.group(3).length()
        ? List.of(couplet.group(1), couplet.group(3))
        : List.of(rest);
  }

  private static String lines(String html) {
    Matcher couplet = COUPLET.matcher(html);
    return couplet.matches() && couplet.group(1).length() == couplet.group(3).length()
        ? ("<span class=\"title-line\">%s</span><span class=\"title-space\">%s</span>"
                + "<span class=\"title-line\">%s</span>")
            .formatted(couplet.group(1), couplet.group(2), couplet.group(3))
        : html;
  }
}
