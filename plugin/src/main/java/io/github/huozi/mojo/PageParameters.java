package io.github.huozi.mojo;

import io.github.huozi.language.LineBreak;
import io.github.huozi.request.PageStyle;
import io.github.huozi.request.PageStyle.Margins;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads page size, margins and body size as a pom writes them. */
final class PageParameters {

  private static final Pattern LENGTH =
      Pattern.compile("(\\d+(?:\\.\\d+)?)(mm|cm|in|pt|px|pc|Q|q)");

  /** No page can hold text that is smaller, or read text that is larger. */
  private static final double LEAST_BODY = 4;

  private static final double LARGEST_BODY = 72;

  /** Characters that a line must take at least. */
  private static final int LEAST_CHARACTERS = 5;

  private PageParameters() {}

  /**
   * @throws IllegalArgumentException with the parameter's name and how to put it right
   */
  static PageStyle parse(String pageSize, String pageMargins, String bodySize, String lineBreak) {
    double[] size = size(pageSize);
    Margins margins = margins(pageMargins);
    double body = lengths("bodySize", bodySize, 1, 1, "10.5pt").get(0);
    if (body < LEAST_BODY || body > LARGEST_BODY) {
      throw new IllegalArgumentException(
          "<bodySize>: " + bodySize + " cannot be read; write a length from 4pt to 72pt");
    }
    if (size[0] - margins.inner() - margins.outer() < LEAST_CHARACTERS * body
        || size[1] - margins.top() - margins.bottom() < LEAST_CHARACTERS * body) {
      throw new IllegalArgumentException(
          "<pageMargins>: "
              + pageMargins
              + " leave no room for text on "
              + pageSize
              + "; make them smaller");
    }
    return new PageStyle(size[0], size[1], margins, body, lineBreak(lineBreak));
  }

  /**
   * @throws IllegalArgumentException if there is no such level, with those that there are
   */
  static LineBreak lineBreak(String keyword) {
    return LineBreak.of(keyword)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "<lineBreak>: " + keyword + "; write strict, normal or loose"));
  }

  private static double[] size(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "a4" -> millimetres(210, 297);
      case "a5" -> millimetres(148, 210);
      case "a6" -> millimetres(105, 148);
      case "b5" -> millimetres(176, 250);
      case "b6" -> millimetres(125, 176);
      case "jis-b5" -> millimetres(182, 257);
      case "jis-b6" -> millimetres(128, 182);
      case "32k" -> millimetres(130, 184);
      case "letter" -> new double[] {612, 792};
      default -> {
        List<Double> lengths = lengths("pageSize", text, 2, 2, "A5, or 152mm 229mm");
        yield new double[] {lengths.get(0), lengths.get(1)};
      }
    };
  }

  private static double[] millimetres(double width, double height) {
    return new double[] {width * 72 / 25.4, height * 72 / 25.4};
  }

  /** As CSS fills in what is left out: the foot as the top, the spine as the fore-edge. */
  private static Margins margins(String text) {
    List<Double> given = lengths("pageMargins", text, 1, 4, "24mm 18mm 26mm 20mm");
    double top = given.get(0);
    double outer = given.size() > 1 ? given.get(1) : top;
    double bottom = given.size() > 2 ? given.get(2) : top;
    double inner = given.size() > 3 ? given.get(3) : outer;
    return new Margins(top, outer, bottom, inner);
  }

  private static List<Double> lengths(
      String parameter, String text, int atLeast, int atMost, String example) {
    List<Double> lengths = new ArrayList<>();
    for (String part : text.strip().split("\\s+", -1)) {
      Matcher matcher = LENGTH.matcher(part);
      if (!matcher.matches()) {
        lengths.clear();
        break;
      }
      lengths.add(Double.parseDouble(matcher.group(1)) * points(matcher.group(2)));
    }
    if (lengths.size() < atLeast || lengths.size() > atMost) {
      throw new IllegalArgumentException(
          "<" + parameter + ">: cannot read \"" + text + "\"; write it like " + example);
    }
    return lengths;
  }

  private static double points(String unit) {
    return switch (unit) {
      case "mm" -> 72 / 25.4;
      case "cm" -> 72 / 2.54;
      case "in" -> 72;
      case "pc" -> 12;
      case "px" -> 0.75;
      case "Q", "q" -> 72 / 101.6; // a quarter of a millimetre, the Japanese unit of type
      default -> 1;
    };
  }
}
