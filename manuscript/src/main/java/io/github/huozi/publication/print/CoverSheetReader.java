package io.github.huozi.publication.print;

import io.github.huozi.model.Isbn;
import io.github.huozi.model.press.CoverSheet;
import io.github.huozi.model.press.PrintProfile;
import io.github.huozi.model.press.TextByLanguage;
import io.github.huozi.publication.key.PublicationKeys;
import io.github.huozi.publication.wording.Wordings;
import io.github.huozi.request.PageValues;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what the cover of a print shop's volume is like. */
public final class CoverSheetReader {

  static final String KEY = "cover";

  /** Built-in profiles only have it: the thickness of a leaf of each of the shop's papers. */
  static final String PAPERS = "papers";

  private static final String PAPER = "paper";
  private static final String PRICE = "price";
  private static final String BOOK_CODE = "book-code";

  /**
   * The second barcode of a Japanese book: 192, its class, its price, and a check digit; or five
   * digits beside the first one, as in Korea.
   */
  private static final Pattern CODE = Pattern.compile("192\\d{10}|\\d{5}");

  private static final int FIVE = 5;

  /** A leaf of the paper of most books, in pt. */
  private static final double USUAL_LEAF = 0.1 * PrintProfile.MILLIMETRE;

  private final Wordings wordings;
  private final Reporter reporter;

  CoverSheetReader(Wordings wordings, Reporter reporter) {
    this.wordings = wordings;
    this.reporter = reporter;
  }

  /**
   * The cover; empty if the profile has none.
   *
   * @param like the built-in profile that the profile is like
   */
  Optional<CoverSheet> read(PrintValues profile, Optional<YamlMap> like) {
    Node node = profile.value(KEY).orElse(null);
    Optional<YamlMap> papers =
        like.flatMap(map -> map.value(PAPERS))
            .map(value -> YamlMap.of((MappingNode) value, reporter));
    if (node instanceof MappingNode mapping) {
      YamlMap map = YamlMap.of(mapping, PublicationKeys.of("print-cover"), reporter);
      return Optional.of(
          read(map, new PrintValues(map, Optional.empty(), profile.line(KEY), reporter), papers));
    }
    return profile.isTrue(KEY)
        ? Optional.of(
            new CoverSheet(
                usualLeaf(papers),
                OptionalDouble.empty(),
                0,
                0,
                0,
                true,
                Optional.empty(),
                Optional.empty()))
        : Optional.empty();
  }

  private CoverSheet read(YamlMap map, PrintValues values, Optional<YamlMap> papers) {
    return new CoverSheet(
        leaf(values, papers),
        values.lengthIfAny("spine").map(OptionalDouble::of).orElse(OptionalDouble.empty()),
        values.length("boards"),
        values.length("flaps"),
        values.length("band"),
        values.isTrue("isbn"),
        price(map),
        bookCode(map));
  }

  private Optional<TextByLanguage> price(YamlMap map) {
    return map.value(PRICE)
        .flatMap(node -> wordings.readOwn(node, PRICE, map.line(PRICE)))
        .map(text -> text);
  }

  /** The thickness of a leaf: a length, or a word of the shop. */
  private double leaf(PrintValues values, Optional<YamlMap> papers) {
    Optional<String> paper = values.string(PAPER);
    Optional<String> known = paper.flatMap(word -> papers.flatMap(words -> words.string(word)));
    if (paper.isPresent() && known.isEmpty() && paper.get().matches("\\p{L}[\\p{L} -]*")) {
      reporter.error(
          values.line(PAPER),
          "\"" + paper.get() + "\" is not a paper of this print shop",
          papers
                  .map(words -> "write " + String.join(", ", words.values().keySet()) + ", or ")
                  .orElse("write ")
              + "the thickness of a leaf, such as 0.1mm");
      return usualLeaf(papers);
    }
    return known
        .or(() -> paper)
        .flatMap(text -> values.length(PAPER, text, values.line(PAPER), "5mm"))
        .orElse(usualLeaf(papers));
  }

  private static double usualLeaf(Optional<YamlMap> papers) {
    return papers
        .flatMap(words -> words.values().keySet().stream().findFirst().flatMap(words::string))
        .map(thickness -> PageValues.length(thickness, thickness))
        .orElse(USUAL_LEAF);
  }

  private Optional<String> bookCode(YamlMap map) {
    Optional<String> given = map.string(BOOK_CODE);
    Optional<String> code =
        given
            .map(text -> text.replace(" ", "").replace("-", ""))
            .filter(digits -> CODE.matcher(digits).matches());
    // Its check digit is made as that of an ISBN.
    if (code.isPresent()
        && code.get().length() != FIVE
        && !new Isbn(code.get(), code.get()).isSound()) {
      reporter.error(
          map.line(BOOK_CODE),
          "the check digit of the code " + given.orElse("") + " is wrong",
          "compare all digits with the number that you were given");
      return Optional.empty();
    }
    if (given.isPresent() && code.isEmpty()) {
      reporter.error(
          map.line(BOOK_CODE),
          "\"" + given.get() + "\" is neither the second code of a Japanese book nor five digits",
          "write 13 digits: 192, the class in four, the price in five, and the check digit");
    }
    return code;
  }
}
