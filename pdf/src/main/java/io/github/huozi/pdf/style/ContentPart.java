package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.parser.CSSPrimitiveValue;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import com.openhtmltopdf.layout.CounterFunction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of the values of {@code content}. */
public sealed interface ContentPart {

  /** The value as a style sheet has it. */
  String written();

  /** A string. */
  record Text(String text) implements ContentPart {

    @Override
    public String written() {
      return String.join(text, "\"", "\"");
    }
  }

  /** The picture at an address. */
  record Picture(String address, String written) implements ContentPart {}

  /**
   * The number of another page.
   *
   * @param width the width of the longest number of the document, in em
   */
  record PageNumber(String number, double width, String written) implements ContentPart {}

  /**
   * A function.
   *
   * @param parameters those that are names or strings; empty strings for others, such as numbers
   * @param written the function as it is written
   */
  record Function(String name, List<String> parameters, String written) implements ContentPart {

    public Function {
      parameters = List.copyOf(parameters);
    }

    /** The parameter at a place; another word if there is none. */
    public String parameter(int place, String otherwise) {
      return place < parameters.size() && !parameters.get(place).isEmpty()
          ? parameters.get(place)
          : otherwise;
    }
  }

  /** Another value, as it is written. */
  record Other(String written) implements ContentPart {}

  /** The values of a style; empty if it has no list of them: of none and normal it is a keyword. */
  static Optional<List<ContentPart>> of(CascadedStyle style) {
    return Optional.ofNullable(style.propertyByName(CSSName.CONTENT)).flatMap(ContentPart::of);
  }

  /** The values of a declaration; empty if it has no list of them. */
  static Optional<List<ContentPart>> of(PropertyDeclaration content) {
    return content.getValue() instanceof PropertyValue list
            && list.getPropertyValueType() == PropertyValue.VALUE_TYPE_LIST
        ? Optional.of(
            list.getValues().stream().map(PropertyValue.class::cast).map(ContentPart::of).toList())
        : Optional.empty();
  }

  private static ContentPart of(PropertyValue value) {
    if (value instanceof PageReference page) {
      return new PageNumber(page.number(), page.width(), value.getCssText());
    } else if (value.getFunction() != null) {
      List<PropertyValue> parameters = value.getFunction().getParameters();
      return new Function(
          value.getFunction().getName(),
          parameters.stream()
              .map(parameter -> Objects.requireNonNullElse(parameter.getStringValue(), ""))
              .toList(),
          value.getCssText());
    } else if (value.getPrimitiveType() == CSSPrimitiveValue.CSS_URI) {
      return new Picture(value.getStringValue(), value.getCssText());
    }
    return value.getIdentValue() == null && value.getStringValue() != null
        ? new Text(value.getStringValue())
        : new Other(value.getCssText());
  }

  /** A number as the renderer writes it in a style of lists, such as {@code lower-roman}. */
  static String number(int number, String listStyle) {
    @Nullable IdentValue known = IdentValue.valueOf(listStyle);
    return CounterFunction.createCounterText(known == null ? IdentValue.DECIMAL : known, number);
  }
}
