package io.github.huozi.epub.font;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontArtifact;
import io.github.huozi.font.FontFace;
import io.github.huozi.font.FontSet;
import io.github.huozi.language.Script;
import io.github.huozi.publish.PublicationFolder;
import io.github.huozi.published.EpubFile;
import io.github.huozi.request.Format;
import io.github.huozi.request.PublishedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fonts that an EPUB embeds, and the style sheets that prefer them. */
final class EmbeddedFontsTest {

  @TempDir private Path temp;

  @Test
  void eachFaceHasTheCharactersThatItSets() throws Exception {
    PublicationFolder folder =
        article("# 标题\n\n正文，“引号”*重*A **粗** `code`\n\n<i lang=\"ja\">仮名</i>\n");
    List<PublishedFile> files = folder.publish();
    assertThat(characters("NotoSerifSC-Regular.ttf", "正文，“引号”A标题重目"))
        .as("the last four are not set in it")
        .isEqualTo("正文，“引号”A标题");
    assertThat(characters("NotoSansSC-Medium.ttf", "标题粗正文")).isEqualTo("标题粗");
    assertThat(characters("LXGWWenKai-Regular.ttf", "重正")).isEqualTo("重");
    assertThat(characters("NotoSansMono-Regular.ttf", "code正")).isEqualTo("code");
    assertThat(files.get(0).fonts()).as("with the face behind the Kai").isEqualTo(5);
    assertThat(files.get(0).fontBytes()).isGreaterThan(100_000);
  }

  @Test
  void emojiHaveAFontThatDrawsTheirSequences() throws Exception {
    article("# 标题\n\n正文 ✅ 宇航员👩🏽‍🚀与1️⃣、爱心❤️，`code 🚀`\n").publish();
    assertThat(characters("NotoEmoji-Regular.ttf", "👩🏽‍🚀1️⃣字")).isEqualTo("👩🏽‍🚀1️⃣");
    assertThat(characters("NotoSerifSC-Regular.ttf", "宇1🚀")).isEqualTo("宇");
    EpubFile epub = EpubFile.read(file());
    assertThat(epub.source("css/fonts.css"))
        .contains("font-family: \"Noto Emoji\"", "Copyright 2013 Google LLC");
    assertThat(epub.source("css/reading.css"))
        .contains(".hans { font-family: \"Noto Serif SC\", \"Noto Emoji\"");
    assertThat(epub.complaints()).isNotEmpty().allMatch(line -> line.startsWith("USAGE CSS-028"));
  }

  @Test
  void theStyleSheetDeclaresFontsWithTheirLicence() throws Exception {
    article("# 标题\n\n正文\n").publish();
    EpubFile epub = EpubFile.read(file());
    assertThat(epub.source("css/fonts.css"))
        .contains("SIL OPEN FONT LICENSE Version 1.1")
        .contains(
            "@font-face { font-family: \"Noto Serif SC\"; font-weight: 400; font-style: normal;"
                + " src: url(\"../fonts/NotoSerifSC-Regular.ttf\"); }");
    assertThat(epub.source("package.opf"))
        .contains("href=\"fonts/NotoSerifSC-Regular.ttf\" media-type=\"font/ttf\"");
    assertThat(epub.source("text.xhtml")).contains("href=\"css/fonts.css\"");
    assertThat(epub.source("css/reading.css"))
        .contains(".hans { font-family: \"Noto Serif SC\", \"Songti SC\"");
    // The validator reports only a usage note for each font declaration.
    assertThat(epub.complaints()).isNotEmpty().allMatch(line -> line.startsWith("USAGE CSS-028"));
  }

  @Test
  void withoutTheParameterNoFontIsEmbedded() throws Exception {
    new PublicationFolder(temp)
        .as(Format.EPUB)
        .with("publication.yaml", "title: T\n")
        .with("zh-Hans/text.md", "# 标题")
        .publish();
    EpubFile epub = EpubFile.read(file());
    assertThat(epub.names()).noneMatch(name -> name.contains("fonts"));
    assertThat(epub.source("css/reading.css")).contains(".hans { font-family: \"Songti SC\"");
  }

