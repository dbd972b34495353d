package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.language.Script;
import io.github.huozi.published.PdfFile;
import io.github.huozi.published.VeraPdf;
import io.github.huozi.request.FontLocation;
import io.github.huozi.request.FontSource;
import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Emoji and symbols in print. */
final class SymbolsTest {

  private static final String TEXT =
      "安装完成 ✅，请注意⚠️警告。家庭👨‍👩‍👧‍👦很好，宇航员👩🏽‍🚀上了太空🚀，国旗🇨🇳🇯🇵，键帽1️⃣2️⃣#️⃣，爱心❤️与未知的🇦🇧。";

  @TempDir Path temp;

  @Test
  void theyAreDrawnAndCopiedAsTheyWereWritten() throws Exception {
    PublicationFolder folder = chapter("zh-Hans", "标题 🎉", TEXT);
    folder.publish();
    assertThat(folder.problems()).isEmpty();
    PdfFile pdf = folder.pdf("zh-Hans");
    assertThat(pdf.characters()).contains(TEXT.replace(" ", "")).contains("标题🎉");
    assertThat(pdf.fonts()).anyMatch(font -> font.contains("NotoEmoji"));
    assertThat(pdf.characters()).doesNotContain("〓");
    assertThat(VeraPdf.failures(folder.file("zh-Hans", Format.PDF))).isEmpty();
  }

  @Test
  void anEmojiFillsASquareOfTheGrid() throws Exception {
    String han = "文字".repeat(80);
    String emoji = "👩🏽‍🚀1️⃣👍🏽🚀".repeat(40);
    PublicationFolder folder = chapter("zh-Hans", "标题", han + "\n\n" + emoji);
    folder.publish();
    Path file = folder.file("zh-Hans", Format.PDF);
    List<PrintedLines.Line> lines = PrintedLines.on(file, PrintedLines.pages(file));
    // The first line of a paragraph is indented.
    double measure =
        lines.stream()
            .filter(line -> line.text().startsWith("文"))
            .mapToDouble(line -> line.right() - line.left())
            .max()
            .orElseThrow();
    List<PrintedLines.Line> ofEmoji =
        lines.stream().filter(line -> line.text().contains("🚀")).toList();
    assertThat(ofEmoji).hasSizeGreaterThan(4);
    for (PrintedLines.Line line : ofEmoji.subList(1, ofEmoji.size() - 1)) {
      assertThat(line.right() - line.left()).isCloseTo(measure, within(0.1));
      long squares = line.text().codePoints().filter(c -> c == 0x1F680 || c == '1').count();
      assertThat(squares).isGreaterThan(10);
    }
  }

  @Test
  void codeHasThemToo() throws Exception {
    PublicationFolder folder =
        chapter("en", "One", "`go 🚀`\n\n```text\n├── src 📁\n└── lib ✅ 1️⃣\n```\n\n*italic 🎈*");
    folder.publish();
    assertThat(folder.pdf("en").characters()).contains("├──src📁", "└──lib✅1️⃣", "italic🎈");
  }

  @ParameterizedTest
  @ValueSource(strings = {"words and → ± © “marks” …", "正文，★☆●※→①②③㈱。", "𓀀"})
  void textWithoutThemAsksForNoFontsOfSymbols(String text) throws Exception {
    RecordedFonts fonts = new RecordedFonts(false);
    PublicationFolder folder =
        chapter("zh-Hans", "标题", text).withFonts(fonts).warningOfMissingGlyphs();
    folder.publish();
    assertThat(fonts.asked).doesNotContain(Script.SYMBOLS);
  }

  @Test
  void fontsOfOtherLanguagesAreNotAskedForFirst() throws Exception {
    RecordedFonts fonts = new RecordedFonts(false);
    chapter("en", "One", "We love 🚀.").withFonts(fonts).publish();
    assertThat(fonts.asked).containsExactlyInAnyOrder(Script.WESTERN, Script.SYMBOLS);
  }

  @Test
  void fontsOfSymbolsThatCannotBeHadAreReportedWithACharacter() throws Exception {
    PublicationFolder folder =
        chapter("en", "One", "We love 🚀.").withFonts(new RecordedFonts(true));
    assertThatThrownBy(folder::publish)
        .hasMessageContaining(
            "no font of the edition en has the character 🚀 (U+1F680), and the fonts huozi-fonts-symbols"
                + " cannot be resolved");
  }

  private PublicationFolder chapter(String language, String title, String text) throws IOException {
    return new PublicationFolder(temp)
        .as(Format.PDF)
        .with("publication.yaml", "title: T\ntype: book\n")
        .with(language + "/text.md", "# " + title + "\n\n" + text + "\n");
  }

  /** huozi's fonts, with the scripts that they were asked for. */
  private static final class RecordedFonts implements FontSource {

    private final Set<Script> asked = EnumSet.noneOf(Script.class);
    private final boolean withoutSymbols;

    RecordedFonts(boolean withoutSymbols) {
      this.withoutSymbols = withoutSymbols;
    }

    @Override
    public synchronized List<FontLocation> find(Script script) throws IOException {
      asked.add(script);
      if (withoutSymbols && script == Script.SYMBOLS) {
        throw new IOException("the fonts huozi-fonts-symbols cannot be resolved");
      }
      return ClassPathFonts.SHARED.find(script);
    }
  }
}
