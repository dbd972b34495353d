package io.github.huozi.pdf.margin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.pdf.font.TypeFeatures;
import io.github.huozi.pdf.style.Capitals;
import io.github.huozi.pdf.style.PrintedColor;
import io.github.huozi.pdf.style.Sides;
import io.github.huozi.typography.TextSetting;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which running element a page shows (CSS Generated Content for Paged Media 3 §1.1.1). */
class RunningElementsTest {

  private final RunningElements elements = new RunningElements();

  @ParameterizedTest
  @CsvSource({
    // a begins page 1, b and c are on page 3, none on pages 0, 2 and 4
    "0, first, ''",
    "0, last, ''",
    "1, first, a",
    "1, start, a",
    "1, first-except, ''",
    "2, first, a",
    "2, start, a",
    "2, last, a",
    "2, first-except, a",
    "3, first, b",
    "3, start, a",
    "3, last, c",
    "3, first-except, ''",
    "4, first, c",
    "4, start, c",
    "4, last, c",
    "4, first-except, c",
    "9, first, c",
  })
  void aPageShowsItsOwnOrTheOneBefore(int page, String which, String shown) {
    elements.add("head", 1, text("a"), true);
    elements.add("head", 3, text("b"), false);
    elements.add("head", 3, text("c"), false);
    assertThat(elements.on(page).get("head").choose(which).map(RunningText::text).orElse(""))
        .isEqualTo(shown);
  }

  @Test
  void everyPageKnowsAllNames() {
    elements.add("late", 7, text("a"), true);
    assertThat(elements.on(0)).containsOnlyKeys("late");
  }

  static RunningText text(String text) {
    TextFormat format =
        new TextFormat(
            List.of("serif"),
            TypeFeatures.NORMAL,
            "normal",
            false,
            200,
            PrintedColor.BLACK,
            0,
            0,
            Capitals.AS_WRITTEN);
    Sides none = new Sides(0, 0, 0, 0);
    return new RunningText(
        "en",
        TextSetting.DEFAULT,
        new Edges(
            none,
            none,
            none,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        240,
        Optional.empty(),
        false,
        List.of(new TextRun(text, format)),
        List.of());
  }
}
