package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.Finished;
import io.github.huozi.check.pages.PagesCheck;
import io.github.huozi.check.text.FinishedTexts;
import io.github.huozi.published.StructureElement;
import io.github.huozi.published.VeraPdf;
import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An article with all that Markdown has inside a line, in English and Chinese. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InlineMarkupTest {

  private PublicationFolder folder;
  private Path root;

  @BeforeAll
  void publish(@TempDir Path temp) throws Exception {
    root = temp;
    folder = new PublicationFolder(temp).with(Path.of("src/test/resources/inlines"));
    folder.publish();
  }

  @Test
  void onlyStraightQuotationMarksInChineseAreReported() {
    assertThat(folder.problems())
        .containsExactly(
            "zh-Hans/01-biaoji.md:46: the quotation mark \" in \"\"他说\"与\"D…\" is straight; write “ ”"
                + " or ‘ ’");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hans"})
  void theFilesAreValid(String language) throws Exception {
    assertThat(folder.epub(language).complaints()).isEmpty();
    assertThat(VeraPdf.failures(folder.file(language, Format.PDF))).isEmpty();
  }

  @Test
  void thePagesHoldTogether() throws IOException {
    PagesCheck check = new PagesCheck(new FinishedTexts());
    assertThat(Finished.check(check, Finished.read(root, folder))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en      | marks.xhtml  | 2^10, 10^-3,10^-5, a~b c~d, 5~10 and 20~30 pages, C:\\path, a_b_c, [1], [x]{y}, {z}",
        "en      | marks.xhtml  | $5 to $10, @li2020, li@example.org, https://example.org/~li/a~b~c?x==1&y^2^.",
        "en      | marks.xhtml  | sulphate is SO42-, and Euler wrote eiπ + 1 = 0.",
        "zh-Hans | biaoji.xhtml | 约5~10元，也可能10~20元；价格$5到$10；a_b_c与a_b_c；2^10；10^-3,10^-5；a~b",
        "zh-Hans | biaoji.xhtml | c~d；C:\\path；[1]；@人；li@example.org；{花括号}；[x]{y}；嗨~hello~大家好；好吃^o^；i++与++i；a == b",
      })
  void textStaysAsTyped(String language, String document, String text) throws IOException {
    assertThat(folder.epub(language).words(document)).contains(text);
    assertThat(folder.pdf(language).characters()).contains(text.replaceAll("\\s", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en:marks.xhtml", "zh-Hans:biaoji.xhtml"})
  void theEpubHasTheElements(String edition) throws IOException {
    String language = edition.substring(0, edition.indexOf(':'));
    String document = edition.substring(edition.indexOf(':') + 1);
    assertThat(folder.epub(language).source(document))
        .contains("<mark>", "<ins>", "<del>", "H<sub>2</sub>O", "SO<sub>4</sub><sup>2-</sup>")
        .contains(
            "<span class=\"term\">",
            language.equals("en") ? "<code class=\"shell\">" : "<code class=\"shell han\">",
            "<em class=\"work\">")
        .contains(
            "class=\"lead\"", "class=\"tight\"", "class=\"wide\"", "height: 1em", "width: 75.")
        .contains("<abbr title=\"", ">HTML</abbr>", "XHTML", "<code>HTML</code>");
  }

  @ParameterizedTest
  @CsvSource({"en, World Wide Web Consortium", "zh-Hans, 万维网联盟"})
  void theTagsSayWhatAbbreviationsMean(String language, String meaning) throws IOException {
    StructureElement tree = StructureElement.read(folder.file(language, Format.PDF));
    assertThat(tree.stream()).anyMatch(element -> element.entry("E").equals(meaning));
  }

  @Test
  void englishHasTypographicMarksAndChineseIsAsTyped() throws IOException {
    assertThat(folder.pdf("en").title()).isEqualTo("Printers’ “Marks”");
    assertThat(folder.pdf("en").characters())
        .contains(
            "“It’stheprinters’‘block’,”hesaid–“isn’tit?”Inthe’90stheydidn’tknow…Pages3–5—nomore.")
        .contains("Type\"astyped\",\"code\",--help,and6'2\"");
    assertThat(folder.pdf("zh-Hans").characters()).contains("\"他说\"与\"Don't\"照原样排出");
  }
}
