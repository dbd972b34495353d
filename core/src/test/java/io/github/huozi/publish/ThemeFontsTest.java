package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.huozi.font.file.MadeFont;
import io.github.huozi.language.Script;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fonts in the theme's folder, without a Maven artifact. */
@Tag("long")
class ThemeFontsTest {

  private static final String CSS = "theme/css/theme.css";

  @TempDir private Path temp;

  private PublicationFolder folder;

  @BeforeEach
  void aBook() throws Exception {
    folder =
        new PublicationFolder(temp)
            .with("publication.yaml", "title: The Hall\n")
            .with("en/1.md", "# Hall\n\nA bell rings.\n")
            .with("theme/fonts/Own.ttf", MadeFont.latin().named("Own Mono").bytes())
            .with("theme/fonts/OFL.txt", "A licence.");
  }

  @Test
  void aStyleSheetNamesItsFamily() throws Exception {
    folder.with(CSS, "body { font-family: 'own mono', serif }").publish();
    assertThat(folder.problems()).isEmpty();
    assertThat(folder.pdf("en").fonts()).contains("OwnMono");
    assertThat(folder.pdf("en").fonts()).noneMatch(font -> font.startsWith("Libertinus"));
    String css = folder.epub("en").source("css/fonts.css");
    assertThat(css)
        .contains(
            "@font-face { font-family: \"Own Mono\"; font-weight: 400; font-style: normal; src:"
                + " url(\"../fonts/theme-Own.ttf\"); }")
        .contains("A licence.");
    assertThat(folder.epub("en").names()).contains("EPUB/fonts/theme-Own.ttf");
    assertThat(folder.epub("en").complaints()).allMatch(message -> message.contains("CSS-028"));
  }

  @Test
  void aFontThatNothingNamesIsNotUsed() throws Exception {
    folder.publish();
    assertThat(folder.pdf("en").fonts()).doesNotContain("OwnMono");
    assertThat(folder.epub("en").names()).noneMatch(name -> name.endsWith(".ttf"));
    folder.withFonts().publish();
    assertThat(folder.epub("en").names()).doesNotContain("EPUB/fonts/theme-Own.ttf");
  }

  @Test
  void itSetsCharactersThatNoOtherFontHas() throws Exception {
    // A private character, which no font of huozi has.
    MadeFont rare = MadeFont.of(Script.HANS, "Noto Serif SC", "中").named("Rare").setting(0xE000);
    folder
        .with("theme/fonts/sub/Rare.ttf", rare.bytes())
        .with("en/1.md", "# Hall\n\nA \uE000 rings.\n")
        .withFonts()
        .publish();
    assertThat(folder.problems()).isEmpty();
    assertThat(folder.pdf("en").words()).contains("A \uE000 rings.");
    assertThat(folder.epub("en").names()).contains("EPUB/fonts/theme-Rare.ttf");
    assertThat(folder.epub("en").source("css/base.css")).contains("Rare, serif");
  }

  @Test
  void figuresAndTheCoverAreLetteredInIt() throws Exception {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 20'><text y='15'"
            + " font-family='%s'>Bell</text></svg>";
    folder
        .with("en/1.md", "# Hall\n\n![Bell](bell.svg)\n")
        .with("en/bell.svg", svg.formatted("Own Mono"))
        .publish();
    byte[] own = Files.readAllBytes(folder.file("en", Format.PDF));
    folder.with("en/bell.svg", svg.formatted("Other")).publish();
    byte[] other = Files.readAllBytes(folder.file("en", Format.PDF));
    assertThat(own).isNotEqualTo(other);

    folder.with("theme/cover.ftlx", svg.formatted("Own Mono")).publish();
    String cover = folder.epub("en").source("images/cover.png");
    folder.with("theme/cover.ftlx", svg.formatted("Other")).publish();
    assertThat(folder.epub("en").source("images/cover.png")).isNotEqualTo(cover);
  }

  @Test
  void aRuleGivesItAnotherNameAndRange() throws Exception {
    folder
        .with("theme/fonts/Sans.ttf", sans())
        .with(
            CSS,
            """
            @font-face { font-family: Body; src: url(../fonts/Own.ttf) }
            @font-face { font-family: Body; src: url("../fonts/Sans.ttf"); unicode-range: U+61-7A }
            body, h1, h2 { font-family: Body }
            """)
        .publish();
    assertThat(folder.problems()).isEmpty();
    assertThat(printedFonts(folder.file("en", Format.PDF)).values()).containsOnly("Body");
    assertThat(folder.epub("en").source("css/theme.css"))
        .doesNotContain("@font-face")
        .contains("body, h1, h2 { font-family: Body }");
    assertThat(folder.epub("en").source("css/fonts.css"))
        .contains("\"Body\"; font-weight: 400; font-style: normal; src: url(\"../fonts/theme-Sans")
        .contains("unicode-range: U+61-62, U+65")
        .contains("unicode-range: U+20");
    assertThat(folder.epub("en").complaints()).allMatch(message -> message.contains("CSS-028"));
  }

