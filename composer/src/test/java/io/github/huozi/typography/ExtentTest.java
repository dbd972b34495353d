package io.github.huozi.typography;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import io.github.huozi.typography.Extent.Kind;
import io.github.huozi.typography.Extent.Part;
import io.github.huozi.typography.Paragraph.Alignment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much room a text needs. An em is 10, and each Latin character half of that. */
class ExtentTest {

  @Test
  void aLineIsAsLongAsItsCharacters() {
    assertThat(extent("zh-Hans", new Piece.Break(), "活字印刷").lines()).containsExactly(40.0);
    assertThat(extent("en", new Piece.Break(), "ab cd").natural()).isEqualTo(25);
  }

  @Test
  void anAuthorsBreakEndsALine() {
    assertThat(extent("zh-Hans", new Piece.Break(), "活字", "印刷术").lines())
        .containsExactly(20.0, 30.0);
  }

  @Test
  void marksBelongToTheCharactersBesideThem() {
    List<Double> widths =
        extent("zh-Hans", new Piece.Break(), "「活字」。").parts().stream().map(Part::width).toList();
    assertThat(widths).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "typography, WORD",
    "don’t, WORD",
    "活, WORD",
    "1041, NUMBER",
    "'12,345.67', NUMBER",
    "project.build.directory, ADDRESS",
    "some_name, ADDRESS",
    "you@example, ADDRESS",
    "end., WORD",
    "(end), WORD",
  })
  void aPartHasAKind(String text, Kind kind) {
    assertThat(extent("en", new Piece.Break(), text).parts())
        .extracting(Part::kind)
        .containsExactly(kind);
  }

  @Test
  void anAddressHasSegments() {
    assertThat(extent("en", new Piece.Break(), "project.build.go").parts().get(0).segments())
        .containsExactly(35.0, 30.0, 15.0);
  }

  @Test
  void aPictureIsNotBroken() {
    assertThat(extent("en", new Piece.Solid(70), "a", "b").parts())
        .extracting(Part::kind)
        .contains(Kind.UNBROKEN);
  }

  private static Extent extent(String language, Piece between, String... texts) {
    List<Piece> pieces = new ArrayList<>();
    for (String text : texts) {
      if (!pieces.isEmpty()) {
        pieces.add(between);
      }
      pieces.add(new Piece.Text(text, 10, c -> c < 0x2E80 ? 0.5 : 1, Piece.TextStyle.PLAIN));
    }
    return new Composer(new Language(language))
        .extent(new Paragraph(pieces, 1e9, 0, Alignment.RAGGED, TextSetting.DEFAULT));
  }
}
