package io.github.huozi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.language.Script;
import io.github.huozi.language.WritingMode;
import io.github.huozi.request.PageLayout;
import io.github.huozi.request.PageLayout.Area;
import io.github.huozi.request.PageStyle.Margins;
import io.github.huozi.request.PageValues;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of vertical books by their names. */
class BookFormatTest {

  private static final BuiltInTheme.InPrint BOOK =
      BuiltInTheme.of(Publication.Type.BOOK).print(Script.JAPANESE, WritingMode.VERTICAL_RL);

  private static PageLayout layout(String size, OptionalDouble body) {
    return new PageLayout(
        Optional.of(PageValues.size(size)),
        Optional.empty(),
        body,
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static BookFormat vertical(PageLayout layout, Script script) {
    return BookFormat.of(layout, BOOK, script, WritingMode.VERTICAL_RL);
  }

  @ParameterizedTest
  @CsvSource({
    "文庫, JAPANESE, 8.5, 40, 16",
    "A6, JAPANESE, 8.5, 40, 16",
    "新書, JAPANESE, 9, 40, 15",
    "四六判, JAPANESE, 9, 43, 17",
    "A5, JAPANESE, 9, 50, 19",
    "A5, HANT, 10.5, 42, 17",
    "25開, HANT, 10.5, 42, 17",
    "18開, HANT, 10.5, 46, 19",
  })
  void aNameBringsTypeAreaAndMargins(
      String name, Script script, double body, int characters, int lines) {
    BookFormat format = vertical(layout(name, OptionalDouble.empty()), script);
    assertThat(format.page().bodySize()).isEqualTo(body);
    assertThat(format.area()).contains(new Area(characters, lines));
    Margins margins = format.page().margins();
    assertThat(margins.inner()).isGreaterThan(margins.outer());
    // Between lines there is half an em at least, and the area has room.
    double leading = format.page().leading().orElseThrow();
    assertThat(leading).isGreaterThanOrEqualTo(1.5 * body);
    assertThat(characters * body + margins.top() + margins.bottom())
        .isCloseTo(format.page().height(), within(2.0));
    assertThat((lines - 1) * leading + body + margins.outer() + margins.inner())
        .isCloseTo(format.page().width(), within(8.0));
  }

  @Test
  void horizontalLinesKeepTheThemesPage() {
    PageLayout layout = layout("文庫", OptionalDouble.empty());
    assertThat(BookFormat.of(layout, BOOK, Script.JAPANESE, WritingMode.HORIZONTAL_TB))
        .isEqualTo(new BookFormat(BOOK.page(), Optional.empty()));
  }

  @Test
  void whatIsWrittenStays() {
    BookFormat larger = vertical(layout("文庫", OptionalDouble.of(9.25)), Script.JAPANESE);
    assertThat(larger.area()).isEmpty();
    assertThat(larger.page().margins())
        .isEqualTo(PageValues.margins("12.5mm 11.8mm 15.6mm 13.5mm"));
    PageLayout area =
        new PageLayout(
            Optional.of(PageValues.size("文庫")),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.of(new Area(38, 15)));
    assertThat(vertical(area, Script.JAPANESE).area()).contains(new Area(38, 15));
  }

  @Test
  void aPageWithoutAFormatHasTheWiderMarginAtTheSpine() {
    Margins own = BOOK.page().margins();
    Margins margins =
        vertical(layout("菊判", OptionalDouble.empty()), Script.JAPANESE).page().margins();
    assertThat(margins.inner()).isGreaterThan(margins.outer());
    assertThat(margins.inner() + margins.outer())
        .isCloseTo(own.inner() + own.outer(), within(1e-9));
  }

  @Test
  void aThemeForVerticalLinesHasItsOwnPage() {
    BuiltInTheme.InPrint classics =
        BuiltInTheme.read("classics").print(Script.JAPANESE, WritingMode.VERTICAL_RL);
    BookFormat own =
        BookFormat.of(PageLayout.NONE, classics, Script.JAPANESE, WritingMode.VERTICAL_RL);
    assertThat(own.page()).isEqualTo(classics.page());
    BookFormat asked =
        BookFormat.of(
            layout("文庫", OptionalDouble.empty()),
            classics,
            Script.JAPANESE,
            WritingMode.VERTICAL_RL);
    assertThat(asked.area()).contains(new Area(40, 16));
  }
}
