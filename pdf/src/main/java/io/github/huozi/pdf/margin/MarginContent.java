package io.github.huozi.pdf.margin;

import io.github.huozi.language.Language;
import io.github.huozi.model.CounterStyle;
import io.github.huozi.pdf.file.PageWarning;
import io.github.huozi.pdf.font.TypeFeatures;
import io.github.huozi.pdf.margin.RunningText.Align;
import io.github.huozi.pdf.style.ContentPart;
import io.github.huozi.typography.TextSetting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what the margin boxes of a page show, by their {@code content}. */
final class MarginContent {

  private static final String DECIMAL = "decimal";

  /**
   * The second words of {@code element(name, …)} with which it shows nothing and says on which
   * pages the box is: on those that an element of the name opens, or on the others.
   */
  private static final String OPENING = "opening";

  private static final String INSIDE = "inside";

  private final Language language;
  private final Set<PageWarning> warnings = new LinkedHashSet<>();
  private final Set<String> leftOut = new LinkedHashSet<>();

  /**
   * @param language the language of the strings in the style sheets
   */
  MarginContent(Language language) {
    this.language = language;
  }

  /**
   * The content of a box.
   *
   * @param edges the edges of the box
   * @param inner those of the element that is its only content
   * @param beside the elements that it shows beside a number or other words; these stay alone where
   *     all of it does not fit
   */
  record Shown(
      MarginBox box,
      Edges edges,
      Optional<Edges> inner,
      RunningText text,
      List<RunningText> beside) {

    Shown {
      beside = List.copyOf(beside);
    }

    /** The alignment of its lines. */
    Align align() {
      if (box.isBehind()) {
        return Align.CENTER;
      }
      return text.align().or(() -> RunningTextReader.align(box.style())).orElse(Align.LEFT);
    }

    double edgesWidth() {
      return edges.width() + inner.map(Edges::width).orElse(0.0);
    }

    double edgesHeight() {
      return edges.height() + inner.map(Edges::height).orElse(0.0);
    }
  }

  List<PageWarning> warnings() {
    List<PageWarning> all = new ArrayList<>(warnings);
    if (!leftOut.isEmpty()) {
      all.add(
          new PageWarning(
              "%d running head%s omitted: %s"
                  .formatted(
                      leftOut.size(),
                      leftOut.size() == 1
                          ? " is longer than the line and is"
                          : "s are longer than the line and are",
                      leftOut.stream().limit(3).collect(Collectors.joining("; "))
                          + (leftOut.size() > 3 ? "; …" : "")),
              "give the section, or the publication, a short-title"));
    }
    return all;
  }

  /**
   * The content of a box on a page; empty if it shows only running elements, of which the page has
   * none, or if it is for other pages.
   *
   * @param around the width to which percentages refer
   */
  Optional<Shown> on(PageFacts page, MarginBox box, double around) {
    TextFormat format = TextFormat.of(box.style(), TypeFeatures.NORMAL);
    Edges edges = Edges.of(box.style(), around);
    List<TextRun> runs = new ArrayList<>();
    List<TextRun> words = new ArrayList<>();
    List<RunningText> elements = new ArrayList<>();
    boolean onlyElements = true;
    for (ContentPart part : box.content()) {
      Optional<Boolean> opening = opening(part);
      if (opening.isPresent()) {
        if (opening.get() != page.isOpenedBy(((ContentPart.Function) part).parameter(0, ""))) {
          return Optional.empty();
        }
      } else if (part instanceof ContentPart.Function function
          && function.name().equals("element")) {
        Optional<RunningText> text = element(function, box, page);
        text.ifPresent(elements::add);
        text.ifPresent(found -> runs.addAll(found.runs()));
      } else {
        onlyElements = false;
        words.add(new TextRun(format.capitals().apply(text(part, box, page), locale()), format));
        runs.add(words.get(words.size() - 1));
      }
    }
    if (onlyElements && elements.isEmpty()) {
      return Optional.empty();
    }
    if (onlyElements && elements.size() == 1) {
      RunningText text = elements.get(0);
      return Optional.of(new Shown(box, edges, Optional.of(text.edges()), text, List.of()));
    }
    RunningText text =
        new RunningText(
            language.tag(),
            RunningText.undivided(TextSetting.DEFAULT),
            edges,
            box.style().lineHeight(),
            Optional.empty(),
            elements.isEmpty() && !box.style().isUnbroken(),
            runs,
            elements.isEmpty() || onlyElements ? List.of() : words);
    return Optional.of(
        new Shown(
            box, edges, Optional.empty(), text, onlyElements ? List.<RunningText>of() : elements));
  }

  /** The pages that a box is for, true for those with an opening; empty if a part does not say. */
  private static Optional<Boolean> opening(ContentPart part) {
    if (!(part instanceof ContentPart.Function function) || !function.name().equals("element")) {
      return Optional.empty();
    }
    return switch (function.parameter(1, "")) {
      case OPENING -> Optional.of(true);
      case INSIDE -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private Locale locale() {
    return language.locale();
  }

  /** Warns that a box is too small for its text. */
  void warnOfRoom(MarginBox box) {
    warnings.add(
        new PageWarning(
            "@%s has no room for its text".formatted(box.name()),
            "make the margins of the page larger, or the text smaller"));
  }

  /** Warns of a running head that has no room. */
  void warnOfHead(RunningText head) {
    leftOut.add(head.text().strip());
  }

  private Optional<RunningText> element(
      ContentPart.Function function, MarginBox box, PageFacts page) {
    String name = function.parameter(0, "");
    String which = function.parameter(1, "first");
    RunningOnPage running = page.running().get(name);
    if (running == null) {
      warnings.add(
          new PageWarning(
              "@%s shows element(%s), but no element is running(%s)"
                  .formatted(box.name(), name, name),
              "write position: running(%s) for an element, or remove it from @%s"
                  .formatted(name, box.name())));
      return Optional.empty();
    }
    return running.choose(which);
  }

  private String text(ContentPart part, MarginBox box, PageFacts page) {
    if (part instanceof ContentPart.Text words) {
      return words.text();
    }
    if (part instanceof ContentPart.Function function && function.name().equals("counter")) {
      String counter = function.parameter(0, "");
      String style = function.parameter(1, DECIMAL);
      if (counter.equals("page") || counter.equals("pages")) {
        int number = counter.equals("page") ? page.number() : page.pages();
        Optional<String> written = CounterStyle.write(number, style);
        if (written.isEmpty()) {
          warnings.add(
              new PageWarning(
                  "there is no counter style " + style,
                  "write decimal, lower-roman, upper-roman, lower-alpha or cjk-ideographic"));
        }
        return written.orElseGet(() -> Integer.toString(number));
      }
    }
    warnings.add(
        new PageWarning(
            "@%s does not show %s".formatted(box.name(), part.written()),
            "write strings, counter(page), counter(pages) or element() as its content"));
    return "";
  }
}
