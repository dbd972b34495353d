package io.github.huozi.conversion.passage;

import io.github.huozi.conversion.Conversion;
import io.github.huozi.conversion.QuotationMarks;
import io.github.huozi.language.Language;
import io.github.huozi.model.section.BlockElements;
import io.github.huozi.model.section.Names;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.source.html.text.QuotationCheck;
import io.github.huozi.source.text.Markup;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Converts the text of one file. It leaves the elements as they are, with their line numbers and
 * ids, and changes text nodes, alternative texts and titles.
 *
 * <p>It does not convert code, formulas, addresses, text in another language, and what has the
 * class {@value Names#NO_CONVERT} or {@code translate="no"}.
 */
public final class TextConversion {

  private static final Set<String> UNCONVERTED =
      Set.of("code", "kbd", "samp", "pre", "math", "script", "style");

  /** Blocks whose text is no part of the paragraphs around them. */
  private static final Set<String> APART =
      Set.of("caption", "figcaption", "table", "th", "td", "figure", "aside", "dt");

  private final EditionConversion conversion;
  private final IntFunction<SourceLocation> places;
  private final Predicate<Element> stays;
  private final boolean isReviewed;

  /**
   * A conversion of text whose quotation marks were not checked when it was read.
   *
   * @param places the place of each line of the file's text
   * @param stays whether an element is not converted for another reason
   */
  public TextConversion(
      EditionConversion conversion, IntFunction<SourceLocation> places, Predicate<Element> stays) {
    this(conversion, false, places, stays);
  }

  /**
   * @param isReviewed whether the quotation marks were checked when the text was read
   * @param places the place of each line of the file's text
   * @param stays whether an element is not converted for another reason
   */
  TextConversion(
      EditionConversion conversion,
      boolean isReviewed,
      IntFunction<SourceLocation> places,
      Predicate<Element> stays) {
    this.isReviewed = isReviewed;
    this.conversion = conversion;
    this.places = places;
    this.stays = stays;
  }

  /** Converts an element: the body of a section, a note, a heading. */
  public void convert(Element root) {
    new Walk(root).walk();
  }

  /**
   * Converts a text without markup.
   *
   * @param line its line
   */
  public String convert(String text, int line) {
    if (text.chars().noneMatch(c -> c >= '\u2018')) {
      return text;
    }
    Passage passage = new Passage();
    TextNode node = new TextNode(text);
    passage.add(node);
    convert(passage, QuotationMarks.into(conversion.to()), index -> places.apply(line));
    return node.getWholeText();
  }

  private void convert(Passage passage, QuotationMarks marks, IntFunction<SourceLocation> lines) {
    if (!passage.isPlain()) {
      String text = passage.text();
      Conversion converted = conversion.passages().convert(text, lines);
      passage.put(converted, marks.convert(text));
    }
  }

  /** Passages whose quotation marks belong together. */
  private final class Flow {

    private final QuotationMarks marks;
    private final QuotationCheck check = new QuotationCheck(conversion.passages()::report);

    Flow(QuotationMarks marks) {
      this.marks = marks;
    }

    Flow apart() {
      return new Flow(marks.apart());
    }

    /** Ends all quotations. */
    void end() {
      marks.end();
      check.end();
    }

    void convert(Passage passage) {
      IntFunction<SourceLocation> lines = index -> places.apply(passage.lineOf(index));
      if (!isReviewed) {
        check.check(passage.text(), lines);
      }
      TextConversion.this.convert(passage, marks, lines);
    }
  }

  /** Tells whether a language is the one that is converted, perhaps of another region. */
  private boolean isConverted(String tag) {
    return Language.parse(tag)
        .filter(language -> language.primary().equals(conversion.from().primary()))
        .filter(language -> language.script() == conversion.from().script())
        .isPresent();
  }

  /** Tells whether text inside of an element is converted, as far as the element itself tells. */
  boolean isConvertedWithin(Element element) {
    String language = languageOf(element);
    return !element.hasClass(Names.NO_CONVERT)
        && !element.attr("translate").equals("no")
        && (language.isEmpty() || isConverted(language));
  }

  /** The language that an element declares, in HTML or in a drawing; empty if it does not. */
  private static String languageOf(Element element) {
    String language = element.attr("lang");
    return language.isEmpty() ? element.attr("xml:lang") : language;
  }

  private boolean isUnconverted(Element element) {
    return UNCONVERTED.contains(element.normalName())
        || element.hasClass(Names.NO_CONVERT)
        || element.attr("translate").equals("no")
        || isAddress(element)
        || stays.test(element);
  }

  /** Tells whether a link shows the address to which it leads. */
  private static boolean isAddress(Element element) {
    if (!element.nameIs("a") || !element.hasAttr("href")) {
      return false;
    }
    String text = element.text().strip();
    return text.startsWith("https://") || text.startsWith("http://") || text.startsWith("www.");
  }

  /** A way through the content of an element in the order of its text. */
  private final class Walk {

    private final Element root;
    private final Flow flow = new Flow(QuotationMarks.into(conversion.to()));
    private Passage passage = new Passage();

    Walk(Element root) {
      this.root = root;
    }

    void walk() {
      element(root, true, flow);
      end(flow);
      flow.end();
    }

    private void end(Flow marks) {
      marks.convert(passage);
      passage = new Passage();
    }

    private void children(Element parent, boolean converts, Flow marks) {
      for (Node child : parent.childNodes()) {
        if (child instanceof Element element) {
          element(element, converts, marks);
        } else if (child instanceof TextNode text) {
          if (converts) {
            passage.add(text);
          } else if (!text.isBlank()) {
            passage.addOpaque(PassageConverter.OPAQUE);
          }
        }
      }
    }

    private void element(Element element, boolean outer, Flow marks) {
      String name = element.normalName();
      boolean block = BlockElements.contains(name);
      if (block) {
        end(marks);
      }
      if (element.hasAttr(Markup.NOTE)) {
        return; // A number will stand there, which parts no word.
      }
      if (isUnconverted(element)) {
        passage.addOpaque(PassageConverter.OPAQUE);
      } else {
        boolean converts = outer;
        String language = languageOf(element);
        if (!language.isEmpty()) {
          converts = isConverted(language);
          if (converts && element.hasAttr("lang")) {
            element.attr("lang", conversion.to().tag());
          }
        }
        if (converts) {
          attribute(element, "alt");
          attribute(element, "title");
        }
        inside(element, name, converts, marks);
      }
      if (block) {
        end(marks);
      }
    }

    private void inside(Element element, String name, boolean converts, Flow marks) {
      switch (name) {
        case "br" -> passage.addOpaque('\n');
        case "img" -> passage.addOpaque(PassageConverter.OPAQUE);
        case "rp" -> {
          // Parentheses beside a reading.
        }
        case "rt" -> {
          // The words of a reading are apart from those that it is read with.
          Passage outside = passage;
          passage = new Passage();
          Flow apart = marks.apart();
          children(element, converts, apart);
          end(apart);
          apart.end();
          passage = outside;
        }
        default -> {
          Flow inner = marks;
          if (BlockElements.isHeading(name)) {
            marks.end();
            inner = marks.apart();
          } else if (APART.contains(name)) {
            inner = marks.apart();
          }
          children(element, converts, inner);
          if (BlockElements.contains(name)) {
            end(inner);
          }
          if (inner != marks) {
            inner.end();
          }
        }
      }
    }

    private void attribute(Element element, String key) {
      String value = element.attr(key);
      if (!value.isEmpty()) {
        String converted = convert(value, Markup.lineOf(element));
        if (!converted.equals(value)) {
          element.attr(key, converted);
        }
      }
    }

    private String convert(String text, int line) {
      return TextConversion.this.convert(text, line);
    }
  }
}
