package io.github.huozi.conversion.passage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.model.ContentsEntry;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.section.Section;
import io.github.huozi.publication.Folder;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of an edition that is converted from another one's. */
class ConvertedManuscriptTest {

  private static final String EDITIONS =
      """
      title: 头发
      type: book
      editions:
      - language: zh-Hans
      - language: zh-Hant-TW
        convert-from: zh-Hans
      """;

  @TempDir Path temp;

  private Folder folder() {
    return new Folder(temp).with("publication.yaml", EDITIONS);
  }

  private static Manuscript converted(Folder folder) {
    return folder.editions().get(1);
  }

  private Section section(String text) {
    Folder folder = folder().with("zh-Hans/1.md", text);
    Section section = converted(folder).sections().get(0);
    assertThat(folder.problems()).isEmpty();
    return section;
  }

  private static String plain(String content) {
    return content.replaceAll(" data-line=\"\\d+\"", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "头**发**展 | <p>頭<strong>發</strong>展</p>",
        "**发**展 | <p><strong>發</strong>展</p>",
        "理[发](https://a.org/) | <p>理<a href=\"https://a.org/\">髮</a></p>",
        "`头发` | <p><code>头发</code></p>",
        "<kbd>头</kbd>发 | <p><kbd>头</kbd>發</p>",
        "$x_发$ | <p>$x_發$</p>",
        "[头发]{.no-convert}头发 | <p><span class=\"no-convert\">头发</span>頭髮</p>",
        "<i translate=\"no\">头发</i> | <p><i translate=\"no\">头发</i></p>",
        "[头发]{lang=ja} | <p><span lang=\"ja\">头发</span></p>",
        "[头发]{lang=zh-Hant} | <p><span lang=\"zh-Hant\">头发</span></p>",
        "[头发]{lang=zh-Hans} | <p><span lang=\"zh-Hant-TW\">頭髮</span></p>",
        "[头发]{lang=zh-CN} | <p><span lang=\"zh-Hant-TW\">頭髮</span></p>",
        "<i lang=\"en\">x <b lang=\"zh\">头发</b></i> | <p><i lang=\"en\">x <b"
            + " lang=\"zh-Hant-TW\">頭髮</b></i></p>",
        "<ruby>头发<rt>tóufa</rt></ruby> | <p><ruby>頭髮<rt>tóufa</rt></ruby></p>",
        "<ruby>头<rt>发</rt></ruby>发 | <p><ruby>頭<rt>發</rt></ruby>髮</p>",
        "<https://a.org/头发> | <p><a href=\"https://a.org/头发\">https://a.org/头发</a></p>",
        "<b title=\"头发\">a</b> | <p><b title=\"頭髮\">a</b></p>",
        "“**头发**”’s | <p>「<strong>頭髮</strong>」’s</p>",
        "<q>头发</q> | <p><q>「頭髮」</q></p>",
        "头\\u200B发 | <p>頭\\u200B發</p>",
      })
  void inline(String markdown, String html) {
    String text = markdown.replace("\\u200B", "\u200B");
    assertThat(plain(section("# 一\n\n" + text + "\n").content()))
        .isEqualTo(html.replace("\\u200B", "\u200B"));
  }

  @Test
  void aWordThatALineFeedDividesIsOneWord() {
    Section section = section("# 一\n\n理\n发，头\n  发。\n\n二\n");
    assertThat(section.content())
        .isEqualTo("<p data-line=\"3\">理\n髮，頭\n髮。</p><p data-line=\"7\">二</p>");
  }

