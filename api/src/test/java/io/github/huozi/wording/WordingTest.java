package io.github.huozi.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.huozi.problem.Losses;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.ProblemSummary;
import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems in other languages. */
class WordingTest {

  private static final Path BASE = Path.of("/p");

  @Test
  void aProblemIsOneLine() {
    Problem problem = problem("the image a.png does not exist", "add the file or correct the path");
    assertThat(wording("en").line(problem, BASE)).isEqualTo(problem.format(BASE));
    assertThat(wording("zh-Hans").line(problem, BASE))
        .isEqualTo("en/1.md:3: 图片 a.png 不存在；请加上这个文件，或者改正路径");
    assertThat(wording("zh-Hant").line(problem, BASE))
        .isEqualTo("en/1.md:3: 圖片 a.png 不存在；請加上這個檔案，或者改正路徑");
    assertThat(wording("ja").line(problem, BASE))
        .isEqualTo("en/1.md:3: 画像 a.png が見つかりません。ファイルを追加するか、パスを直してください");
    assertThat(wording("ko").line(problem, BASE))
        .isEqualTo("en/1.md:3: a.png 이미지가 없습니다. 파일을 추가하거나 경로를 고치세요");
  }

  @Test
  void theWordsOfTheAuthorStay() {
    String message = "no heading \"the title\" in this file";
    assertThat(wording("zh-Hans").of(message)).isEqualTo("这个文件里没有标题“the title”");
    assertThat(wording("ja").of("the image images/二 つ.png does not exist"))
        .isEqualTo("画像 images/二 つ.png が見つかりません");
    assertThat(wording("zh-Hans").of("column 135: a library says: \"foo\""))
        .isEqualTo("第 135 列：a library says: \"foo\"");
    String names = "the image the image a b.png does not exist";
    assertThat(wording("zh-Hans").of(names)).isEqualTo("图片 the image a b.png 不存在");
  }

  @Test
  void whatHasNoEntryStaysEnglish() {
    assertThat(wording("ja").of("a library has said this")).isEqualTo("a library has said this");
    assertThat(wording("zh-Hans").of("this is not valid YAML: a library has said this"))
        .isEqualTo("这不是有效的 YAML：a library has said this");
  }

  @Test
  void whatLibrariesSayOftenHasAnEntry() {
    assertThat(wording("zh-Hans").of("this is not valid YAML: expected ',' or '}', but got :"))
        .isEqualTo("这不是有效的 YAML：应为 , 或 }，但遇到 :");
    assertThat(
            wording("ja")
                .of(
                    "it is not well-formed XML (The element type \"rect\" must be terminated by the"
                        + " matching end-tag \"</rect>\")"))
        .isEqualTo("整形式のXMLではありません（要素 rect に終了タグ </rect> がありません）");
  }

  @Test
  void namesToChooseFromHaveTheLanguagesWord() {
    assertThat(wording("zh-Hans").of("write book or chapter or page"))
        .isEqualTo("请设为 book、chapter 或 page");
    assertThat(wording("zh-Hans").of("write book or chapter")).isEqualTo("请设为 book 或 chapter");
    assertThat(wording("ja").of("write book or chapter or page"))
        .isEqualTo("book、chapter または page を指定してください");
    assertThat(wording("ko").of("write book or chapter or page"))
        .isEqualTo("사용할 수 있는 값: book, chapter 또는 page");
  }

  @Test
  void aNameWithAColonStaysWhole() {
    assertThat(wording("zh-Hans").of("the image images/a: b.png does not exist"))
        .isEqualTo("图片 images/a: b.png 不存在");
  }

  @Test
  void aListOfNamesHasTheLanguagesCommas() {
    assertThat(wording("zh-Hans").of("the keys here are place, numbers, form"))
        .isEqualTo("这里可用的键有 place、numbers、form");
    assertThat(wording("ja").of("save it as .md, .html or .txt"))
        .isEqualTo(".md、.html または .txt で保存してください");
  }

  @Test
  void aKoreanParticleHasTheFormOfTheSyllableBeforeIt() {
    Wording korean = wording("ko");
    assertThat(korean.of("the image 꽃 does not exist")).isEqualTo("꽃 이미지가 없습니다");
    assertThat(korean.of("the link a.md does not exist")).isEqualTo("a.md 링크가 없습니다");
    assertThat(korean.of("the file 꽃 cannot be read")).isEqualTo("꽃 파일을 읽을 수 없습니다");
    assertThat(korean.of("the ruby {a|b} is not read and is printed as typed"))
        .isEqualTo("{a|b} 루비를 해석하지 못해 입력한 그대로 인쇄합니다");
  }

  @Test
  void aPhraseStandsWithoutASpaceBetweenChineseWords() {
    Wording chinese = wording("zh-Hans");
    assertThat(chinese.of("SUMMARY.md does not list the file")).isEqualTo("SUMMARY.md 没有列出这个文件");
    assertThat(chinese.of("SUMMARY.md does not list a.md")).isEqualTo("SUMMARY.md 没有列出 a.md");
    assertThat(chinese.of("the list that begins 1、 is not read and is printed as typed"))
        .isEqualTo("列表（以 1、 开头）无法识别，已照原样印出");
  }

  @Test
  void aPatternThatSaysMoreGoesFirst() {
    assertThat(wording("zh-Hans").of("the included file no.md does not exist"))
        .isEqualTo("引入的文件 no.md 不存在");
    assertThat(wording("zh-Hans").of("write a list: - name: …")).isEqualTo("请写成列表：- name: …");
  }

