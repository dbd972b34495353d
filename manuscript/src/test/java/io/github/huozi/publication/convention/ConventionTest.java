package io.github.huozi.publication.convention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import io.github.huozi.model.Contributor;
import io.github.huozi.model.Edition;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.Folder;
import io.github.huozi.publication.ManuscriptReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders as users of other tools have them, without a publication.yaml. */
class ConventionTest {

  private static final String CHINESE = "# 第一章\n\n这是中文的正文，说的是活字的由来。\n";

  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void open() {
    folder = new Folder(temp);
  }

  private Publication publication() {
    return folder.publication().orElseThrow();
  }

  static String in(Optional<LocalizedText> text, String tag) {
    return text.flatMap(known -> known.in(Language.parse(tag).orElseThrow())).orElse("");
  }

  static List<String> authors(Publication publication) {
    Language language = publication.editions().get(0).language();
    return publication.authors().stream()
        .map(Contributor::name)
        .flatMap(name -> name.in(language).stream())
        .toList();
  }

  /** The sections as an outline: two spaces a level, a part in brackets. */
  static List<String> outline(Publication publication, Edition edition) {
    Manuscript manuscript =
        ManuscriptReader.read(publication, edition, new Problems()).orElseThrow();
    List<String> lines = new ArrayList<>();
    for (Section section : manuscript.sections()) {
      String title = section.place().isPart() ? "[" + section.title() + "]" : section.title();
      lines.add("  ".repeat(section.place().level() - 1) + title);
    }
    return lines;
  }

  private List<String> outline() {
    Publication publication = publication();
    return outline(publication, publication.editions().get(0));
  }

