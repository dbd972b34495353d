package io.github.huozi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publish.PublicationFolder;
import io.github.huozi.request.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who copies a page gets its text unbroken: no reading stands within it, and a space only where
 * characters are spread. The same holds of vertical lines. The readings have an empty text of their
 * own ({@code ActualText}), which Poppler obeys; pdf.js and PDFium give them after all other text
 * of the page. Which white space an engine takes for a line's end is not looked at.
 */
class CopiedTextTest {

  private static final Path PDFIUM = Path.of("target/reader/pdfium");

  private static final List<String> EDITIONS = List.of("ja", "zh-Hans");

  private static final String JAPANESE =
      """
      # 題

      {漢字|かん|じ}と{漢字|かんじ}と[重点]{.dots}と[魯迅]{.name}と[狂人日記]{.title}と{志士|しし}。

      一二三四五六七八九十一二三四五六七八九十一二三四五六七に{読書|どく|しょ}があり、{取り扱い|と||あつか|}を紹介する。

      長い{読者|ほんをよむひとたち}の話[^1]。

      [^1]: {注|ちゅう}の文。
      """;

  private static final List<String> JAPANESE_TEXT =
      List.of(
          "T 題",
          "漢字と漢字と重点と魯迅と狂人日記と志士。",
          // The line ends inside the word.
          "一二三四五六七八九十一二三四五六七八九十一二三四五六七に読 書があり、取り扱いを紹介する。",
          "長い 読 者 の話1。",
          "1 注の文。");

  private static final String JAPANESE_READINGS = "かん じ か ん じ し し どく しょ と あつか ほんをよむひとたち ちゅう";

  private static final String CHINESE =
      """
      # 题

      {汉字|hànzì}和{你好|nǐ|hǎo}，[重点]{.dots}，[鲁迅]{.name}[狂人日记]{.title}。

      这是{装装|zhuāng|zhuāng}的文字。
      """;

  private static final List<String> CHINESE_TEXT =
      List.of("T 题", "汉字和你好，重点，鲁迅狂人日记。", "这是 装 装 的文字。");

  private static final String VERTICAL =
      """
      # 題

      {漢字|かん|じ}と12月と1990年とNHKとlittle villageと[重点]{.dots}と——本当か!?「活字」……である、一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十。
      """;

  private static final String VERTICAL_TEXT =
      "漢字と12月と1990年とNHKとlittlevillageと重点と——本当か!?「活字」……である、一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十。";

  private static final String CHINESE_READINGS = "hànzì nǐ hǎo zhuāng zhuāng";

  @TempDir private static Path folder;

  @TempDir private Path temp;

  private static PublicationFolder publication;

  @BeforeAll
  static void publish() throws Exception {
    publication =
        new PublicationFolder(folder)
            .as(Format.PDF)
            .with(
                "publication.yaml",
                """
                title: T
                editions:
                - language: ja
                - language: zh-Hans
                - {id: tate, language: ja, folder: tate, writing-mode: vertical-rl}
                """)
            .with("tate/text.md", VERTICAL)
            .with("ja/text.md", JAPANESE)
            .with("zh-Hans/text.md", CHINESE);
    publication.publish();
  }

  @Test
  void popplerCopiesTheTextWithoutReadings() throws Exception {
    assertThat(copied(this::poppler))
        .containsExactly(String.join(" ", JAPANESE_TEXT), String.join(" ", CHINESE_TEXT));
  }

  @Test
  void pdfJsCopiesTheReadingsAfterTheText() throws Exception {
    assertThat(copied(this::pdfJs))
        .containsExactly(
            String.join(" ", JAPANESE_TEXT) + " " + JAPANESE_READINGS,
            String.join(" ", CHINESE_TEXT) + " " + CHINESE_READINGS);
  }

  @Test
  @Tag("long")
  void pdfiumCopiesTheReadingsAfterTheText() throws Exception {
    assertThat(copied(this::pdfium))
        .containsExactly(
            String.join(" ", JAPANESE_TEXT) + " " + JAPANESE_READINGS,
            String.join(" ", CHINESE_TEXT) + " " + CHINESE_READINGS);
  }

  /** Each engine has its own view of where the text has spaces. */
  @Test
  void verticalLinesAreCopiedInTheirOrder() throws Exception {
    for (Engine engine : List.<Engine>of(this::poppler, this::pdfJs)) {
      assertThat(copied(engine, "tate").replace(" ", "")).contains(VERTICAL_TEXT);
    }
  }

  @Test
  @Tag("long")
  void pdfiumCopiesVerticalLinesInTheirOrder() throws Exception {
    assertThat(copied(this::pdfium, "tate").replace(" ", "")).contains(VERTICAL_TEXT);
  }

  private String poppler(Path pdf) throws Exception {
    Path program =
        Program.find(List.of("pdftotext", "pdftotext.exe"))
            .orElseThrow(() -> new Unavailable("there is no pdftotext of Poppler on the path"));
    Path text = temp.resolve("text");
    Program.run(
        List.of(program.toString(), "-enc", "UTF-8", pdf.toString(), text.toString()), text, temp);
    return Files.readString(text);
  }

  private String pdfJs(Path pdf) throws Exception {
    return PdfJs.read(
        pdf,
        """
        const {items} = await page.getTextContent();
        for (const item of items) found += item.str + (item.hasEOL ? '\\n' : '');
        """,
        temp);
  }

  private String pdfium(Path pdf) throws Exception {
    String name = "@hyzyla/pdfium/";
    Npm.fetch(
        "pdfium",
        List.of(name + "package.json", name + "dist/index.esm.js", name + "dist/pdfium.wasm"),
        PDFIUM);
    return Node.read(
        pdf,
        """
        import {readFileSync, writeFileSync} from 'node:fs';
        import {PDFiumLibrary} from '@hyzyla/pdfium';
        const library = await PDFiumLibrary.init();
        const pdf = await library.loadDocument(readFileSync(process.argv[2]));
        let found = '';
        for (const page of pdf.pages()) found += page.getText() + '\\n';
        writeFileSync(process.argv[3], found);
        process.exit(0);
        """,
        PDFIUM);
  }

  /** The text of each edition. */
  private static List<String> copied(Engine engine) throws Exception {
    List<String> texts = new ArrayList<>();
    for (String edition : EDITIONS) {
      texts.add(copied(engine, edition));
    }
    return texts;
  }

  /** The text of an edition, a space for each run of white space. */
  private static String copied(Engine engine, String edition) throws Exception {
    try {
      return engine.read(publication.file(edition, Format.PDF)).replaceAll("\\s+", " ").strip();
    } catch (Unavailable e) {
      return Assumptions.abort("No text is copied from a PDF: " + e.getMessage());
    }
  }

  /** A reader's engine, as who copies all its text uses it. */
  private interface Engine {
    String read(Path pdf) throws Exception;
  }
}
