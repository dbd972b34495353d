package io.github.huozi.publication.convention;

import static io.github.huozi.publication.convention.ConventionTest.authors;
import static io.github.huozi.publication.convention.ConventionTest.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.Folder;
import io.github.huozi.publication.ManuscriptReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order that site generators and other tools give the files of a folder. */
class SidebarTest {

  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void open() {
    folder = new Folder(temp);
  }

  private Publication publication() {
    return folder.publication().orElseThrow();
  }

  private static List<String> outline(Publication publication) {
    return ConventionTest.outline(publication, publication.editions().get(0));
  }

  private List<String> outline() {
    return outline(publication());
  }

  /** Pages with headings that say where they are. */
  private Folder pages(String... paths) {
    for (String path : paths) {
      folder.with(path, "# " + path + "\n\n这是中文的正文，说的是活字的由来。\n");
    }
    return folder;
  }

  /** What is told of the text, besides what is told of the settings. */
  private List<String> problemsOfText() {
    Problems problems = new Problems();
    Publication publication = publication();
    ManuscriptReader.read(publication, publication.editions().get(0), problems);
    return problems.sorted().stream().map(problem -> problem.format(folder.root())).toList();
  }

  @Test
  void honKitMayListInItsReadme() {
    pages("text/index.md", "text/a.md")
        .with(
            "book.json",
            "{\"root\": \"./text\", \"language\": \"zh\", \"structure\": {\"readme\": \"index.md\", \"summary\": \"README.md\"}}")
        .with("text/README.md", "# 目录\n\n- [甲](a.md)\n- [始](index.md)\n");
    assertThat(outline()).containsExactly("text/a.md", "text/index.md");
    assertThat(problemsOfText()).isEmpty();
  }

  @Test
  void theTitleOfAReadmeHasNoBadges() {
    folder
        .with(
            "README.md",
            "# The snake_case *book* [![Build](https://a.org/b.svg)](https://a.org/c_d) ![x](y.png)\n\nText.\n")
        .with("a.md", "# A\n\nText.\n")
        .with("b.md", "# B\n\nText.\n");
    assertThat(in(Optional.of(publication().title()), "en")).isEqualTo("The snake_case book");
  }

  @Test
  void docsify() {
    pages("docs/README.md", "docs/a.md", "docs/b/README.md", "docs/b/c.md", "docs/d.md")
        .with("docs/_coverpage.md", "# 活字")
        .with(
            "docs/_sidebar.md",
            "<!-- docs/_sidebar.md -->\n\n* [甲](/a)\n* 乙编\n  * [乙](b/)\n  * [丙](/b/c?id=x)\n")
        .with("README.md", "# 活字\n\n活字。");
    assertThat(outline())
        .containsExactly(
            "docs/README.md", "docs/a.md", "[乙编]", "  docs/b/README.md", "  docs/b/c.md");
    assertThat(problemsOfText())
        .containsExactly(
            "docs/d.md: _sidebar.md does not list the file; add it there, or begin the name with an underscore");
  }

