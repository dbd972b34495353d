package io.github.huozi.cover;

import io.github.huozi.language.Script;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Isbn;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Publication;
import io.github.huozi.model.imprint.PriceText;
import io.github.huozi.model.press.CoverSheet;
import io.github.huozi.model.press.PrintProfile;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The numbers on the back of a printed cover: the bars of the ISBN, the class, the price. */
final class CoverNumbers {

  /** The key of an imprint. */
  private static final String PRICE = "price";

  /** The scripts for which bars of 80 % are usual: China's ISBN centre gives no others. */
  private static final Set<Script> SMALL_BARS = Set.of(Script.HANS, Script.HANT, Script.JAPANESE);

  private final Publication publication;
  private final Edition edition;
  private final PrintProfile profile;
  private final Problems problems;

  /**
   * @param problems gets what is wrong with a number
   */
  CoverNumbers(Publication publication, Edition edition, PrintProfile profile, Problems problems) {
    this.publication = publication;
    this.edition = edition;
    this.profile = profile;
    this.problems = problems;
  }

  /** The values that a template gets, by name. */
  Map<String, Object> of(CoverSheet cover) {
    Map<String, Object> numbers = new HashMap<>();
    Optional<BookCode> code = cover.bookCode().map(BookCode::new);
    code.flatMap(BookCode::inWords).ifPresent(text -> numbers.put("bookCode", text));
    if (cover.isbn()) {
      barcode(code)
          .ifPresent(
              bars ->
                  numbers.put(
                      "barcode",
                      Map.of(
                          "start",
                          CoverFaces.rounded(bars.start()),
                          "width",
                          CoverFaces.rounded(bars.width()),
                          "height",
                          CoverFaces.rounded(bars.height()),
                          "svg",
                          bars.svg())));
    }
    price(cover).ifPresent(text -> numbers.put(PRICE, text));
    return numbers;
  }

  private Optional<Barcode> barcode(Optional<BookCode> code) {
    Optional<Isbn> isbn = publication.identifier(edition).flatMap(Isbn::of);
    if (isbn.isEmpty()) {
      warning(
          "the cover has no barcode, since the edition has no ISBN",
          "add one in identifier: urn:isbn:…, or write isbn: false");
      return Optional.empty();
    }
    if (!isbn.get().isSound()) {
      // The reader of publication.yaml has told it.
      return Optional.empty();
    }
    double module =
        SMALL_BARS.contains(edition.language().script()) ? Barcode.SMALL_MODULE : Barcode.MODULE;
    String digits = isbn.get().digits();
    return Optional.of(
        code.filter(BookCode::isRow).isPresent()
            ? Barcode.inRows(digits, code.get().digits(), module)
            : Barcode.of(digits, code.map(BookCode::digits).orElse(""), module));
  }

  private Optional<String> price(CoverSheet cover) {
    Stream<LocalizedText> ofImprint =
        publication.imprint().stream()
            .flatMap(imprint -> imprint.texts().getOrDefault(PRICE, List.of()).stream());
    Optional<String> written =
        Stream.concat(cover.price().stream(), ofImprint)
            .flatMap(text -> text.in(edition.language()).stream())
            .findFirst();
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> price = PriceText.of(written.get(), edition);
    if (price.isEmpty()) {
      warning(
          "the price " + written.get() + " has no digit",
          "write a price such as 58.00元, or" + " delete it");
    }
    return price;
  }

  private void warning(String message, String suggestion) {
    problems.add(
        ProblemKind.PRINT_FILE,
        new SourceLocation(publication.file(), profile.line()),
        message + " (" + profile.name() + ", " + edition.id() + ")",
        suggestion);
  }
}
