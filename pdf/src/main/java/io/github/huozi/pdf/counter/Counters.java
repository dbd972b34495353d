package io.github.huozi.pdf.counter;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.parser.CSSValue;
import com.openhtmltopdf.css.parser.CounterData;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import io.github.huozi.query.Queries;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the counters of the style sheets over a whole document, and writes their values into
 * attributes, so that the document may then be set in parts: {@link CountedContent} prints them.
 *
 * <p>{@code counter-reset: page} gives the page on which its element is a new number, in the
 * attribute {@link #PAGE}.
 */
public final class Counters {

  /** The attribute of an element whose page gets a new number: that number. */
  public static final String PAGE = "data-page-number";

  /** The style sheets of a document that counts. */
  public interface Styles {

    /** All that they say of an element. */
    CascadedStyle of(Element element);

    /** All that they say of a pseudo-element; null if no rule selects it. */
    @Nullable CascadedStyle of(Element element, String pseudoElement);
  }

  private static final Pattern USED = Pattern.compile("(?i)counter-(reset|increment)");
  private static final List<String> PSEUDO_ELEMENTS = List.of("before", "after");

  private final Styles styles;
  private final CounterScopes scopes = new CounterScopes();

  private Counters(Styles styles) {
    this.styles = styles;
  }

  /**
   * Tells whether a style sheet or a style attribute may reset or increment a counter; if none
   * does, there is nothing to evaluate.
   *
   * @param sheets the texts of the document's style sheets
   */
  public static boolean areUsed(Document document, List<String> sheets) {
    return sheets.stream().anyMatch(sheet -> USED.matcher(sheet).find())
        || Queries.select(document, "[style]").stream()
            .anyMatch(element -> USED.matcher(element.attr("style")).find());
  }

  /**
   * Writes the counters' values into a document.
   *
   * @param styles what the document's style sheets say of them
   */
  public static void evaluate(Document document, Styles styles) {
    new Counters(styles).element(document.child(0));
  }

  private void element(Element element) {
    CascadedStyle style = styles.of(element);
    if (isHidden(style)) {
      return;
    }
    count(style, element);
    scopes.enter();
    generated(element, PSEUDO_ELEMENTS.get(0));
    for (Node child : element.childNodes()) {
      if (child instanceof Element inner) {
        element(inner);
      }
    }
    generated(element, PSEUDO_ELEMENTS.get(1));
    scopes.leave();
  }

  /** Counts a pseudo-element, and writes the values in its content. */
  private void generated(Element element, String name) {
    @Nullable CascadedStyle style = styles.of(element, name);
    if (style == null || isHidden(style) || !hasContent(style)) {
      return;
    }
    count(style, element);
    CountedContent.values(style, name, scopes)
        .forEach(value -> element.attr(value.attribute(), value.text()));
  }

  private static boolean isHidden(CascadedStyle style) {
    return is(style, CSSName.DISPLAY, IdentValue.NONE);
  }

  private static boolean hasContent(CascadedStyle style) {
    return style.hasProperty(CSSName.CONTENT)
        && !is(style, CSSName.CONTENT, IdentValue.NONE)
        && !is(style, CSSName.CONTENT, IdentValue.NORMAL);
  }

  private static boolean is(CascadedStyle style, CSSName property, IdentValue value) {
    @Nullable PropertyDeclaration declaration = style.propertyByName(property);
    return declaration != null && value.toString().equals(declaration.getValue().getCssText());
  }

  private void count(CascadedStyle style, Element element) {
    for (CounterData reset : counters(style, CSSName.COUNTER_RESET)) {
      if (reset.getName().equals("page")) {
        // Without a number, it is 0; no page has that.
        element.attr(PAGE, Integer.toString(Math.max(1, reset.getValue())));
      } else {
        scopes.reset(reset.getName(), reset.getValue());
      }
    }
    counters(style, CSSName.COUNTER_INCREMENT)
        .forEach(increment -> scopes.increment(increment.getName(), increment.getValue()));
  }

  private static List<CounterData> counters(CascadedStyle style, CSSName property) {
    @Nullable PropertyDeclaration declaration = style.propertyByName(property);
    return declaration != null
            && declaration.getValue() instanceof PropertyValue value
            && value.getCssValueType() == CSSValue.CSS_CUSTOM
        ? value.getCounters()
        : List.of();
  }
}