  @Test
  void aLatinFontLeavesTheMarksOfChineseAlone() throws Exception {
    Files.delete(temp.resolve("en/1.md"));
    Files.delete(temp.resolve("en"));
    folder
        .with("zh-Hans/1.md", "# 厅\n\n钟“响”了——Bell……\n")
        .with(CSS, "body { font-family: Own Mono, serif }")
        .publish();
    String css = folder.epub("zh-Hans").source("css/fonts.css");
    assertThat(css).contains("Own Mono");
    assertThat(printedFonts(folder.file("zh-Hans", Format.PDF)))
        .containsEntry("B", "OwnMono")
        .containsEntry("“", "NotoSerifSC-Regular")
        .containsEntry("…", "NotoSerifSC-Regular");
  }

  @Test
  void itsFontsAreWhatAnEditionDependsOn() throws Exception {
    folder.with(CSS, "body { font-family: Own Mono, serif }").publish();
    folder.publish();
    assertThat(folder.remade()).isEmpty();
    byte[] pdf = Files.readAllBytes(folder.file("en", Format.PDF));
    folder.with("theme/fonts/Own.ttf", sans("Own Mono")).publish();
    assertThat(folder.remade()).containsExactly("en: theme/fonts/Own.ttf has changed");
    assertThat(Files.readAllBytes(folder.file("en", Format.PDF))).isNotEqualTo(pdf);
  }

  @Test
  void whatCannotBeUsedIsToldAllAtOnce() throws Exception {
    folder
        .with("theme/fonts/Cff.otf", "OTTO....................")
        .with("theme/fonts/Web.woff2", "wOF2....................")
        .with("theme/fonts/Var[wght].ttf", MadeFont.latin().varying().bytes())
        .with("theme/fonts/Held.ttf", MadeFont.latin().permitting(2).bytes())
        .with(
            CSS,
            """
            @font-face { font-family: A; src: url(../fonts/None.ttf) }
            @font-face { font-family: B; src: url(https://example.org/b.ttf) }
            @font-face { src: url(../fonts/Own.ttf) }
            @font-face { font-family: C; src: local(C) }
            @font-face { font-family: D; src: url(../fonts/Cff.otf) }
            @font-face { font-family: E; src: url(../fonts/Own.ttf); font-weight: heavy }
            """);
    assertThatExceptionOfType(PublishingException.class).isThrownBy(folder::publish);
    assertThat(folder.problems())
        .containsExactly(
            "theme/css/theme.css:1: the theme has no font ../fonts/None.ttf; add it to"
                + " theme/fonts, and write src: url(../fonts/NAME.ttf)",
            "theme/css/theme.css:2: the theme has no font https://example.org/b.ttf; add it"
                + " to theme/fonts, and write src: url(../fonts/NAME.ttf)",
            "theme/css/theme.css:3: @font-face has no font-family; give it a name for the font",
            "theme/css/theme.css:4: @font-face has no src; write src: url(../fonts/NAME.ttf)",
            "theme/css/theme.css:6: @font-face has the weight heavy; write a number from 1 to"
                + " 1000, normal or bold",
            "theme/fonts/Cff.otf: it has CFF outlines, not TrueType ones; use the font's"
                + " .ttf, or make one with otf2ttf Cff.otf"
                + " (https://github.com/huozi/huozi/blob/main/docs/fonts.md)",
            "theme/fonts/Held.ttf: its maker does not allow parts of it to be embedded (OS/2,"
                + " fsType 2); use another font, or ask for a file that allows it",
            "theme/fonts/Var[wght].ttf: it is a variable font (wght 300 to 900, wdth 75.5 to"
                + " 100); use the static .ttf of each weight, or make them with fonttools"
                + " varLib.instancer Var[wght].ttf wght=400 wdth=100"
                + " (https://github.com/huozi/huozi/blob/main/docs/fonts.md)",
            "theme/fonts/Web.woff2: it is a WOFF2 file, made for web pages; use the font's"
                + " .ttf, or make one with woff2_decompress Web.woff2"
                + " (https://github.com/huozi/huozi/blob/main/docs/fonts.md)");
    assertThat(folder.output()).doesNotExist();
  }

  @Test
  void theSameFontsGiveTheSameBytes() throws Exception {
    folder.with(CSS, "body { font-family: Own Mono, serif }").publish();
    byte[] pdf = Files.readAllBytes(folder.file("en", Format.PDF));
    byte[] epub = Files.readAllBytes(folder.file("en", Format.EPUB));
    Files.delete(folder.file("en", Format.PDF));
    folder.publish();
    assertThat(folder.file("en", Format.PDF)).hasBinaryContent(pdf);
    assertThat(folder.file("en", Format.EPUB)).hasBinaryContent(epub);
  }

  private static byte[] sans() throws Exception {
    return sans("Sans");
  }

  private static byte[] sans(String name) throws Exception {
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz .,-‐";
    return MadeFont.of(Script.WESTERN, "Noto Sans", letters).named(name).bytes();
  }

  /** The font of each character of a PDF. */
  private static Map<String, String> printedFonts(Path file) throws IOException {
    Map<String, String> fonts = new TreeMap<>();
    for (TextPosition text : PdfFile.ink(file)) {
      String name = text.getFont().getName();
      fonts.put(text.getUnicode(), name.substring(name.indexOf('+') + 1));
    }
    return fonts;
  }
}
