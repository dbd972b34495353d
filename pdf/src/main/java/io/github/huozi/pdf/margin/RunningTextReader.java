package io.github.huozi.pdf.margin;

import com.openhtmltopdf.layout.SharedContext;
import io.github.huozi.language.Language;
import io.github.huozi.pdf.file.PageWarning;
import io.github.huozi.pdf.margin.RunningText.Align;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.PrintStyles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Reads the running elements of a laid-out document: its text with the formats of its styles. */
public final class RunningTextReader {

  /** The attribute with a shorter text, for pages where the whole does not fit. */
  public static final String SHORT_TITLE = "data-short-title";

  private static final Set<String> READINGS = Set.of("rt", "rp");

  private static final Set<String> PICTURES = Set.of("img", "svg", "math", "object");

  private final PrintStyles sheets;
  private final Language language;
  private final Set<PageWarning> warnings = new LinkedHashSet<>();

  /**
   * @param shared the context of the document's layout
   * @param language the language of elements that do not name theirs
   */
  public RunningTextReader(SharedContext shared, Language language) {
    this.sheets = PrintStyles.in(shared);
    this.language = language;
  }

  /** The warnings of what could not be taken over from the elements, each once. */
  public List<PageWarning> warnings() {
    return List.copyOf(warnings);
  }

  /**
   * The text of a running element.
   *
   * @param element an element of which the style sheets say {@code position: running(…)}
   */
  public RunningText read(Element element) {
    ElementStyle style = sheets.laidOut(element);
    TextFormat format = TextFormat.of(style, sheets.features(element));
    List<TextRun> runs = new ArrayList<>();
    addChildren(element, format, runs);
    String brief = element.getAttribute(SHORT_TITLE).strip();
    return new RunningText(
        language(element),
        RunningText.undivided(sheets.text(element)),
        Edges.of(style, 0),
        style.lineHeight(),
        align(element),
        style.wraps(),
        trimmed(runs),
        brief.isEmpty() ? List.of() : List.of(run(brief, format)));
  }

  private void addChildren(Element element, TextFormat format, List<TextRun> runs) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text text) {
        runs.add(run(text.getData(), format));
      } else if (child instanceof Element inner) {
        addElement(inner, format, runs);
      }
    }
  }

  private void addElement(Element element, TextFormat around, List<TextRun> runs) {
    ElementStyle style = sheets.laidOut(element);
    if (style.isDisplayNone() || READINGS.contains(element.getTagName())) {
      return;
    }
    if (element.getTagName().equals("br")) {
      runs.add(new TextRun("\n", around));
    } else if (PICTURES.contains(element.getTagName())) {
      warnings.add(
          new PageWarning(
              "a running head does not show its <" + element.getTagName() + ">",
              "write only text in it"));
    } else if (style.isFloated() || style.isPositioned() || style.isFootnote()) {
      warnings.add(
          new PageWarning(
              "a running head does not show its <"
                  + element.getTagName()
                  + ">, which is outside the flow",
              "remove float and position from it"));
    } else {
      addChildren(
          element, TextFormat.of(style, sheets.features(element)).raised(style, around), runs);
    }
  }

  private TextRun run(String text, TextFormat format) {
    String plain = text.replaceAll("[ \\t\\r\\n\\f]+", " ");
    return new TextRun(format.capitals().apply(plain, language.locale()), format);
  }

  /** The runs without white space at both ends, and without empty ones. */
  private static List<TextRun> trimmed(List<TextRun> runs) {
    List<TextRun> trimmed = new ArrayList<>(runs);
    trimmed.removeIf(run -> run.text().isEmpty());
    while (!trimmed.isEmpty() && trimmed.get(0).text().isBlank()) {
      trimmed.remove(0);
    }
    while (!trimmed.isEmpty() && trimmed.get(trimmed.size() - 1).text().isBlank()) {
      trimmed.remove(trimmed.size() - 1);
    }
    if (!trimmed.isEmpty()) {
      TextRun first = trimmed.get(0);
      trimmed.set(0, new TextRun(first.text().stripLeading(), first.format()));
      int end = trimmed.size() - 1;
      TextRun last = trimmed.get(end);
      trimmed.set(end, new TextRun(last.text().stripTrailing(), last.format()));
    }
    return trimmed;
  }

  private String language(Element element) {
    for (@Nullable Node node = element; node instanceof Element at; node = at.getParentNode()) {
      if (!at.getAttribute("lang").isEmpty()) {
        return Language.parse(at.getAttribute("lang")).orElse(language).tag();
      }
    }
    return language.tag();
  }

  /** The alignment that a style sheet gives the element itself, not the text around it. */
  private Optional<Align> align(Element element) {
    return sheets.declared(element, "text-align").isPresent()
        ? align(sheets.laidOut(element))
        : Optional.empty();
  }

  /** The alignment of lines by {@code text-align}; empty if it names no side. */
  static Optional<Align> align(ElementStyle style) {
    return switch (style.align()) {
      case START -> Optional.of(Align.LEFT);
      case CENTER -> Optional.of(Align.CENTER);
      case END -> Optional.of(Align.RIGHT);
      case JUSTIFY -> Optional.empty();
    };
  }
}