  @Test
  void mdBook() {
    folder
        .with(
            "book.toml",
            "[book]\ntitle = \"Rust 程序设计语言\"\nauthors = [\"甲\", \"乙\"]\n"
                + "language = \"zh-CN\"\nsrc = \"src\"\n\n[output.html]\nsite-url = \"/book/\"\n")
        .with(
            "src/SUMMARY.md",
            "# 目录\n\n[前言](foreword.md)\n\n---\n\n# 入门\n\n- [一](a.md)\n  - [一之一](a/b.md)\n"
                + "- [草稿]()\n\n---\n\n[附录](z.md)\n")
        .with("src/foreword.md", CHINESE.replace("第一章", "前言"))
        .with("src/a.md", CHINESE)
        .with("src/a/b.md", CHINESE.replace("第一章", "第一节"))
        .with("src/z.md", CHINESE.replace("第一章", "附录"));
    Publication publication = publication();
    assertThat(in(Optional.of(publication.title()), "zh-Hans")).isEqualTo("Rust 程序设计语言");
    assertThat(authors(publication)).containsExactly("甲", "乙");
    assertThat(publication.type()).isEqualTo(Publication.Type.BOOK);
    assertThat(publication.editions()).extracting(Edition::id).containsExactly("zh-Hans");
    assertThat(outline(publication, publication.editions().get(0)))
        .containsExactly("前言", "[入门]", "  第一章", "    第一节", "附录");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void honKit() {
    folder
        .with(
            "book.json",
            "{\"title\": \"活字\", \"author\": \"沈括\", \"language\": \"zh-hans\",\n"
                + " \"isbn\": \"978-7-101-00000-9\", \"root\": \"./docs\",\n"
                + " \"structure\": {\"summary\": \"toc.md\"}}")
        .with("docs/README.md", "# 序\n\n序的正文。")
        .with("docs/toc.md", "* 上篇\n  * [第一章](a.md)\n    * [第一节](b.md)\n")
        .with("docs/a.md", CHINESE)
        .with("docs/b.md", CHINESE.replace("第一章", "第一节"));
    Publication publication = publication();
    assertThat(authors(publication)).containsExactly("沈括");
    assertThat(publication.identifiers()).containsValue("urn:isbn:978-7-101-00000-9");
    assertThat(outline(publication, publication.editions().get(0)))
        .containsExactly("序", "[上篇]", "  第一章", "    第一节");
  }

  @Test
  void honKitInSeveralLanguages() {
    folder
        .with("book.json", "{\"title\": \"Git\"}")
        .with("LANGS.md", "# Languages\n\n* [English](en)\n* [简体中文](zh-cn/)\n")
        .with("en/README.md", "# Intro\n\nIn English.")
        .with("zh-cn/README.md", CHINESE);
    assertThat(publication().editions()).extracting(Edition::id).containsExactly("en", "zh-Hans");
  }

  @Test
  void quarto() {
    folder
        .with(
            "_quarto.yml",
            "project:\n  type: book\nbook:\n  title: R for Data Science\n  subtitle: Import\n"
                + "  author:\n    - name: Hadley Wickham\n    - Garrett Grolemund\n"
                + "  date: 2024-05-01\n  chapters:\n    - index.qmd\n    - part: Whole game\n"
                + "      chapters:\n        - a.qmd\n    - part: b.qmd\n      chapters: [c.md]\n"
                + "  appendices:\n    - d.qmd\nlang: en\n")
        .with("index.qmd", "# Welcome {.unnumbered}\n\nText.")
        .with("a.qmd", "# Visualize\n\nText.")
        .with("b.qmd", "# Transform\n\nText.")
        .with("c.md", "# Factors\n\nText.")
        .with("d.qmd", "# Appendix\n\nText.");
    Publication publication = publication();
    assertThat(in(publication.subtitle(), "en")).isEqualTo("Import");
    assertThat(authors(publication)).containsExactly("Hadley Wickham", "Garrett Grolemund");
    assertThat(publication.date().orElseThrow().iso()).isEqualTo("2024-05-01");
    assertThat(outline(publication, publication.editions().get(0)))
        .extracting(line -> line.replaceAll(" \\{.*\\}", ""))
        .containsExactly(
            "Welcome", "[Whole game]", "  Visualize", "[Transform]", "  Factors", "Appendix");
  }

  @Test
  void bookdown() {
    folder
        .with("_bookdown.yml", "book_filename: clay\n")
        .with(
            "index.Rmd",
            "---\ntitle: Movable Type\nauthor: [Li Lei]\ndate: \"`r Sys.Date()`\"\n"
                + "site: bookdown::bookdown_site\nlang: en\n---\n\n# Preface {-}\n\nText.\n\n```\n# (PART) No {-}\n```\n")
        .with("01-clay.Rmd", "# (PART) Materials {-}\n\n# Clay {#clay}\n\nText.")
        .with("02-wood.Rmd", "# Wood\n\nText.")
        .with("03-sources.Rmd", "# (APPENDIX) Appendix {-}\n\n# Sources\n\nText.")
        .with("_draft.Rmd", "# Draft\n\nText.");
    Publication publication = publication();
    assertThat(in(Optional.of(publication.title()), "en")).isEqualTo("Movable Type");
    assertThat(authors(publication)).containsExactly("Li Lei");
    assertThat(outline(publication, publication.editions().get(0)))
        .containsExactly("Preface", "[Materials]", "  Clay", "  Wood", "Sources");
    assertThat(
            ManuscriptReader.read(publication, publication.editions().get(0), new Problems())
                .orElseThrow()
                .sections())
        .last()
        .extracting(section -> section.place().role())
        .isEqualTo(SectionRole.APPENDIX);
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void bookdownListsFiles() {
    folder
        .with("_bookdown.yml", "rmd_files: [index.Rmd, b.Rmd, a.Rmd]\n")
        .with("index.Rmd", "---\ntitle: T\nsite: bookdown::bookdown_site\n---\n\n# One\n\nText.")
        .with("a.Rmd", "# Three\n\nText.")
        .with("b.Rmd", "# Two\n\nText.");
    assertThat(outline()).containsExactly("One", "Two", "Three");
  }

  @Test
  void hugo() {
    folder
        .with(
            "hugo.toml",
            "baseURL = 'https://example.org/'\nlanguageCode = 'ja'\ntitle = '活字の本'\n"
                + "[params.author]\nname = '山田'\n")
        .with("content/_index.md", "+++\ntitle = 'はじめに'\n+++\n\n日本語のまえがきです。")
        .with("content/docs/_index.md", "---\ntitle: 説明\nweight: 1\n---\n")
        .with("content/docs/b.md", "---\ntitle: 後\nweight: 20\n---\n日本語です。")
        .with("content/docs/a.md", "---\ntitle: 先\nweight: 10\n---\n日本語です。")
        .with("content/docs/c.md", "{\"title\": \"下書き\", \"draft\": true}\n\n日本語です。")
        .with("static/x.md", "no section");
    Publication publication = publication();
    assertThat(publication.editions()).extracting(Edition::id).containsExactly("ja");
    assertThat(authors(publication)).containsExactly("山田");
    assertThat(outline(publication, publication.editions().get(0)))
        .containsExactly("はじめに", "説明", "  先", "  後");
    assertThat(folder.problems()).isEmpty();
    Problems problems = new Problems();
    ManuscriptReader.read(publication, publication.editions().get(0), problems);
    assertThat(problems.sorted())
        .extracting(problem -> problem.format(temp.toAbsolutePath()))
        .containsExactly(
            "content/docs/c.md: the file is a draft and is ignored; delete draft: true from its front matter to publish it");
  }

  @Test
  void jekyll() {
    folder
        .with(
            "_config.yml",
            "# Site\ntitle: 我的博客\nlang: zh\nauthor:\n  name: 小明\nurl: \"https://x.org\"\n"
                + "baseurl: \"/b\"\nplugins: [jekyll-feed]\n")
        .with("_posts/2015-10-01-b.md", "这是后来的文章，没有题目。")
        .with("_posts/2014-05-12-hello-world.markdown", "---\ntitle: 你好\n---\n这是中文。")
        .with("_posts/old/2013-1-2-a.md", "# 最早\n\n这是中文。")
        .with("_posts/2016-01-01-x.md", "---\ntitle: 草稿\npublished: false\n---\n这是中文。")
        .with("about.md", "---\ntitle: 关于\n---\n这是中文。");
    Publication publication = publication();
    assertThat(authors(publication)).containsExactly("小明");
    assertThat(publication.editions()).extracting(Edition::id).containsExactly("zh-Hans");
    assertThat(outline(publication, publication.editions().get(0)))
        .containsExactly("最早", "你好", "b");
  }

  @Test
  void vivliostyle() {
    folder
        .with(
            "vivliostyle.config.js",
            "// @ts-check\n/** @type {import('@vivliostyle/cli').VivliostyleConfigSchema} */\n"
                + "const vivliostyleConfig = {\n  title: '活字', author: '甲',\n  language: 'zh-Hans',\n"
                + "  entryContext: './manuscripts',\n  entry: [\n    { rel: 'contents' },\n"
                + "    'b.md', // first\n    { path: 'a.md', title: '题目' },\n  ],\n};\n"
                + "module.exports = vivliostyleConfig;\n")
        .with("manuscripts/a.md", "正文。")
        .with("manuscripts/b.md", CHINESE);
    assertThat(outline()).containsExactly("第一章", "题目");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void mkDocs() {
    folder
        .with(
            "mkdocs.yml",
            "site_name: Docs\nsite_author: A\ntheme:\n  name: material\n  language: en\nnav:\n"
                + "  - Home: index.md\n  - Guide:\n    - Start: guide/start.md\n    - guide/end.md\n"
                + "markdown_extensions:\n  - pymdownx.emoji:\n      x: !!python/name:a.b\n")
        .with("docs/index.md", "Text.")
        .with("docs/guide/start.md", "## First\n\nText.\n\n### More\n\nText.")
        .with("docs/guide/end.md", "# The end\n\nText.");
    assertThat(outline()).containsExactly("Home", "[Guide]", "  Start", "  The end");
  }

  @Test
  void aPublicationFileCompletesWhatAToolSays() {
    folder
        .with("publication.yaml", "language: zh-Hant\nsubtitle: 簡史\ncontents: 1\n")
        .with("book.toml", "[book]\ntitle = \"活字\"\nauthors = [\"甲\"]\n")
        .with("src/SUMMARY.md", "- [一](a.md)\n- [二](b.md)\n")
        .with("src/a.md", CHINESE)
        .with("src/b.md", CHINESE);
    Publication publication = publication();
    assertThat(in(Optional.of(publication.title()), "zh-Hant")).isEqualTo("活字");
    assertThat(authors(publication)).containsExactly("甲");
    assertThat(publication.editions()).extracting(Edition::id).containsExactly("zh-Hant");
    assertThat(publication.type()).isEqualTo(Publication.Type.BOOK);
    assertThat(publication.contentsDepth()).hasValue(1);
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void anEditionMayNameAnyFolder() {
    folder
        .with(
            "publication.yaml",
            "title: T\neditions:\n- language: en\n  folder: docs/book\n- {language: ja, folder: .}\n")
        .with("docs/book/a.md", "# A\n\nx")
        .with("b.md", "# B\n\nx");
    Publication publication = publication();
    assertThat(publication.editions())
        .extracting(edition -> outline(publication, edition))
        .containsExactly(List.of("A"), List.of("B"));
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aFolderOfMarkdownIsEnough() {
    folder
        .with("README.md", "<p align=\"center\"><img src=\"x.png\"></p>\n\n# **活字**之书\n\n说明。")
        .with("LICENSE.md", "MIT")
        .with("2.md", CHINESE.replace("第一章", "二"))
        .with("10.md", CHINESE.replace("第一章", "十"))
        .with("1.md", CHINESE.replace("第一章", "一"));
    Publication publication = publication();
    assertThat(in(Optional.of(publication.title()), "zh-Hans")).isEqualTo("活字之书");
    assertThat(outline(publication, publication.editions().get(0))).containsExactly("一", "二", "十");
    assertThat(folder.problems())
        .containsExactly(
            "warning publication.yaml: no language is declared, and the text is treated as zh-Hans; write a publication.yaml with language: zh-Hans");
  }

  @Test
  void theFrontMatterOfAnOnlyFileIsThatOfThePublication() {
    folder.with(
        "a.md",
        "---\ntitle: 活字\nsubtitle: 简史\nauthor: [甲, 乙]\ndate: 2024-05-01 12:00:00 +0800\n"
            + "lang: zh_CN\ntags: [印刷, 书]\n---\n\n正文。");
    Publication publication = publication();
    assertThat(publication.type()).isEqualTo(Publication.Type.ARTICLE);
    assertThat(in(Optional.of(publication.title()), "zh-Hans")).isEqualTo("活字");
    assertThat(in(publication.subtitle(), "zh-Hans")).isEqualTo("简史");
    assertThat(authors(publication)).containsExactly("甲", "乙");
    assertThat(publication.date().orElseThrow().iso()).isEqualTo("2024-05-01");
    assertThat(publication.keywords()).hasSize(2);
    assertThat(publication.editions()).extracting(Edition::id).containsExactly("zh-Hans");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void brokenSettingsAreToldAndReadAsFarAsTheyGo() {
    folder
        .with("book.toml", "[book]\ntitle = \"活字\"\nlanguage = \"zh-Hans\"\nauthors = [\"甲\n")
        .with("src/a.md", CHINESE);
    assertThat(in(Optional.of(publication().title()), "zh-Hans")).isEqualTo("活字");
    assertThat(folder.problems())
        .containsExactly(
            "warning book.toml:5: some of the settings are ignored: this is not TOML: a string has no closing quotation mark; correct the file, or write a publication.yaml");
  }

  @Test
  void keysThatAreGivenTwiceAreTold() {
    folder
        .with("book.json", "{\"title\": \"A\",\n\"title\": \"B\",\n\"language\": \"en\"}")
        .with("SUMMARY.md", "- [A](a.md)\n")
        .with("a.md", "# A\n\nx");
    assertThat(in(Optional.of(publication().title()), "en")).isEqualTo("A");
    assertThat(folder.problems())
        .containsExactly(
            "warning book.json:2: the key \"title\" is given twice; the first is used; delete one of the two");
  }

  @Test
  void settingsLeadToNoFolderOutside() {
    folder
        .with("book.toml", "[book]\ntitle = \"T\"\nlanguage = \"en\"\nsrc = \"../..\"\n")
        .with("a.md", "# A\n\nx");
    assertThat(publication().editions())
        .extracting(Edition::folder)
        .containsExactly(temp.toAbsolutePath().normalize());
  }

  @Test
  void aFolderWithoutTextIsNoPublication() {
    folder.with("book.toml", "[book]\ntitle = \"T\"\n").with("x.rst", "Title\n=====\n");
    assertThat(folder.publication().map(Publication::editions).orElse(List.of())).isNotNull();
    assertThat(folder.problems()).isNotEmpty();
  }
}
