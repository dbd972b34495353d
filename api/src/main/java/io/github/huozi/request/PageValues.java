package io.github.huozi.request;

import io.github.huozi.language.LineBreak;
import io.github.huozi.request.PageStyle.Margins;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads page size, margins, body size and line-break level as {@code pom.xml} and {@code
 * publication.yaml} write them.
 */
public final class PageValues {

  private static final Pattern LENGTH =
      Pattern.compile("(\\d+(?:\\.\\d+)?)(mm|cm|in|pt|px|pc|Q|q)");

  private static final Pattern AREA =
      Pattern.compile("([1-9]\\d{0,2})\\s*[×xX*]\\s*([1-9]\\d{0,2})");

  /** The least size of text, in pt. Smaller text cannot be read. */
  private static final double LEAST_BODY = 4;

  /** The largest size of text, in pt. A page cannot hold larger text. */
  private static final double LARGEST_BODY = 72;

  private static final Map<String, PageLayout.Size> NAMED = named();

  private static final Map<String, PageLayout.Size> BY_NAME =
      NAMED.entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  size -> size.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));

  /** Other names of the same sizes, as Japanese and Chinese printers write them. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("四六", "四六判"),
          Map.entry("文庫判", "文庫"),
          Map.entry("新書判", "新書"),
          Map.entry("菊", "菊判"),
          Map.entry("a4判", "a4"),
          Map.entry("a5判", "a5"),
          Map.entry("a6判", "a6"),
          Map.entry("b5判", "jis-b5"),
          Map.entry("b6判", "jis-b6"),
          Map.entry("32開", "32k"),
          Map.entry("32开", "32k"),
          Map.entry("大32開", "大32k"),
          Map.entry("大32开", "大32k"),
          Map.entry("16開", "16k"),
          Map.entry("16开", "16k"),
          Map.entry("18開", "18k"),
          Map.entry("25開", "25k"));

  private PageValues() {}

  private static Map<String, PageLayout.Size> named() {
    Map<String, PageLayout.Size> sizes = new LinkedHashMap<>();
    sizes.put("A4", millimetres(210, 297));
    sizes.put("A5", millimetres(148, 210));
    sizes.put("A6", millimetres(105, 148));
    sizes.put("B5", millimetres(176, 250));
    sizes.put("B6", millimetres(125, 176));
    sizes.put("JIS-B5", millimetres(182, 257));
    sizes.put("JIS-B6", millimetres(128, 182));
    sizes.put("四六判", millimetres(127, 188));
    sizes.put("文庫", millimetres(105, 148));
    sizes.put("新書", millimetres(103, 182));
    sizes.put("菊判", millimetres(152, 218));
    sizes.put("16K", millimetres(184, 260));
    sizes.put("18K", millimetres(170, 230));
    sizes.put("25K", millimetres(148, 210));
    sizes.put("32K", millimetres(130, 184));
    sizes.put("大32K", millimetres(140, 203));
    sizes.put("letter", new PageLayout.Size(612, 792));
    return Collections.unmodifiableMap(sizes);
  }

  /**
   * The sizes of pages that have a name, in the order in which lists show them: sheets of ISO and
   * JIS, Chinese and Japanese formats of books after trimming, and letter.
   */
  public static Map<String, PageLayout.Size> namedSizes() {
    return NAMED;
  }

  /**
   * The size of a page.
   *
   * @param text a name such as {@code A5} or {@code 文庫}, in upper or lower case, or width and
   *     height: {@code 152mm 229mm}
   * @throws UnreadableException if it is neither
   */
  public static PageLayout.Size size(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    PageLayout.Size named = BY_NAME.get(OTHER_NAMES.getOrDefault(name, name));
    if (named != null) {
      return named;
    }
    List<Double> lengths =
        lengths(
            text,
            2,
            2,
            String.join(", ", NAMED.keySet()) + ", or a width and a height: 152mm 229mm");
    return new PageLayout.Size(lengths.get(0), lengths.get(1));
  }

  private static PageLayout.Size millimetres(double width, double height) {
    return new PageLayout.Size(width * 72 / 25.4, height * 72 / 25.4);
  }

  /**
   * The margins of a page. CSS's rule completes them: the bottom is as the top, the inner margin as
   * the outer one.
   *
   * @param text one to four lengths, for the top, outer, bottom and inner margin
   * @throws UnreadableException if it is anything else
   */
  public static Margins margins(String text) {
    List<Double> given = lengths(text, 1, 4, "24mm 18mm 26mm 20mm");
    double top = given.get(0);
    double outer = given.size() > 1 ? given.get(1) : top;
    double bottom = given.size() > 2 ? given.get(2) : top;
    double inner = given.size() > 3 ? given.get(3) : outer;
    return new Margins(top, outer, bottom, inner);
  }

  /**
   * The size of the text, in pt.
   *
   * @throws UnreadableException if the text is no length from 4 to 72 pt
   */
  public static double bodySize(String text) {
    double body = lengths(text, 1, 1, "10.5pt").get(0);
    if (body < LEAST_BODY || body > LARGEST_BODY) {
      throw new UnreadableException(text + " cannot be read", "write a length from 4pt to 72pt");
    }
    return body;
  }

  /**
   * The distance from line to line, in pt.
   *
   * @throws UnreadableException if the text is no length from 4 to 144 pt
   */
  public static double leading(String text) {
    double leading = lengths(text, 1, 1, "18pt").get(0);
    if (leading < LEAST_BODY || leading > 2 * LARGEST_BODY) {
      throw new UnreadableException(text + " cannot be read", "write a length from 4pt to 144pt");
    }
    return leading;
  }

  /**
   * The area of a page's text.
   *
   * @param text characters on a line and lines on a page: {@code 43 × 17}
   * @throws UnreadableException if it is anything else
   */
  public static PageLayout.Area area(String text) {
    Matcher matcher = AREA.matcher(text.strip());
    if (!matcher.matches()) {
      throw new UnreadableException(
          "cannot read \"" + text + "\"",
          "write the characters per line and the lines per page, for example 43 × 17");
    }
    return new PageLayout.Area(
        Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /**
   * A length, in pt.
   *
   * @param text a number with its unit, such as {@code 3mm}, or {@code 0}
   * @param example a length in the message
   * @throws UnreadableException if it is anything else
   */
  public static double length(String text, String example) {
    return text.equals("0") ? 0 : lengths(text, 1, 1, example).get(0);
  }

  /**
   * The level that a word names.
   *
   * @throws UnreadableException if it is not {@code strict}, {@code normal} or {@code loose}
   */
  public static LineBreak lineBreak(String word) {
    return LineBreak.of(word)
        .orElseThrow(() -> new UnreadableException(word, "write strict, normal or loose"));
  }

  private static List<Double> lengths(String text, int atLeast, int atMost, String example) {
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
      throw new UnreadableException("cannot read \"" + text + "\"", "write it like " + example);
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

  /**
   * A value cannot be read. Its message has the form {@code what is wrong; how to put it right},
   * without the name of the value.
   */
  public static final class UnreadableException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String fault;
    private final String suggestion;

    UnreadableException(String fault, String suggestion) {
      super(fault + "; " + suggestion);
      this.fault = fault;
      this.suggestion = suggestion;
    }

    /** The fault of the value. */
    public String fault() {
      return fault;
    }

    /** The way to put the value right. */
    public String suggestion() {
      return suggestion;
    }
  }
}