  @Test
  void blocks() {
    Section section =
        section(
            """
            # **头**发

            ## 头发

            ![头发](a.svg "头发")

            | 头发 | x |
            | --- | --- |
            | 头发 | `头发` |

            : 头发

            > [!NOTE]
            > 头发[^a]

            - 头发

            ::: no-convert
            头发
            :::

                头发

            ```
            头发
            ```

            [^a]: 头发
            """
                .replace("![头发](a.svg \"头发\")\n\n", ""));
    assertThat(section.title()).isEqualTo("頭髮");
    assertThat(section.titleHtml()).isEqualTo("<strong>頭</strong>髮");
    assertThat(section.headings())
        .singleElement()
        .satisfies(
            heading -> {
              assertThat(heading.text()).isEqualTo("頭髮");
              assertThat(heading.id()).isEqualTo("section-01--头发-1");
            });
    String content = section.content();
    assertThat(content)
        .contains("<caption data-line=\"9\">頭髮</caption>", ">頭髮</th>", ">頭髮</td>")
        .contains("<code>头发</code>", ">說明</p>", "頭髮<a class=\"note-call\"")
        .contains("<pre data-line=\"20\"><code>头发", "<pre data-line=\"23\"><code>头发")
        .contains("class=\"note\" id=\"section-01--fn-a\"");
    assertThat(count(content, "头发")).as("code, no-convert and the id").isEqualTo(5);
  }

  private static int count(String text, String word) {
    return (int) Pattern.compile(word).matcher(text).results().count();
  }

  @Test
  void alternativeTextsAndCaptions() {
    Folder folder =
        folder()
            .with("zh-Hans/1.md", "# 一\n\n![头发](a.svg \"理发\")\n")
            .with("zh-Hans/a.svg", svg("<text y=\"5\">头发</text>"));
    Manuscript manuscript = converted(folder);
    assertThat(plain(manuscript.sections().get(0).content()))
        .isEqualTo(
            "<figure><img src=\"zh-Hans/a.svg\" alt=\"頭髮\">".replace("\">", "\" />")
                + "<figcaption>理髮</figcaption></figure>");
    assertThat(manuscript.drawings().values()).containsExactly(svg("<text y=\"5\">頭髮</text>"));
  }

