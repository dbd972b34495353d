package io.github.huozi.pdf.counter;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.parser.CSSPrimitiveValue;
import com.openhtmltopdf.css.parser.CSSValue;
import com.openhtmltopdf.css.parser.FSFunction;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import io.github.huozi.model.CounterStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Generated content with the values of counters in it: {@code content: "Chapter " counter(chapter)}
 * (CSS 2.1 §12.2). {@link Counters} writes the values into attributes of the element, from which
 * they are taken when the content is made.
 */
public final class CountedContent {

  /** The start of the names of these attributes; the pseudo-element and a number follow. */
  private static final String ATTRIBUTE = "data-counter-";

  /** Counters that the renderer or the binding of pages evaluates. */
  private static final Set<String> OTHERS = Set.of("page", "pages", "footnote", "list-item");

  private CountedContent() {}

  /**
   * The style of a pseudo-element, with the values in the place of the counters.
   *
   * @param name the pseudo-element: {@code before}
   * @return the same style if there are none
   */
  public static CascadedStyle withValues(CascadedStyle style, Element element, String name) {
    List<PropertyValue> content = content(style);
    if (content.stream().noneMatch(CountedContent::isCounter)
        || !element.hasAttribute(attribute(name, 0))) {
      return style;
    }
    List<PropertyValue> replaced = new ArrayList<>();
    int counters = 0;
    for (PropertyValue part : content) {
      if (isCounter(part)) {
        String value = element.getAttribute(attribute(name, counters++));
        replaced.add(new PropertyValue(CSSPrimitiveValue.CSS_STRING, value, value));
      } else {
        replaced.add(part);
      }
    }
    List<PropertyDeclaration> declarations =
        new ArrayList<>(style.getCascadedPropertyDeclarations());
    declarations.replaceAll(
        declaration ->
            declaration.getCSSName().equals(CSSName.CONTENT)
                ? new PropertyDeclaration(
                    CSSName.CONTENT,
                    new PropertyValue(replaced),
                    declaration.isImportant(),
                    declaration.getOrigin())
                : declaration);
    return CascadedStyle.createLayoutStyle(declarations);
  }

  /** The values of the counters in a pseudo-element's content, by the attributes that keep them. */
  static List<Value> values(CascadedStyle style, String name, CounterScopes scopes) {
    List<Value> values = new ArrayList<>();
    for (PropertyValue part : content(style)) {
      if (isCounter(part)) {
        values.add(new Value(attribute(name, values.size()), text(part.getFunction(), scopes)));
      }
    }
    return values;
  }

  /** A counter's value as it is printed, and the name of the attribute that keeps it. */
  record Value(String attribute, String text) {}

  private static String attribute(String name, int number) {
    return ATTRIBUTE + name + "-" + number;
  }

  private static List<PropertyValue> content(CascadedStyle style) {
    @Nullable PropertyDeclaration content = style.propertyByName(CSSName.CONTENT);
    return content != null
            && content.getValue() instanceof PropertyValue parts
            && parts.getCssValueType() == CSSValue.CSS_CUSTOM
        ? parts.getValues()
        : List.of();
  }

  private static boolean isCounter(PropertyValue part) {
    @Nullable FSFunction function = part.getFunction();
    if (function == null || function.getParameters().isEmpty()) {
      return false;
    }
    int least = function.getName().equals("counter") ? 1 : 2;
    return (least == 1 || function.getName().equals("counters"))
        && function.getParameters().size() >= least
        && !OTHERS.contains(parameter(function, 0));
  }

  private static String text(FSFunction function, CounterScopes scopes) {
    String counter = parameter(function, 0);
    if (function.getName().equals("counter")) {
      return written(scopes.value(counter), parameter(function, 1));
    }
    String style = parameter(function, 2);
    return scopes.values(counter).stream()
        .map(value -> written(value, style))
        .collect(Collectors.joining(parameter(function, 1)));
  }

  private static String written(int value, String style) {
    return CounterStyle.write(value, style).orElse(Integer.toString(value));
  }

  /** The text of a parameter; empty if there is none. */
  private static String parameter(FSFunction function, int number) {
    List<PropertyValue> parameters = function.getParameters();
    @Nullable String text =
        number < parameters.size() ? parameters.get(number).getStringValue() : null;
    return text == null ? "" : text;
  }
}
