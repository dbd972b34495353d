package io.github.huozi.template.check;

import io.github.huozi.css.CssExcess;
import io.github.huozi.css.CssReferences;
import io.github.huozi.css.StyleSheetMistakes;
import io.github.huozi.model.section.Names;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.query.Queries;
import io.github.huozi.theme.Theme;
import io.github.huozi.theme.ThemePlaces;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Checks the documents of a theme's templates for markup that a publication cannot have. A
 * section's own markup was cleaned when it was read.
 */
public final class MarkupCheck {

  /** Deeper than any section in any reasonable template. Later stages recurse with the depth. */
  private static final int DEEPEST = 200;

  private static final Pattern ANIMATED_LINK =
      Pattern.compile("(xlink:)?href|on.*", Pattern.CASE_INSENSITIVE);

  private final Theme theme;
  private final ThemePlaces places;
  private final StyleSheetCheck styleSheets;
  private final Problems problems;
  private final Set<String> reported = new HashSet<>();

  public MarkupCheck(Theme theme, Problems problems) {
    this.theme = theme;
    this.places = new ThemePlaces(theme);
    this.styleSheets = new StyleSheetCheck(theme, problems);
    this.problems = problems;
  }

  /**
   * Reports the forbidden markup of a document.
   *
   * @param template the template that made it
   * @return whether there is none
   */
  public boolean isSound(Document document, String template) throws IOException {
    Check check = new Check(template);
    document.filter(check);
    for (Element link : Queries.select(document, "link[href]")) {
      boolean sound = styleSheets.isSound(link.attr("href"));
      if (sound && template.equals("print.ftlh")) {
        styleSheets.warnOfPrintLimits(link.attr("href"));
      }
      check.sound &= sound;
    }
    return check.sound;
  }

  private final class Check implements NodeFilter {

    private final String template;
    private boolean sound = true;

    Check(String template) {
      this.template = template;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof Element element && !(node instanceof Document)) {
        if (depth > DEEPEST) {
          error(
              "", "nests elements more than " + DEEPEST + " levels deep", "nest them less deeply");
          return FilterResult.STOP;
        }
        if (ForbiddenMarkup.isElement(element.normalName())) {
          forbidden("<" + element.normalName(), "<" + element.normalName() + ">");
          return FilterResult.CONTINUE;
        }
        element(element);
        for (Attribute attribute : element.attributes()) {
          attribute(element, attribute.getKey(), attribute.getValue());
        }
      }
      return FilterResult.CONTINUE;
    }

    private void element(Element element) {
      String name = element.normalName();
      if (name.equals("style") && element.childrenSize() > 0) {
        // Parsers disagree whether the text of such elements belongs to the style sheet.
        forbidden("<style", "a <style> with elements in it");
      } else if (name.equals("style")) {
        String css = element.data() + element.wholeText();
        style("<style", css);
        mistakes(element, "<style", StyleSheetMistakes.in(css));
      } else if (name.equals("link") && !element.attr("rel").equalsIgnoreCase("stylesheet")) {
        forbidden("<link", "a <link> that is not to a style sheet");
      } else if (name.equals("link") && element.hasAttr("charset")) {
        forbidden("charset", "a <link> with a charset");
      } else if (name.equals("meta")
          && !element.attr("http-equiv").toLowerCase(Locale.ROOT).matches("|content-type")) {
        forbidden("http-equiv", "<meta http-equiv>");
      } else if ((name.startsWith("animate") || name.equals("set"))
          && ANIMATED_LINK
              .matcher(element.attr("attributeName").replaceAll("[\\s\\p{Cntrl}]", ""))
              .matches()) {
        forbidden("attributename", "an animated link");
      }
    }

    private void attribute(Element element, String key, String value) {
      String name = key.toLowerCase(Locale.ROOT);
      if (ForbiddenMarkup.isAttribute(key)) {
        forbidden(name, "the attribute " + name);
      } else if (name.equals("style")) {
        style("style", value);
        mistakes(element, value, StyleSheetMistakes.inAttribute(value));
      } else if (name.equals("href") || name.equals("xlink:href")) {
        link(element, value);
      } else if (name.equals("src")) {
        picture(element, value);
      } else if (value.indexOf('(') >= 0 && Queries.closest(element, "svg") != null) {
        style(value, value);
      }
    }

    private void link(Element element, String value) {
      String target = value.strip();
      boolean leads = element.nameIs("a") || Queries.closest(element, "math") != null;
      if (leads ? ForbiddenMarkup.isLink(target) : !element.nameIs("link") && !isPlace(target)) {
        error(
            value,
            "links to " + shortened(target),
            "link to https:, mailto: or to #id, the place of an element");
      } else if (isStyleSheet(element) && !target.toLowerCase(Locale.ROOT).endsWith(".css")) {
        error(
            value,
            "links to the style sheet " + shortened(target) + ", whose name does not end in .css",
            "rename it, in the theme and in the template");
      }
    }

    private void picture(Element element, String value) {
      if (!element.nameIs("img")) {
        forbidden("src", "a src of <" + element.normalName() + ">");
      } else if (ForbiddenMarkup.isPicture(value) && !isOfSection(element, value)) {
        error(
            value,
            "shows " + shortened(value) + ", which is not a PNG, JPEG, GIF or SVG file",
            "add such an image to the theme, and show that");
      }
    }

    /**
     * Tells whether an image is a section's picture, which was checked when the section was read.
     */
    private static boolean isOfSection(Element image, String file) {
      return file.indexOf(':') < 0 && Queries.closest(image, "[" + Names.SECTION + "]") != null;
    }

    private void style(String written, String css) {
      Optional<CssExcess> excess = CssExcess.in(css);
      excess.ifPresent(
          found ->
              error(written, "writes an invalid style: " + found.message(), found.suggestion()));
      if (!CssReferences.areContained(css)) {
        error(
            written,
            "writes a style that refers to something outside it",
            "use <img> for images, and <link> for style sheets");
      }
    }

    /** Warns of mistakes in a style that the template writes, and not a drawing or a formula. */
    private void mistakes(
        Element element, String written, List<StyleSheetMistakes.Mistake> mistakes) {
      boolean drawn = Queries.closest(element, "svg, math, [" + Names.SECTION + "]") != null;
      if (sound && !drawn && !mistakes.isEmpty() && theme.own(template).isPresent()) {
        styleSheets.report(mistakes, places.find(template, written));
      }
    }

    private void forbidden(String written, String what) {
      error(written, "writes " + what + ", which a publication cannot have", "delete it");
    }

    private void error(String written, String message, String suggestion) {
      sound = false;
      if (reported.add(template + '\n' + message)) {
        SourceLocation place = places.find(template, written);
        problems.add(ProblemKind.FORBIDDEN, place, "the template " + message, suggestion);
      }
    }
  }

  private static boolean isStyleSheet(Element element) {
    return element.nameIs("link") && element.attr("rel").equalsIgnoreCase("stylesheet");
  }

  private static boolean isPlace(String target) {
    return target.startsWith("#");
  }

  /** A text for a message: on one line, and cut if it is long. */
  static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }
}