  @Test
  void countsOfAnArchive() {
    Wording chinese = wording("zh-Hans");
    assertThat(chinese.of("Publications of the archive have problems:")).isEqualTo("文库里有出版物存在问题：");
    assertThat(chinese.of("1 of 1 publication has problems")).isEqualTo("共 1 个出版物，1 个有问题");
    assertThat(chinese.of("1 of 10 publications has problems")).isEqualTo("10 个出版物中有 1 个有问题");
    assertThat(chinese.of("3 of 10 publications have problems")).isEqualTo("10 个出版物中有 3 个有问题");
  }

  /** {@code write {0}} fits too, and its translation would have English words. */
  @Test
  void aTextThatSaysLittleIsTheLastToFit() {
    assertThat(wording("zh-Hans").of("write it like 3mm")).isEqualTo("请照这样写：3mm");
  }

  /** Such as {@code the wiki link}, which is no message. */
  @Test
  void aPartOfASentenceIsNoMessage() {
    assertThat(wording("zh-Hans").of("the wiki link is quite unlike all others"))
        .isEqualTo("the wiki link is quite unlike all others");
  }

  @Test
  void moreOfTheKind() {
    Problem problem = problem("the image a.png has no alternative text", "delete it").in(4);
    assertThat(wording("zh-Hans").sentence(problem))
        .isEqualTo("图片 a.png 没有替代文字（同一文件里还有 3 处同类问题）；请删去");
    assertThat(wording("ko").sentence(problem))
        .isEqualTo("a.png 이미지에 대체 텍스트가 없습니다 (이 파일에 같은 문제가 3건 더 있습니다). 삭제하세요");
  }

  @Test
  void losses() {
    Losses losses =
        new Losses(
            List.of(
                new Losses.Loss(ProblemKind.REMOTE_IMAGE, 12),
                new Losses.Loss(ProblemKind.MISSING_GLYPH, 1)));
    assertThat(wording("en").line(losses)).isEqualTo(losses.line());
    assertThat(wording("zh-Hans").line(losses))
        .hasValue("成品缺少：12 幅图（remote-image）、1 个字符（missing-glyph）");
    assertThat(wording("zh-Hans").line(Losses.NONE)).isEmpty();
  }

  @Test
  void counts() {
    List<Problem> problems = new ArrayList<>();
    problems.add(problem("a", "b").in(2));
    for (ProblemKind kind : List.of(ProblemKind.MISSING_ALT, ProblemKind.DEAD_LINK)) {
      problems.add(Problem.of(kind, problems.get(0).location(), "a", "b").in(3));
    }
    String counts = ProblemSummary.counts(problems);
    assertThat(wording("zh-Hans").of(counts)).isEqualTo("8 个问题：3 dead-link、3 missing-alt，其他 2 个");
    assertThat(wording("ja").of(counts + "; -Dhuozi.problems=all lists each"))
        .isEqualTo("問題8件：3 dead-link、3 missing-alt、ほか2件。-Dhuozi.problems=all を付けるとすべて表示されます");
  }

  @ParameterizedTest
  @CsvSource({
    "zh-TW, zh-Hant",
    "zh-HK, zh-Hant",
    "zh-Hant, zh-Hant",
    "zh-Hant-CN, zh-Hant",
    "zh-Hans-TW, zh-Hans",
    "zh-CN, zh-Hans",
    "zh, zh-Hans",
    "ja-JP, ja",
    "ko-KR, ko",
    "en-GB, en",
    "fr, en"
  })
  void theLocaleDecidesIfNoLanguageIsChosen(String locale, String language) {
    assertThat(Wording.of(Optional.empty(), Locale.forLanguageTag(locale)).language())
        .isEqualTo(language);
  }

  /** Java takes English for a locale that the system has not installed. */
  @ParameterizedTest
  @CsvSource({
    "en-US, LANG, zh_CN.UTF-8, zh-Hans",
    "en-US, LANG, zh_TW, zh-Hant",
    "en-US, LC_ALL, ja_JP.eucJP, ja",
    "en-US, LC_MESSAGES, ko_KR@euro, ko",
    "en-US, LANG, C.UTF-8, en",
    "en-US, LANG, POSIX, en",
    "en-US, LANG, '', en",
    "en-US, LANG, fr_FR.UTF-8, en",
    "ja-JP, LANG, zh_CN.UTF-8, ja"
  })
  void aLocaleThatIsNotInstalledCountsByItsName(
      String known, String variable, String name, String language) {
    Locale locale = Wording.locale(Locale.forLanguageTag(known), Map.of(variable, name));
    assertThat(Wording.of(Optional.empty(), locale).language()).isEqualTo(language);
  }

  @Test
  void theChosenLanguageDecides() {
    assertThat(Wording.of(Optional.of("zh-hant"), Locale.JAPAN).language()).isEqualTo("zh-Hant");
    assertThatThrownBy(() -> Wording.of(Optional.of("zh"), Locale.JAPAN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("<language>: zh; write en, zh-Hans, zh-Hant, ja or ko");
  }

  /** Texts may have thousands of characters of the author's, made to be slow to look at. */
  @Test
  void hostileTextsTakeLittleTime() {
    Wording wording = wording("zh-Hans");
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      problems.add(
          problem(
              "the image " + " is are or the image in: \"".repeat(20_000) + i,
              "write it like " + " or it is a, and ".repeat(20_000)));
    }
    assertTimeout(
        Duration.ofSeconds(60), () -> problems.forEach(problem -> wording.line(problem, BASE)));
  }

  private static Wording wording(String language) {
    return Wording.of(Optional.of(language), Locale.ROOT);
  }

  private static Problem problem(String message, String suggestion) {
    return Problem.error(new SourceLocation(BASE.resolve("en/1.md"), 3), message, suggestion);
  }
}