  @Test
  void theSameTextGivesTheSameBytes() throws Exception {
    article("# 标题\n\n正文\n").publish();
    byte[] first = Files.readAllBytes(file());
    article("# 标题\n\n正文\n").publish();
    assertThat(Files.readAllBytes(file())).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "serif | \"Noto Serif SC\", \"Libertinus Serif\", serif",
        "Georgia, serif | Georgia, \"Noto Serif SC\", \"Libertinus Serif\", serif",
        "'Songti SC', \"Noto Serif SC\", SimSun, serif | \"Noto Serif SC\", \"Libertinus Serif\", \"Songti SC\", SimSun, serif",
        "Heiti, sans-serif | Heiti, sans-serif",
        "serif, \"Songti TC\" !important | \"Noto Serif SC\", \"Libertinus Serif\", serif, \"Songti TC\" !important",
        "inherit | inherit",
        "Georgia | Georgia",
      })
  void embeddedFamiliesComeFirst(String asked, String preferred) throws IOException {
    FontSet fonts =
        new FontSet(ClassPathFonts.SHARED.of(Script.HANS))
            .plus(ClassPathFonts.SHARED.of(Script.WESTERN));
    EmbeddedFonts.FaceUse use =
        new EmbeddedFonts.FaceUse(fonts).add(Jsoup.parse("<p>活ő</p>"), List.of());
    EmbeddedFonts embedded = new EmbeddedFonts(fonts, use.characters(), true);
    assertThat(embedded.preferred("p { font-family: " + asked + "; color: red }"))
        .isEqualTo("p { font-family: " + preferred + "; color: red }");
    String face = "@font-face { font-family: serif; src: url(a) } /* font-family: serif */";
    assertThat(embedded.preferred(face)).isEqualTo(face);
  }

  @ParameterizedTest
  @CsvSource({"400 500, 500 700", "400 500 700, 500", "500, 500", "500 700, 500"})
  void aMediumFaceIsTheBoldOfAFamilyWithoutOne(String faces, String declared) throws IOException {
    List<String> weights = List.of(faces.split(" "));
    FontArtifact latin = ClassPathFonts.SHARED.of(Script.WESTERN).get(0);
    List<FontFace> chosen =
        latin.faces().stream()
            .filter(face -> face.description().family().equals("Noto Sans"))
            .filter(face -> weights.contains(String.valueOf(face.description().weight())))
            .toList();
    FontSet fonts =
        new FontSet(List.of(new FontArtifact(latin.languages(), chosen, latin.index())));
    String css = "p { font-family: 'Noto Sans'; font-weight: 500 }";
    EmbeddedFonts embedded =
        EmbeddedFonts.of(
            fonts,
            List.of(new EmbeddedFonts.StyledDocument(Jsoup.parse("<p>bold</p>"), List.of(css))));
    String sheet =
        new String(
            embedded.resources().stream()
                .filter(resource -> resource.source().equals(EmbeddedFonts.STYLE_SHEET))
                .findFirst()
                .orElseThrow()
                .content()
                .read(),
            StandardCharsets.UTF_8);
    assertThat(sheet.lines().filter(line -> line.startsWith("@font-face")))
        .containsExactly(
            Stream.of(declared.split(" "))
                .map(
                    weight ->
                        "@font-face { font-family: \"Noto Sans\"; font-weight: "
                            + weight
                            + "; font-style: normal; src: url(\"NotoSans-Medium.ttf\"); }")
                .toArray(String[]::new));
  }

  private PublicationFolder article(String text) throws IOException {
    return new PublicationFolder(temp)
        .as(Format.EPUB)
        .withFonts()
        .with("publication.yaml", "title: 活字\n")
        .with("zh-Hans/text.md", text);
  }

  private Path file() {
    return new PublicationFolder(temp).file("zh-Hans", Format.EPUB);
  }

  /** The characters of a text that a font in the EPUB has. */
  private String characters(String font, String of) throws IOException {
    try (ZipFile zip = new ZipFile(file().toFile())) {
      ZipEntry entry = zip.getEntry("EPUB/fonts/" + font);
      byte[] bytes = zip.getInputStream(entry).readAllBytes();
      TrueTypeFont parsed =
          new TTFParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(bytes)));
      StringBuilder found = new StringBuilder();
      for (int c : of.codePoints().toArray()) {
        if (parsed.getUnicodeCmapLookup().getGlyphId(c) != 0) {
          found.appendCodePoint(c);
        }
      }
      return found.toString();
    }
  }
}
