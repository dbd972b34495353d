package io.github.huozi.conversion.passage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.conversion.Conversion;
import io.github.huozi.conversion.Conversion.Piece;
import io.github.huozi.language.Language;
import io.github.huozi.model.section.Names;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.source.html.MarkupParser;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextConversionTest {

  private static final Path FILE = Path.of("1.html");

  /** Converts some words, and records the passages and the lines of their characters. */
  private static final class Recorder implements PassageConverter {

    private final Map<String, String> words;
    private final List<String> passages = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    Recorder(Map<String, String> words) {
      this.words = words;
    }

    @Override
    public void report(Problem problem) {
      told.add(problem.location().line() + ": " + problem.message());
    }

    @Override
    public Conversion convert(String passage, IntFunction<SourceLocation> places) {
      passages.add(passage);
      List<Piece> pieces = new ArrayList<>();
      for (int at = 0; at < passage.length(); ) {
        int start = at;
        Optional<String> word =
            words.keySet().stream().filter(one -> passage.startsWith(one, start)).findFirst();
        at += word.map(String::length).orElse(1);
        String text = word.map(words::get).orElse(passage.substring(start, at));
        pieces.add(new Piece(start, at, text, Optional.empty()));
        lines.add(passage.substring(start, at) + places.apply(start).line());
      }
      return new Conversion(passage, pieces);
    }
  }

  private static String convert(String html, Recorder recorder) {
    Reporter reporter = new Reporter(FILE, new Problems());
    Element body = MarkupParser.fragment(Markup.of(html), reporter);
    EditionConversion conversion =
        new EditionConversion(new Language("zh-Hans"), new Language("zh-Hant"), recorder);
    new TextConversion(conversion, reporter.places()::place, element -> false).convert(body);
    body.select("*").removeAttr(Names.LINE);
    Document document = new Document("");
    document.outputSettings().prettyPrint(false);
    document.appendChild(body);
    return body.html();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>计<b>算机</b></p> | <p>電<b>腦</b></p>",
        "<p><i>计</i>算<b>机</b></p> | <p><i>電</i>腦<b></b></p>",
        "<p>软<b>件</b></p> | <p>軟體<b>程式</b></p>",
        "<p>一<b>二</b></p> | <p>甲<b>乙</b></p>",
        "<p>计&#10;算&#10;机</p> | <p>電&#10;腦&#10;</p>",
      })
  void aWordOfAnotherLengthIsSharedAmongItsParts(String before, String after) {
    Recorder recorder = new Recorder(Map.of("计算机", "電腦", "软件", "軟體程式", "一二", "甲乙"));
    assertThat(convert(before, recorder).replace("\n", "&#10;")).isEqualTo(after);
  }

  @Test
  void passagesEndAtTheEdgesOfBlocks() {
    Recorder recorder = new Recorder(Map.of());
    convert(
        "<h2>甲</h2><ul><li>乙<p>丙</p>丁</li></ul>戊<table><tr><td>己</td><td>庚</td></tr></table>辛",
        recorder);
    assertThat(recorder.passages).containsExactly("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛");
  }

  @Test
  void whatStaysIsOneCharacterOfThePassage() {
    Recorder recorder = new Recorder(Map.of());
    convert(
        "<p>甲<code>乙</code>丙<i lang=\"ja\">丁<b>戊</b></i>己<br>庚<span"
            + " class=\"No-Convert\">辛</span></p>",
        recorder);
    assertThat(recorder.passages).containsExactly("甲\uFFFC丙\uFFFC己\n庚\uFFFC");
  }

  @Test
  void everyCharacterHasItsLine() {
    Recorder recorder = new Recorder(Map.of());
    convert("<p>甲\n乙<b>\n丙</b> x\ny</p>\n\n<p><code>z</code>丁</p><p title=\"戊\">\n\n己", recorder);
    assertThat(recorder.passages).containsExactly("甲乙丙 x\ny", "\uFFFC丁", "戊", "己");
    assertThat(recorder.lines)
        .containsExactly("甲1", "乙2", "丙3", " 3", "x3", "\n3", "y4", "\uFFFC6", "丁6", "戊6", "己8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>她说\"行\"。</p> | 1: the quotation mark \" in \"她说\"行\"。\" is straight",
        "<p>所谓'open'是开</p> | 1: the quotation mark ' in \"所谓'open'是…\" is straight",
        "<p>甲</p>&#10;<p>她说“行。</p><h2>乙</h2> | 2: the quotation mark “ in \"她说“行。\" is never"
            + " closed",
        "<p>她说行”。</p> | 1: the quotation mark ” in \"她说行”。\" has no opening mark",
        "<p>她说“他‘行”。</p> | 1: the quotation mark ‘ in \"她说“他‘行”。\" is never closed",
        "<p>她说“行。</p><p>又说“好”。</p> | 1: the quotation mark “ in \"她说“行。\" is never closed",
        "<p>她说「行。</p> | 1: the quotation mark 「 in \"她说「行。\" is never closed",
        "<ul><li>“甲</li></ul><table><tr><td>“乙</td></tr></table><p>丙</p> |"
            + " 1: the quotation mark “ in \"“乙\" is never closed;"
            + "1: the quotation mark “ in \"“甲\" is never closed",
      })
  void marksThatCannotBeConvertedAreTold(String html, String told) {
    Recorder recorder = new Recorder(Map.of());
    convert(html.replace("&#10;", "\n"), recorder);
    assertThat(recorder.told).containsExactly(told.split(";", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>她说“行”，‘好’，“他说‘好’。”</p>",
        "<p>“第一段。</p><p>“第二段。</p><p>“第三段。”</p>",
        "<p>“第一段。</p><p>第二段。”</p>",
        "<p>变量<code>\"a\"</code>和<code>“</code>。</p>",
        "<p title='\"甲\"'>don’t 和 ’90s 和 rock 'n' roll 的歌</p>",
        "<p>长 5'10\" 的板，6’2” 的人</p>",
        "<p>He said \"no\" and “no</p>",
        "<p>原文是 print(\"x\") 的</p>",
        "<h2>“甲”</h2><p>乙</p>",
      })
  void marksThatAreMeantSoAreNotTold(String html) {
    Recorder recorder = new Recorder(Map.of());
    convert(html, recorder);
    assertThat(recorder.told).isEmpty();
  }

  @Test
  void textWithoutChineseIsNotConverted() {
    Recorder recorder = new Recorder(Map.of());
    convert("<p>Text<b>.</b></p><p><code>甲</code></p>", recorder);
    assertThat(recorder.passages).isEmpty();
  }

  @Test
  void theWholeTextIsThatOfAllFoldersButThoseOfOtherEditions(@TempDir Path root)
      throws IOException {
    for (String file : List.of("1.qmd", "chapters/1.md", "ja/1.md", "images/a.svg")) {
      Files.createDirectories(root.resolve(file).getParent());
      Files.writeString(root.resolve(file), "活字 in " + file + "\n\nwords\n");
    }
    assertThat(EditionPassages.below(root, root))
        .containsExactly("活字 in 1.qmd", "活字 in chapters/1.md");
  }

  /** Wherever markup and line feeds divide a text, the words are the same, and so is the markup. */
  @Property(tries = 300, seed = "20261126")
  void markupHidesNoWord(
      @ForAll @StringLength(max = 30) @Chars({'头', '发', '理', 'x', ' '}) String text,
      @ForAll @StringLength(min = 31, max = 31) @CharRange(from = 'a', to = 'd') String cuts) {
    Map<String, String> words = Map.of("头发", "頭髮", "理发", "理髮", "发", "發");
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      html.append(cuts.charAt(i) == 'a' ? "<b>" + c + "</b>" : String.valueOf(c));
      boolean feed = cuts.charAt(i) == 'b' && c > 'x' && i + 1 < text.length();
      html.append(feed && text.charAt(i + 1) > 'x' ? "\n" : "");
    }
    String whole = convert("<p>" + text + "</p>", new Recorder(words));
    String cut = convert("<p>" + html + "</p>", new Recorder(words));
    assertThat(cut.replaceAll("</?b>|\n", "")).isEqualTo(whole);
    assertThat(cut.replaceAll("[^<>/b\n]", ""))
        .isEqualTo(("<p>" + html + "</p>").replaceAll("[^<>/b\n]", ""));
  }
}
