package io.github.huozi.pdf.chapter;

import io.github.huozi.pdf.file.PageWarning;
import io.github.huozi.pdf.style.Elements;
import io.github.huozi.tagging.Tagging;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Warns of what screen readers are not told, since no string of a PDF may be so long. */
final class UnspokenTexts {

  /** The most characters of a text in a message. */
  private static final int QUOTED = 40;

  private UnspokenTexts() {}

  static List<PageWarning> warnings(Tagging tagging) {
    return Stream.concat(
            tagging.unmarked().stream()
                .map(
                    math ->
                        warning(
                            math,
                            "the MathML of the formula \""
                                + excerpt(math.getAttribute("alttext"))
                                + "\" is too long for the PDF, in which screen readers read"
                                + " its alternative text instead",
                            "divide it into several formulas")),
            tagging.cut().stream()
                .map(
                    element ->
                        warning(
                            element,
                            "an alternative text is too long for the PDF, which has only its"
                                + " beginning",
                            "shorten it, and say the rest in the text")))
        .toList();
  }

  private static PageWarning warning(Element element, String message, String suggestion) {
    @Nullable Element block = Elements.blockOf(element);
    return new PageWarning(
        message, suggestion, Elements.sectionOf(element), block == null ? 0 : Elements.line(block));
  }

  private static String excerpt(String text) {
    return text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text;
  }
}