  @Test
  void vitePress() {
    pages(
            "docs/index.md",
            "docs/guide/a.md",
            "docs/guide/index.md",
            "docs/api/x.md",
            "docs/api/y.md")
        .with(
            "docs/.vitepress/config.mts",
            """
            import { defineConfig } from 'vitepress'
            export default defineConfig({
              lang: 'zh-CN',
              title: "活字",
              themeConfig: {
                nav: [{ text: '首页', link: '/' }],
                // The order of the pages.
                sidebar: {
                  '/guide/': [
                    {
                      text: '指南', collapsed: false,
                      items: [
                        { text: '始', link: '/guide/' },
                        { text: '甲', link: '/guide/a.html#x' },
                        { text: '网', link: 'https://example.org/' },
                      ],
                    },
                  ],
                  '/api/': { base: '/api/', items: [{ text: 'X', link: 'x', items: [{ text: 'Y', link: '/y' }] }] },
                },
              },
            })
            """);
    Publication publication = publication();
    assertThat(in(Optional.of(publication.title()), "zh-Hans")).isEqualTo("活字");
    assertThat(outline(publication))
        .containsExactly(
            "[指南]",
            "  docs/guide/index.md",
            "  docs/guide/a.md",
            "docs/api/x.md",
            "  docs/api/y.md");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aSidebarThatIsAConstantIsRead() {
    pages("src/a.md", "src/b.md")
        .with(
            ".vitepress/config.ts",
            "export const sidebar: Theme['sidebar'] = {\n  '/': [{ text: 'B', link: '/b' }, { text: 'A', link: '/a' }]\n}\n"
                + "export default defineConfigWithTheme<Theme>({\n  extends: base,\n  lang: 'zh',\n  srcDir: 'src',\n  themeConfig: { sidebar },\n})\n");
    assertThat(outline()).containsExactly("src/b.md", "src/a.md");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aSidebarThatIsComputedIsTold() {
    pages("docs/b.md", "docs/a.md")
        .with(
            "docs/.vitepress/config.js",
            "export default {\n  lang: 'zh-CN',\n  themeConfig: {\n    sidebar: [\n      ...pages('/'),\n    ],\n  },\n}\n");
    assertThat(outline()).containsExactly("docs/a.md", "docs/b.md");
    assertThat(folder.problems())
        .containsExactly(
            "warning docs/.vitepress/config.js:4: the sidebar is computed and is ignored, and the files come in the order of their names; list the sections in a SUMMARY.md in docs");
  }

  @Test
  void vuePress() {
    pages(
            "docs/README.md",
            "docs/one.md",
            "docs/more/README.md",
            "docs/more/two.md",
            "docs/more/three.md")
        .with(
            "docs/.vuepress/config.js",
            """
            module.exports = {
              title: '活字',
              locales: { '/': { lang: 'zh-CN' } },
              themeConfig: {
                sidebar: [
                  '/',
                  ['/one', '其一'],
                  { title: '更多', prefix: '/more/', children: ['', 'two.md', { text: '三', link: 'three' }] },
                ],
              },
            }
            """);
    assertThat(outline())
        .containsExactly(
            "docs/README.md",
            "docs/one.md",
            "[更多]",
            "  docs/more/README.md",
            "  docs/more/two.md",
            "  docs/more/three.md");
  }

  @Test
  void docusaurus() {
    pages("docs/intro.md", "docs/a/one.md", "docs/a/two.md", "docs/b.md")
        .with(
            "docusaurus.config.js",
            "const config = {\n  title: '活字',\n  url: 'https://example.org',\n};\n")
        .with(
            "sidebars.js",
            "module.exports = {\n  docs: [\n    'intro',\n    {\n      type: 'category',\n      label: '甲编',\n      items: ['a/two', {type: 'doc', id: 'a/one', label: '一'}],\n"
                + "    },\n    {type: 'category', label: '乙', link: {type: 'doc', id: 'b'}, items: []},\n  ],\n};\n");
    Publication publication = publication();
    assertThat(in(Optional.of(publication.title()), "zh-Hans")).isEqualTo("活字");
    assertThat(outline(publication))
        .containsExactly(
            "docs/intro.md", "[甲编]", "  docs/a/two.md", "  docs/a/one.md", "docs/b.md");
  }

  @Test
  void docusaurusMayListByName() {
    pages("docs/b.md", "docs/a.md")
        .with("docusaurus.config.ts", "const config = {\n  title: '活字',\n};\n")
        .with(
            "sidebars.ts",
            "const sidebars: Config = {\n  s: [{type: 'autogenerated', dirName: '.'}],\n};\nexport default sidebars;\n");
    folder.with("docs/b.md", "---\nsidebar_position: 1\n---\n# 乙\n\n正文。\n");
    assertThat(outline()).containsExactly("乙", "docs/a.md");
    assertThat(problemsOfText()).isEmpty();
  }

  @Test
  void jupyterBook() {
    pages("intro.md", "a.md", "b/c.md", "z.md")
        .with("_config.yml", "title: 活字\nauthor: 沈括\nexecute:\n  execute_notebooks: off\n")
        .with(
            "_toc.yml",
            "format: jb-book\nroot: intro\nparts:\n- caption: 上编\n  chapters:\n  - file: a\n    sections:\n    - file: b/c\n"
                + "      title: 丙\n- caption: 下编\n  chapters:\n  - url: https://example.org\n    title: 网\n  - file: z\n");
    Publication publication = publication();
    assertThat(in(Optional.of(publication.title()), "zh-Hans")).isEqualTo("活字");
    assertThat(authors(publication)).containsExactly("沈括");
    assertThat(outline(publication))
        .containsExactly("intro.md", "[上编]", "  a.md", "    b/c.md", "[下编]", "  z.md");
  }

  @Test
  void jupyterBookOfTheOldForm() {
    pages("intro.md", "a.md", "b.md")
        .with(
            "_toc.yml",
            "- file: intro\n- part: 上编\n  chapters:\n  - file: b\n    sections:\n    - file: a\n- file: n\n")
        .with("n.ipynb", "{}");
    assertThat(outline()).containsExactly("intro.md", "[上编]", "  b.md", "    a.md");
    assertThat(problemsOfText())
        .anyMatch(
            told ->
                told.startsWith(
                    "_toc.yml:7: the file n.ipynb is not in a format for" + " sections"));
  }

  @Test
  void d2lbook() {
    folder
        .with(
            "config.ini",
            "[project]\ntitle = 活字\nauthor = 沈括, 毕昇\nlang = zh\n\n[build]\nnotebooks = *.md\nexclusions = */*_origin.md README.md\n")
        .with("a/one_origin.md", "# One\n")
        .with("README.md", "# 活字\n")
        .with(
            "index.md",
            "活字\n====\n\n```eval_rst\n.. raw:: html\n```\n\n```toc\n:maxdepth: 1\n\nb/index\n```\n\n```toc\na/index\n```\n")
        .with("a/index.md", "# 甲\n\n正文。\n\n```toc\n:maxdepth: 2\n\ntwo\none\n```\n")
        .with("a/one.md", "# 一\n\n正文。\n")
        .with("a/two.md", "# 二\n\n正文。\n")
        .with("b/index.md", "# 乙\n\n正文。\n");
    Publication publication = publication();
    assertThat(in(Optional.of(publication.title()), "zh-Hans")).isEqualTo("活字");
    assertThat(outline(publication)).containsExactly("乙", "甲", "  二", "  一");
    Manuscript manuscript =
        ManuscriptReader.read(publication, publication.editions().get(0), new Problems())
            .orElseThrow();
    assertThat(manuscript.sections().get(1).content()).doesNotContain("maxdepth");
    assertThat(problemsOfText())
        .containsExactly(
            "a/index.md:5: the table of contents ```toc is not printed; delete it; the table of contents is generated");
  }

  @Test
  void mkDocsKeepsItsNavBesideTags() {
    pages("docs/b.md", "docs/a.md")
        .with(
            "mkdocs.yml",
            "site_name: A &amp; B\ntheme: {name: material, language: zh}\nmarkdown_extensions:\n"
                + "  - pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji, x: !ENV [A, b]}\n"
                + "  - x:\n      y: [!!python/name:a.b {}, c]\nplugins:\n  - !ENV [X, y]\n"
                + "nav:\n  - 2. &lt;b&gt; 元素: b.md\n  - {甲 &amp; 乙: a.md}\n");
    folder.with("docs/b.md", "正文说的是活字。");
    Publication publication = publication();
    assertThat(in(Optional.of(publication.title()), "zh-Hans")).isEqualTo("A & B");
    assertThat(outline(publication)).containsExactly("2. <b> 元素", "docs/a.md");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void foldersThatAreNotThereOrOutsideAreTold() {
    pages("a.md").with("mkdocs.yml", "site_name: T\ndocs_dir: text\ntheme: {language: zh}\n");
    assertThat(outline()).containsExactly("a.md");
    assertThat(folder.problems())
        .containsExactly(
            "warning mkdocs.yml:2: the folder text does not exist; correct the path, or make the folder");
    Folder hugo = new Folder(temp.resolve("hugo"));
    hugo.with("hugo.toml", "title = 'T'\nlanguageCode = 'en'\ncontentDir = '../content'\n")
        .with("a.md", "# A\n\nText.");
    hugo.publication();
    assertThat(hugo.problems())
        .contains(
            "warning hugo.toml:3: the folder ../content is outside the publication's folder, and is ignored; publish from a folder that has it, or copy it here");
    Folder honKit = new Folder(temp.resolve("honkit"));
    honKit
        .with("book.json", "{\"root\": \"../..\", \"language\": \"en\"}")
        .with("README.md", "# A\n\nText.");
    honKit.publication();
    assertThat(honKit.problems())
        .anyMatch(told -> told.startsWith("warning book.json:1: the folder ../.. is outside"));
  }
}
