package io.github.huozi.source.html.text;

import io.github.huozi.language.Language;
import io.github.huozi.language.LanguageNames;
import io.github.huozi.model.section.BlockElements;
import io.github.huozi.model.section.Names;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Tells of marks that do not suit the language of the text around them, and of text in another
 * language than its edition's, each kind once a file. It looks neither at code, formulas and links
 * nor at text with a {@code lang} of its own.
 */
public final class TextReview {

  private static final Set<String> OPAQUE =
      Set.of("pre", "code", "kbd", "samp", "var", "math", "svg", "a", "img", "script", "style");

  /** Blocks whose quotations are no part of the paragraphs around them. */
  private static final Set<String> APART =
      Set.of("caption", "figcaption", "table", "th", "td", "figure", "aside", "dt");

  /** Text in quotation marks or parentheses of Chinese. */
  private static final Pattern QUOTED =
      Pattern.compile("「[^「」]*」|『[^『』]*』|“[^“”]*”|（[^（）]*）|《[^《》]*》");

  private final Language language;
  private final Reporter reporter;
  private final Map<WrongMark, Places> found = new EnumMap<>(WrongMark.class);
  private final LetterCounts letters = new LetterCounts();
  private int japanese;
  private int firstJapanese;
  private int firstLine;
  private FlowText flow = new FlowText();

  private TextReview(Language language, Reporter reporter) {
    this.language = language;
    this.reporter = reporter;
  }

  /** The places of marks that are wrong in the same way. */
  private static final class Places {
    private final int line;
    private final String message;
    private int count = 1;

    Places(int line, String message) {
      this.line = line;
      this.message = message;
    }
  }

  /**
   * Reviews the text of a file.
   *
   * @param blocks its blocks, of its notes and its title, too
   * @param language the language of the text that declares none
   */
  public static void report(List<Element> blocks, Language language, Reporter reporter) {
    TextReview review = new TextReview(language, reporter);
    QuotationCheck quotations = review.quotations();
    for (Element block : blocks) {
      review.element(block, quotations);
    }
    review.end(quotations);
    quotations.end();
    review.report();
  }

  private QuotationCheck quotations() {
    return new QuotationCheck(reporter.problems()::addLevelled);
  }

  private void element(Element element, QuotationCheck quotations) {
    String name = element.normalName();
    boolean isBlock = BlockElements.contains(name) || name.equals("body");
    if (isBlock) {
      end(quotations);
    }
    boolean isOwn =
        !element.hasClass(Names.NO_CONVERT)
            && (!element.hasAttr("lang")
                || LanguageNames.known(element.attr("lang"))
                    .filter(declared -> declared.script() == language.script())
                    .isPresent());
    if (name.equals("br")) {
      flow.add('\n');
    } else if (OPAQUE.contains(name) || !isOwn || element.hasAttr(Names.CITES)) {
      flow.add(QuotationCheck.OBJECT);
    } else if (!name.equals("rt") && !name.equals("rp") && !element.hasAttr(Markup.NOTE)) {
      boolean isHeading = BlockElements.isHeading(name);
      if (isHeading) {
        quotations.end();
      }
      QuotationCheck inner = isHeading || APART.contains(name) ? quotations() : quotations;
      for (Node child : element.childNodes()) {
        if (child instanceof Element below) {
          element(below, inner);
        } else if (child instanceof TextNode text) {
          flow.add(text);
        }
      }
      if (isBlock) {
        end(inner);
      }
      if (!inner.equals(quotations)) {
        inner.end();
      }
    }
  }

  /** Reviews the text of a block, and begins another. */
  private void end(QuotationCheck quotations) {
    FlowText ended = flow;
    flow = new FlowText();
    String text = ended.toString();
    if (text.isBlank()) {
      return;
    }
    if (firstLine == 0) {
      firstLine = ended.lineOf(0);
    }
    LetterCounts own = new LetterCounts();
    own.count(text);
    letters.add(own);
    if (language.primary().equals("zh")) {
      quotations.check(text, place -> reporter.places().place(ended.lineOf(place)));
      if (own.hasJapanese() && isJapaneseOutsideQuotations(text)) {
        firstJapanese = japanese == 0 ? ended.lineOf(0) : firstJapanese;
        japanese++;
        return;
      }
    }
    for (WrongMark mark : WrongMark.values()) {
      if (mark.isOf(language) && mark.mayBeIn(text)) {
        Matcher matcher = mark.pattern().matcher(text);
        while (matcher.find()) {
          String words = QuotationCheck.words(text, matcher.start());
          found.merge(
              mark,
              new Places(
                  ended.lineOf(matcher.start()), mark.message(matcher.group().strip(), words)),
              (first, next) -> {
                first.count++;
                return first;
              });
        }
      }
    }
  }

  private static boolean isJapaneseOutsideQuotations(String text) {
    LetterCounts outside = new LetterCounts();
    outside.count(QUOTED.matcher(text).replaceAll(" "));
    return outside.isJapanese();
  }

  private void report() {
    found.forEach(
        (mark, places) ->
            reporter.report(
                ProblemKind.WRONG_MARK, places.line, places.message, mark.advice(), places.count));
    letters
        .otherThan(language)
        .ifPresentOrElse(
            other ->
                reporter.report(
                    ProblemKind.WRONG_LANGUAGE,
                    firstLine,
                    "the text seems to be in " + other + ", and the edition is in " + language,
                    "move the file into an edition in "
                        + other
                        + ", or write lang: "
                        + other
                        + " in its front matter"),
            this::reportJapanese);
  }

  private void reportJapanese() {
    if (japanese > 0) {
      reporter.report(
          ProblemKind.WRONG_LANGUAGE,
          firstJapanese,
          "the paragraph is Japanese, and the edition Chinese",
          "write {: lang=ja} on the line above it",
          japanese);
    }
  }
}
