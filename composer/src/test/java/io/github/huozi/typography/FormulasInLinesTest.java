package io.github.huozi.typography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.language.Language;
import io.github.huozi.typography.Paragraph.Alignment;
import io.github.huozi.typography.Piece.Joint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines that divide formulas. Lengths are in em; spaces beside signs are a quarter. */
class FormulasInLinesTest {

  private static final double GAP = 0.25;

  @Test
  void aLineEndsAfterARelationRatherThanBeSpacedOut() {
    List<Piece> pieces = text("天地玄黄");
    pieces.addAll(formula("2 < 1 = 4"));
    pieces.addAll(text("宇宙洪荒日月盈昃"));
    assertThat(ends(pieces, 8, "zh-Hans").get(0)).isEqualTo("天地玄黄2<1");
  }

  @Test
  void aFormulaThatFitsIsWhole() {
    List<Piece> pieces = text("天地玄黄宇宙洪");
    pieces.addAll(formula("1 < 1 = 1"));
    pieces.addAll(text("荒日月盈昃"));
    assertThat(ends(pieces, 7, "zh-Hans").get(0)).isEqualTo("天地玄黄宇宙洪");
  }

  @Test
  void theSpaceAfterASignAtALinesEndIsLeftOut() {
    List<Piece> pieces = formula("3 < 1 = 4");
    Composition lines = compose(pieces, 3 + GAP + 1, "zh-Hans");
    assertThat(lines.endsLine(1)).isTrue();
    assertThat(lines.shiftAfter(0)).isCloseTo(GAP, within(1e-9));
    assertThat(lines.shiftAfter(1)).isZero();
  }

  /** TeX has it that the spaces beside a sign grow; among Han characters they do at last. */
  @Test
  void bothSpacesBesideASignGrowAlike() {
    List<Piece> pieces = formula("3 < 1 = 4");
    Composition lines = compose(pieces, 3 + GAP + 1 + GAP + 4, "zh-Hans");
    assertThat(lines.shiftAfter(0)).isCloseTo(lines.shiftAfter(1), within(1e-9));
  }

  @Test
  void aFormulaIsDividedInBracketsOnlyIfNoLineHasRoom() {
    assertThat(ends(formula("3 , 3 , 3"), 9.5, "en")).hasSize(1);
    List<Piece> pieces = text("天");
    pieces.addAll(formula("3 , 3 , 3"));
    assertThat(ends(pieces, 10, "zh-Hans")).hasSize(2).first().isEqualTo("天");
    assertThat(ends(formula("3 , 3 , 3"), 7, "zh-Hans")).containsExactly("3,3", "3");
  }

  @Test
  void aMarkAfterAFormulaBeginsNoLine() {
    for (double measure = 4; measure < 12; measure += 0.25) {
      List<Piece> pieces = text("天地玄黄宇");
      pieces.addAll(formula("2 < 1 = 1"));
      pieces.addAll(text("．"));
      assertThat(ends(pieces, measure, "zh-Hans")).noneMatch(line -> line.startsWith("．"));
    }
  }

  @Test
  void aLastLineHasMoreThanANarrowFormula() {
    List<Piece> pieces = text("天地玄黄宇宙洪荒日月盈");
    pieces.addAll(formula("0.5"));
    pieces.addAll(text("．"));
    List<String> lines = ends(pieces, 11, "zh-Hans");
    assertThat(lines.get(lines.size() - 1)).isNotEqualTo("0．");
  }

  private static List<Piece> text(String text) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.Text(text, 1, ComposedText.GRID, Piece.TextStyle.PLAIN));
    return pieces;
  }

  /** A formula of parts of a width; {@code <} before a relation, {@code =} after it, a comma. */
  private static List<Piece> formula(String parts) {
    List<Piece> pieces = new ArrayList<>();
    String[] words = parts.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      Joint joint =
          i + 1 == words.length
              ? Joint.NONE
              : switch (words[i + 1]) {
                case "<" -> Joint.BEFORE_RELATION;
                case "=" -> Joint.RELATION;
                default -> Joint.IN_BRACKETS;
              };
      double gap = joint == Joint.NONE || joint == Joint.IN_BRACKETS ? 0 : GAP;
      pieces.add(new Piece.Solid(Double.parseDouble(words[i]), 1, joint, gap));
    }
    return pieces;
  }

  private static Composition compose(List<Piece> pieces, double measure, String language) {
    return new Composer(new Language(language))
        .compose(new Paragraph(pieces, measure, 0, Alignment.JUSTIFIED, TextSetting.DEFAULT));
  }

  /** The lines; a part of a formula is its width, with the sign that is between it and the next. */
  private static List<String> ends(List<Piece> pieces, double measure, String language) {
    Composition composition = compose(pieces, measure, language);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < composition.size(); i++) {
      if (pieces.get(composition.piece(i)) instanceof Piece.Solid solid) {
        line.append((int) solid.width());
        if (!composition.endsLine(i)) {
          line.append(sign(solid.joint()));
        }
      } else {
        line.appendCodePoint(composition.codePoint(i));
      }
      if (composition.endsLine(i)) {
        lines.add(line.toString());
        line.setLength(0);
      }
    }
    return lines;
  }

  private static String sign(Joint joint) {
    return switch (joint) {
      case BEFORE_RELATION -> "<";
      case RELATION -> "=";
      case IN_BRACKETS -> ",";
      default -> "";
    };
  }
}
