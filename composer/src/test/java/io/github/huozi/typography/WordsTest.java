package io.github.huozi.typography;

import static io.github.huozi.typography.ComposerAssertions.assertLines;
import static io.github.huozi.typography.ComposerAssertions.assertRagged;
import static io.github.huozi.typography.ComposerAssertions.justified;
import static io.github.huozi.typography.ComposerAssertions.setting;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import io.github.huozi.language.LineBreak;
import io.github.huozi.typography.BreakOpportunities.BreakKind;
import io.github.huozi.typography.Paragraph.Alignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The division of words: with a hyphen, between syllables of hangul, or not at all. */
class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "en, typography, ty·pog·ra·phy",
    "en, hyphenation, hy·phen·ation",
    "en, table, ta·ble",
    "en-GB, typography, ty·po·graphy",
    "de, Buchdruckerkunst, Buch·dru·cker·kunst",
    "de, Silbentrennung, Sil·ben·tren·nung",
    "fr, typographie, ty·po·gra·phie",
    "fr, imprimerie, im·pri·me·rie",
    "es, imprenta, im·prenta",
  })
  void aWordIsDividedAsItsLanguageHasIt(String language, String word, String divided) {
    assertThat(divisions(language, word)).isEqualTo(divided);
  }

  @ParameterizedTest
  @CsvSource({
    "en, associate, as·so·ciate",
    "en, present, present",
    "en, project, project",
    "en, reciprocity, reci·procity",
  })
  void theExceptionsOfALanguageHold(String language, String word, String divided) {
    assertThat(divisions(language, word)).isEqualTo(divided);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Chaucer",
    "en, JavaScript",
    "en, UNESCO",
    "de, UNESCO",
    "de, WordPress",
    "en, documentation.html",
    "en, example.org/documentation",
    "en, https://documentation/",
    "en, user@documentation",
    "en, some_documentation",
    "en, @Documentation",
    "en, documentation2",
    "en, and/documentation",
    "zh-Hans, JavaScript",
    "ja, documentation.html",
    "ko, documentation",
    "xx, documentation",
  })
  void namesAddressesAndWordsOfUnknownLanguagesAreNotDivided(String language, String word) {
    assertThat(divisions(language, word)).isEqualTo(word);
  }

  /** Where its line would stay ragged. */
  @ParameterizedTest
  @CsvSource({
    "en, European, Euro·pean",
    "en, Gutenberg, Guten·berg",
    "fr, Européenne, Euro·péenne"
  })
  void aLongWordWithACapitalMayBeDivided(String language, String word, String divided) {
    assertThat(divisions(language, word)).isEqualTo(divided);
  }

  /** Most are English, and many are names. */
  @ParameterizedTest
  @CsvSource({
    "zh-Hans, documentation, doc·u·men·ta·tion",
    "ja, documentation, doc·u·men·ta·tion",
    "zh-Hant, Kubernetes, Ku·ber·netes"
  })
  void latinWordsOfChineseAndJapaneseAreDivided(String language, String word, String divided) {
    assertThat(divisions(language, word)).isEqualTo(divided);
  }

  /** Not so readily: a name, a word in capitals, a word of which two letters would be left. */
  @ParameterizedTest
  @CsvSource({
    "Docker, Dock·er",
    "Persistence, Per·sis·tence",
    "PodSecurityPolicy, PodSecu·rityPol·icy",
    "ENTRYPOINT, ENTRY·POINT",
    "UNESCO, UNESCO",
    "Linux, Linux",
    "kubelet/documentation, kube·let/doc·u·men·ta·tion",
    "Prometheus, Pro·me·theus",
    "one/two/documentation, one/two/documentation",
    "documentation.html, documentation.html"
  })
  void namesAmongHanAreDividedReluctantly(String word, String divided) {
    assertThat(divisions("zh-Hans", word)).isEqualTo(divided);
  }

  @Test
  void aWordOfWhichTwoLettersAreLeftIsDividedWhereItsLineWouldBeSpacedOut() {
    String many = "天地".repeat(6);
    assertLines("zh-Hans", many + " Docker日月", 14.9, many + " Dock-", "er日月");
    // By .05 em the gaps may grow.
    assertLines("zh-Hans", "天地".repeat(25) + "Docker日", 52.3, "天地".repeat(25), "Docker日");
    assertThat(divisions("en", "docker")).isEqualTo("docker");
    // No last line is two letters.
    assertLines("zh-Hans", many + " Docker。", 15, many, "Docker。");
  }

  /** The gaps of the first line would be .06 em wide here, and twice as wide there. */
  @Test
  void thoseAreDividedOnlyWhereGapsWouldBeWide() {
    String many = "天地".repeat(19);
    assertLines("zh-Hans", many + " documentation日月", 40.2, many, "documentation日月");
    assertLines(
        "zh-Hans", "天地玄黄宇宙洪荒日月盈昃辰 documentation宿列张", 16, "天地玄黄宇宙洪荒日月盈昃辰 docu-", "mentation宿列张");
  }

  @ParameterizedTest
  @CsvSource({"en, (typography)", "en, “typography”", "en, typography.", "en, set—typography"})
  void marksAroundAWordMakeNoDifference(String language, String word) {
    assertThat(divisions(language, word)).contains("ty·pog·ra·phy");
  }

  @Test
  void aWordIsDividedAcrossElements() {
    assertThat(divisions("en", "typo¦gra¦phy")).isEqualTo("ty·pog·ra·phy");
  }

  @Test
  void aSoftHyphenIsShownWhereALineEndsAndRulesOutOthers() {
    assertLines("zh-Hans", "天地玄abc\u00ADdef", 5.25, "天地玄abc-", "def");
    assertLines("en", "typog\u00ADraphy", 10, "typography");
    assertThat(divisions("en", "typog\u00ADraphy")).isEqualTo("typog·raphy");
    assertThat(divisions("xx", "typog\u00ADraphy")).isEqualTo("typog·raphy");
  }

  @Test
  void wordsAreNotDividedWhereAStyleSheetForbidsIt() {
    assertThat(lines("set ty\u00ADpography", Piece.TextStyle.UNDIVIDED))
        .containsExactly("set", "ty\u00ADpography");
    assertThat(lines("set ty\u00ADpography", Piece.TextStyle.MANUALLY_DIVIDED))
        .containsExactly("set ty\u00AD", "pography");
    assertThat(lines("set typography", Piece.TextStyle.MANUALLY_DIVIDED))
        .containsExactly("set", "typography");
    assertThat(lines("set typography", Piece.TextStyle.PLAIN))
        .containsExactly("set typog", "raphy");
  }

  private static List<String> lines(String text, Piece.TextStyle style) {
    Piece piece = new Piece.Text(text, 1, ComposedText.GRID, style);
    Paragraph paragraph =
        new Paragraph(List.of(piece), 5, 0, Alignment.JUSTIFIED, TextSetting.DEFAULT);
    Composition composition = new Composer(new Language("en")).compose(paragraph);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < composition.size(); i++) {
      if (!composition.isDropped(i)) {
        line.appendCodePoint(composition.codePoint(i));
      }
      if (composition.endsLine(i)) {
        lines.add(line.toString());
        line.setLength(0);
      }
    }
    return lines;
  }

  @Test
  void aLineWithAHyphenIsAsLongAsTheMeasure() {
    ComposedText text = new ComposedText("en", "the art of fine typography", 9.5);
    assertThat(text.lines()).containsExactly("the art of fine ty-", "pography");
    assertThat(text.widths().get(0)).isEqualTo(9.5);
  }

  @Test
  void theHyphenHasTheSizeOfItsWord() {
    List<Piece> pieces =
        List.of(
            new Piece.Text("ab ", 1, ComposedText.GRID, Piece.TextStyle.PLAIN),
            new Piece.Text("typography and", 2, ComposedText.GRID, Piece.TextStyle.PLAIN));
    Paragraph paragraph = new Paragraph(pieces, 5, 0, Alignment.JUSTIFIED, TextSetting.DEFAULT);
    Composition lines = new Composer(new Language("en")).compose(paragraph);
    double width = 0;
    List<Cluster> clusters = Cluster.split(paragraph, Profile.of(new Language("en")));
    for (int i = 0; i < lines.size(); i++) {
      width += lines.isDropped(i) ? 0 : clusters.get(i).advance() + lines.shiftAfter(i);
      if (lines.endsLine(i)) {
        assertThat(width + (lines.takesHyphen(i) ? 1 : 0)).isLessThanOrEqualTo(5 + 0.002);
        width = 0;
      }
    }
  }

  @Test
  void koreanEndsLinesBetweenWords() {
    assertLines("ko", "하늘은 검고 땅은 누르다", 6, "하늘은 검고", "땅은 누르다");
  }

  @Test
  void aKoreanWordIsBrokenRatherThanItsLineSpacedOut() {
    assertLines("ko", "가나 다라마바사아자차카 타파", 8, "가나 다라마바사", "아자차카 타파");
  }

  @Test
  void bracketsAndDigitsArePartOfAKoreanWord() {
    assertLines("ko", "금속 괄호(括弧)를 쓰다", 9, "금속 괄호(括弧)를", "쓰다");
    assertLines("ko", "활자의 해는 2024년이다", 6, "활자의 해는", "2024년이다");
  }

  @Test
  void keepAllEndsLinesAtSpacesOnly() {
    TextSetting keep = setting(s -> s.wordBreak(TextSetting.WordBreak.KEEP_ALL));
    assertLines(keep, "ko", "가나다 라마바 사아자 차카", 8, "가나다 라마바", "사아자 차카");
    assertLines(keep, "ko", "가나 다라 마바사 자차카", 5.5, "가나", "다라 마바사", "자차카");
    assertLines(keep, "zh-Hans", "天地 玄黄宇宙 洪荒", 5, "天地", "玄黄宇宙", "洪荒");
    assertLines(keep, "zh-Hans", "天地，第12章。宇宙", 5, "天地，", "第12章。", "宇宙");
  }

  @Test
  void keepAllDividesALongKoreanWordAsTheLastResort() {
    TextSetting keep = setting(s -> s.wordBreak(TextSetting.WordBreak.KEEP_ALL));
    assertLines(keep, "ko", "가나 다라마바사아 자차", 7, "가나 다라마바", "사아 자차");
    assertLines(keep, "ko", "가나 다라 마바사아 자차", 8, "가나 다라 마바", "사아 자차");
  }

  @Test
  void aDivisionLeavesTwoSyllablesOrMoreOfAKoreanWord() {
    assertLines("ko", "가나 다라마바사아자차카 타파", 5, "가나 다라", "마바사아자", "차카 타파");
    assertLines("ko", "가나 다라 마바 사아자차카 타파하", 11.5, "가나 다라 마바 사아자", "차카 타파하");
  }

  @Test
  void aSyllableOfAKoreanWordIsLeftOnlyWhereItsLineWouldBeRagged() {
    assertLines("ko", "가 나다라마바사 아자", 4, "가 나다", "라마바사", "아자");
    assertLines("ko", "가 나 다라마 바사아", 5.5, "가 나 다라", "마 바사아");
  }

  @Test
  void aKoreanWordIsNotDividedWhereLinesAreRagged() {
    assertRagged("ko", "가나 다라마바사아자차카 타파", 9, "가나", "다라마바사아자차카", "타파");
  }

  @Test
  void aLineEndsBetweenANumberAndItsWordOnlyInNeed() {
    assertLines("zh-Hans", "天地玄黄宇宙5月洪荒日月盈昃辰宿列张", 6.5, "天地玄黄宇宙", "5月洪荒日月", "盈昃辰宿列张");
    String words = "ab ".repeat(11) + "ab";
    assertLines("en", words + " page ten of it", 19.3, words + " page", "ten of it");
    assertLines("en", words + " page 10 of it", 19.3, words, "page 10 of it");
    assertLines("zh-Hans", "1234年", 2.5, "1234", "年");
  }

  @Test
  void aLastLineIsTheRestOfAWordOnlyInNeed() {
    String words = "type ".repeat(9);
    for (double measure = 23.5; measure < 24.6; measure += 0.25) {
      ComposedText text = new ComposedText("en", words + "documentation", measure);
      assertThat(text.lines().get(0)).as("%s", text.lines()).doesNotEndWith("-");
    }
    assertLines("en", "hyphenation", 5, "hy-", "phenation");
  }

  @ParameterizedTest
  @CsvSource({
    "en, well-documentation",
    "en, documentation-hyphenation",
    "de, Buchdruck-Silbentrennung"
  })
  void aCompoundWithAHyphenTakesNoOther(String language, String word) {
    assertThat(divisions(language, word)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, imprimerie",
    "es, imprenta",
    "it, stampatore",
    "de, Silbentrennung",
    "nl, drukkerij",
    "pt, imprensa"
  })
  void atLeastTwoLettersStandBeforeAHyphenAndThreeAfterIt(String language, String word) {
    String divided = divisions(language, word);
    assertThat(divided).contains("·").doesNotMatch("^.·.*|.*·..?$");
  }

  @Test
  void breakAllEndsLinesInsideWords() {
    TextSetting all = setting(s -> s.wordBreak(TextSetting.WordBreak.BREAK_ALL));
    assertLines(all, "en", "typography", 2, "typo", "grap", "hy");
    assertLines(all, "ko", "가나다라마바", 3, "가나다", "라마바");
    assertThat(justified("en", "ty ‹pogr›", 2, all).lines()).containsExactly("ty", "pogr");
  }

  /** A middle dot where the word takes a hyphen. */
  private static String divisions(String language, String word) {
    Paragraph paragraph =
        new Paragraph(ComposedText.pieces(word), 1000, 0, Alignment.JUSTIFIED, TextSetting.DEFAULT);
    var rules = new Language(language);
    Profile profile = Profile.of(rules);
    List<Cluster> clusters = Cluster.split(paragraph, profile);
    Gaps gaps = new Gaps(paragraph, clusters, profile, new Kerning(paragraph, clusters));
    LineFit fit = new LineFit(clusters, gaps, profile, paragraph.setting());
    BreakKind[] breaks =
        new BreakOpportunities(paragraph, clusters, profile, fit)
            .find(
                new LineBreaks(rules, LineBreak.STRICT, TextSetting.WordBreak.NORMAL),
                Hyphenation.of(rules),
                Optional.empty());
    StringBuilder divided = new StringBuilder();
    for (int i = 0; i < breaks.length; i++) {
      if (!Characters.isInvisible(clusters.get(i).codePoint())) {
        divided.appendCodePoint(clusters.get(i).codePoint());
      }
      divided.append(breaks[i].takesHyphen() ? "·" : "");
    }
    return divided.toString();
  }

  @Test
  void thePatternsOfALanguageAreReadOnce() {
    Language english = new Language("en");
    assertThat(Hyphenation.of(english)).isPresent().isEqualTo(Hyphenation.of(english));
  }
}