  private static String svg(String content) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">" + content + "</svg>";
  }

  @Test
  void theSourceIsNotChanged() {
    Folder folder =
        folder()
            .with("zh-Hans/1.md", "# 头发\n\n“头发”![图](a.svg)\n")
            .with("zh-Hans/a.svg", svg("<text>头发</text>"));
    Manuscript source = folder.editions().get(0);
    assertThat(source.sections().get(0).content()).contains("“头发”");
    assertThat(source.drawings()).isEmpty();
  }

  @Test
  void linksLeadToTheSameIdsInBothEditions() {
    Folder folder =
        folder()
            .with("zh-Hans/01-a.md", "# 头发\n\n[x](02-b.md#理发) [y](#头发)\n\n## 头发\n")
            .with("zh-Hans/02-b.md", "# 二\n\n## 理发\n\n[z](01-a.md)\n")
            .with("zh-Hant-TW/02-b.md", "# 貳\n\n## 理髮 {#理发}\n\n[z](01-a.md#头发)\n");
    List<Manuscript> editions = folder.editions();
    assertThat(folder.problems()).isEmpty();
    Pattern target = Pattern.compile("href=\"(#[^\"]*)\"");
    for (int i = 0; i < 2; i++) {
      String own = editions.get(1).sections().get(i).content();
      String source = editions.get(0).sections().get(i).content();
      if (i == 0) {
        assertThat(target.matcher(own).results().map(link -> link.group(1)))
            .containsExactlyElementsOf(
                target.matcher(source).results().map(link -> link.group(1)).toList());
      }
    }
    assertThat(editions.get(1).sections().get(1).content()).contains("href=\"#a\"");
  }

  @Test
  void filesOfItsOwnFolderReplaceOthers() {
    Folder folder =
        folder()
            .with("zh-Hans/01-a.md", "# 头发\n\n![甲](images/a.svg)\n\n![乙](images/b.svg)\n")
            .with("zh-Hans/02-b.md", "# 理发\n\n头发\n")
            .with("zh-Hans/images/a.svg", svg("<text>头发</text>"))
            .with("zh-Hans/images/b.svg", svg("<text>理发</text>"))
            .with(
                "zh-Hant-TW/02-b.md",
                "# 后里\n\n头发“后”\n\n![丙](images/b.svg)\n\n![丁](images/own.svg)\n")
            .with("zh-Hant-TW/images/a.svg", svg("<text>头发</text>"))
            .with("zh-Hant-TW/images/own.svg", svg("<text>头发</text>"));
    Manuscript manuscript = converted(folder);
    assertThat(folder.problems()).isEmpty();
    assertThat(manuscript.images().keySet())
        .containsExactly(
            "zh-Hant-TW/images/a.svg", "zh-Hans/images/b.svg", "zh-Hant-TW/images/own.svg");
    assertThat(manuscript.drawings().keySet())
        .extracting(file -> temp.relativize(file).toString().replace('\\', '/'))
        .containsExactly("zh-Hans/images/b.svg");
    Section own = manuscript.sections().get(1);
    assertThat(own.title()).isEqualTo("后里");
    assertThat(own.id()).isEqualTo("b");
    assertThat(own.content()).contains("头发“后”");
    assertThat(own.file()).isEqualTo(temp.resolve("zh-Hant-TW/02-b.md"));
  }

  @Test
  void aFileThatReplacesNothingIsTold() {
    Folder folder =
        folder()
            .with("zh-Hans/01-a.md", "# 头发\n\n文\n")
            .with("zh-Hans/unused.png", "x")
            .with("zh-Hant-TW/1-a.md", "# 頭髮\n")
            .with("zh-Hant-TW/unused.png", "x")
            .with("zh-Hant-TW/c.svg", svg(""));
    converted(folder);
    assertThat(folder.problems())
        .containsExactly(
            "warning zh-Hant-TW/1-a.md: the file replaces no section of the edition zh-Hans"
                + " and is ignored; give it the name of the file that it replaces, or delete it",
            "warning zh-Hant-TW/c.svg: the file replaces no image of the edition zh-Hans and is not"
                + " shown; give it the name of the file that it replaces, or delete it");
  }

  @Test
  void aSummaryOfTheSourceListsTheSections() {
    Folder folder =
        folder()
            .with("zh-Hans/SUMMARY.md", "# 目录\n\n# 头发编\n\n- [理发](b.md)\n- [发展](a.md)\n")
            .with("zh-Hans/a.md", "正文。\n")
            .with("zh-Hans/b.md", "正文。\n")
            .with("zh-Hant-TW/b.md", "后里。\n");
    Manuscript manuscript = converted(folder);
    assertThat(folder.problems()).isEmpty();
    assertThat(manuscript.sections()).extracting(Section::title).containsExactly("頭髮編", "理髮", "發展");
    assertThat(manuscript.sections().get(1).content()).contains("后里。");
  }

  @Test
  void problemsHaveThePlaceInTheSource() {
    Folder folder = folder().with("zh-Hans/1.md", "# 头发\n\n头\n发 [x](头发.md)\n");
    folder.editions();
    assertThat(folder.problems())
        .singleElement()
        .asString()
        .startsWith("zh-Hans/1.md:4: the link 头发.md");
  }

  @Test
  void frontMatter() {
    Folder folder =
        folder()
            .with(
                "zh-Hans/1.md",
                "---\ntitle: 头发\nshort-title: 发型\nauthor: 刘发\nsubtitle: 理发\n---\n\n文\n");
    Section section = converted(folder).sections().get(0);
    assertThat(section.title()).isEqualTo("頭髮");
    assertThat(section.shortTitle()).contains("髮型");
    assertThat(section.content()).contains("劉發", "理髮");
  }

  @Test
  void aSectionInAnotherLanguageIsNotConverted() {
    Section section = section("---\nlang: ja\n---\n\n# 国语\n\n国语\n");
    assertThat(section.title()).isEqualTo("国语");
    assertThat(plain(section.content())).isEqualTo("<p lang=\"ja\">国语</p>");
  }

  @Test
  void anArticleHasItsTitleFromTheFile() {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", EDITIONS.replace("title: 头发\ntype: book\n", ""))
            .with("zh-Hans/1.md", "# 头发\n\n文\n");
    Publication publication = folder.publication().orElseThrow();
    Manuscript manuscript = converted(folder);
    assertThat(folder.problems()).isEmpty();
    assertThat(publication.title().in(manuscript.edition().language())).contains("頭髮");
    assertThat(manuscript.sections().get(0).showTitle()).isFalse();
    assertThat(ContentsEntry.of(publication, manuscript)).isNotNull();
  }

  @Test
  void aPublicationsOwnTitleStandsForTheHeadingThatRepeatsIt() {
    Folder folder =
        new Folder(temp)
            .with(
                "publication.yaml",
                EDITIONS.replace("title: 头发\ntype: book", "title: {zh-Hans: 头发, zh-Hant-TW: 髮型}"))
            .with("zh-Hans/1.md", "# 头发\n\n文\n")
            .with("zh-Hans/2.md", "# 二\n\n文\n");
    Section first = converted(folder).sections().get(0);
    assertThat(first.showTitle()).isFalse();
    assertThat(first.title()).isEqualTo("髮型");
  }

  @Test
  void textsOfThePublicationThatItLacks() {
    Folder folder =
        new Folder(temp)
            .with(
                "publication.yaml",
                """
                title: {zh-Hans: “头发”, zh-Hant-HK: 髮}
                subtitle: {zh: 理发, en: Hair}
                category: {zh-Hant: 歷史, zh-Hans: 头发}
                abstract: 头发
                keywords: [头发, Hair]
                site: {zh-Hans: https://a.org/头发/}
                authors:
                - name: {zh-Hans: 刘发}
                  bio: 理发师
                editions:
                - language: zh-Hans
                - {language: zh-Hant-TW, convert-from: zh-Hans}
                - {language: zh-Hant-HK, convert-from: zh-Hans}
                """)
            .with("zh-Hans/1.md", "# 一\n\n文\n");
    Publication publication = folder.publication().orElseThrow();
    assertThat(folder.problems())
        .containsExactly(
            "warning publication.yaml:2: no edition is in en, and the wordings in it are ignored; delete them, or add the edition");
    assertThat(texts(publication, 0))
        .containsExactly("“头发”", "理发", "头发", "头发", "头发", "Hair", "https://a.org/头发/", "刘发", "理发师");
    assertThat(texts(publication, 1))
        .containsExactly("「頭髮」", "理髮", "歷史", "頭髮", "頭髮", "Hair", "https://a.org/头发/", "劉發", "理髮師");
    assertThat(texts(publication, 2)).startsWith("髮", "理髮", "歷史");
  }

  private static List<String> texts(Publication publication, int edition) {
    var language = publication.editions().get(edition).language();
    return java.util.stream.Stream.of(
            java.util.stream.Stream.of(
                publication.title(),
                publication.subtitle().orElseThrow(),
                publication.category().orElseThrow(),
                publication.summary().orElseThrow()),
            publication.keywords().stream(),
            java.util.stream.Stream.of(
                publication.site().orElseThrow(),
                publication.authors().get(0).name(),
                publication.authors().get(0).bio().orElseThrow()))
        .flatMap(texts -> texts)
        .map(text -> text.in(language).orElseThrow())
        .toList();
  }

  @Test
  void simplifiedFromTraditional() {
    Folder folder =
        new Folder(temp)
            .with(
                "publication.yaml",
                """
                title: 頭髮
                editions:
                - language: zh-Hant
                - {language: zh-Hans, convert-from: zh-Hant}
                """)
            .with("zh-Hant/1.md", "# 歷史\n\n他說：「**後**面『頭髮』。」`後`\n\n> [!NOTE]\n> 裏\n");
    Manuscript manuscript = converted(folder);
    assertThat(folder.problems()).isEmpty();
    assertThat(manuscript.sections().get(0).title()).isEqualTo("历史");
    assertThat(plain(manuscript.sections().get(0).content()))
        .contains("他说：“<strong>后</strong>面‘头发’。”<code>後</code>", "里");
  }
}
