package io.github.huozi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.ArchiveListing;
import io.github.huozi.request.ArchivedPublication;
import io.github.huozi.testing.OtherSystems;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the same files on the file systems of Linux, macOS and Windows. */
class OtherSystemsTest {

  private static final String SVG =
      "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>";

  /** Names that Windows allows for no file, and paths that begin with a drive. */
  private static final List<String> PATHS =
      List.of(
          "a<b",
          "a>b",
          "a:b",
          "a|b",
          "a?b",
          "a*b",
          "a\"b",
          "con",
          "NUL",
          "aux.md",
          "a.",
          "a ",
          "C:",
          "C:x",
          "C:/x",
          "C:\\x",
          "\\\\host\\x",
          "//host/x",
          "file:///C:/x",
          "file:x",
          "..\\x",
          "x\\y",
          "/x",
          "~/x",
          "%3F",
          "%5C",
          "a%00b");

  @Test
  void namesThatDifferInCase() throws IOException {
    List<String> read =
        assertAlike(
            folder ->
                folder
                    .with("en/Fig.PNG.svg", SVG)
                    .with("en/Images/One.svg", SVG)
                    .with("en/" + nfd("café") + ".svg", SVG)
                    .with(
                        "en/B.md", "# B\n\n![b](fig.png.SVG) ![c](images/one.svg) ![d](café.svg)\n")
                    .with(
                        "en/a.md", "# A\n\nSee [B](b.md), [é](" + nfd("été") + ".md), [c](C.MD).\n")
                    .with("en/C.md", "# C\n\n{{#include Code/x.txt}}\n{{#include code/X.txt}}\n")
                    .with("en/Code/x.txt", "included\n")
                    .with("en/été.md", "See [a](A.md).\n")
                    .with("en/" + nfd("Ünder") + "/one.md", "# One\n")
                    .with("en/Zed/README.md", "# Zed\n")
                    .with("en/Zed/two.md", "# Two\n")
                    .with("en/zoo/three.md", "# Three\n"));
    assertThat(read.get(1)).isEqualTo("[en/Fig.PNG.svg, en/Images/One.svg, en/café.svg]");
    assertThat(read.subList(2, read.size()))
        .extracting(section -> section.substring(0, section.indexOf(':')))
        .as("the sections, and no problem")
        .containsExactly("a", "b", "c", "zed", "two", "part-1", "three", "ete", "part-2", "one");
  }

  @Test
  void filesThatAreListedInOtherCase() throws IOException {
    assertThat(
            assertAlike(
                folder ->
                    folder
                        .with(
                            "en/summary.md",
                            "- [One](one.md)\n- [Two](SUB/two.md)\n- [Three](sub/three)\n- [é]("
                                + nfd("é")
                                + ".md)\n- [Sub](SUB)\n")
                        .with("en/One.md", "# One\n")
                        .with("en/Sub/Two.md", "# Two\n")
                        .with("en/Sub/README.md", "# Sub\n")
                        .with("en/Sub/Three.md", "# Three\n")
                        .with("en/é.md", "# E\n")))
        .containsExactly("en en", "[]", "one: One", "two: Two", "three: Three", "e: E", "sub: Sub");
  }

  @Test
  void thePublicationsFileInOtherCase() throws IOException {
    assertThat(
            assertAlike(
                folder ->
                    folder.with("Publication.yaml", "title: T\n").with("en/1.md", "# A\n\nB.\n")))
        .containsExactly(
            "publication.yaml: the file does not exist; rename Publication.yaml to"
                + " publication.yaml");
  }

  @Test
  void foldersThatAreNamedInOtherCase() throws IOException {
    assertThat(
            assertAlike(
                folder ->
                    folder
                        .with(
                            "publication.yaml",
                            "title: T\ncover: cover.SVG\neditions:\n- {language: en, folder: docs/en}\n- {language: ja, folder: JA}\n- {language: ko}\n")
                        .with("Cover.svg", SVG)
                        .with("Docs/EN/One.md", "# One\n")
                        .with("KO/One.md", "# One\n")
                        .with("ja/One.md", "# One\n")))
        .startsWith("en Docs/EN", "ja ja", "ko KO");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![x](<%s>)",
        "[x](<%s>)",
        "<img src='%s' alt='x'>",
        "<a href='%s'>x</a>",
        "{{#include %s}}",
        "--8<-- \"%s\"",
        "{%% include %s %%}",
        "<<< %s",
        "```{.c include=%s}\n```",
        "[import](%s)",
        "{!%s!}",
        "@import \"%s\""
      })
  void pathsInText(String text) throws IOException {
    String all =
        PATHS.stream()
            .map(path -> text.formatted(path.replace("'", "&#39;")))
            .collect(Collectors.joining("\n\n"));
    assertAlike(folder -> folder.with("en/1.md", "# T\n\n" + all + "\n"));
  }

  static List<String> settings() {
    return List.of(
        "en/SUMMARY.md,- [x](<%s>)\n- [a](1.md)",
        "en/_sidebar.md,- [x](<%s>)\n- [a](1.md)",
        "publication.yaml,title: T\ncover: '%s'",
        "publication.yaml,title: T\neditions: [{language: en; folder: '%s'}]",
        "publication.yaml,title: T\nroles: {'%s': preface}",
        "publication.yaml,title: T\npublications: '%s'",
        "publication.yaml,title: T\npublications: ['%s/*']",
        "publication.yaml,title: T\nprint: [{name: p; condition: '%s'}]",
        "publication.yaml,title: T\neditions: [{language: en}; {language: zh-Hant; converted-from: '%s'}]",
        "LANGS.md,* [a](<%s>)\n* [English](en)",
        "book.toml,[book]\ntitle = 'T'\nsrc = '%s'",
        "mkdocs.yml,site_name: T\ndocs_dir: '%s'\nnav: [a: 1.md; b: '%s']",
        "_quarto.yml,project: {type: book}\nbook: {title: T; chapters: ['%s'; index.qmd]}",
        "_bookdown.yml,rmd_files: ['%s']",
        "_toc.yml,format: jb-book\nroot: '%s'\nchapters: [{file: '%s'}]",
        "book.json,{\"title\": \"T\"; \"root\": \"%s\"}",
        "_config.yml,title: T\nsource: '%s'\ncollections_dir: '%s'",
        "config.toml,title='T'\ncontentDir='%s'",
        "docusaurus.config.js,module.exports = {title: 'T'; docs: {path: '%s'}}",
        "vivliostyle.config.js,module.exports = {title: 'T'; entryContext: '%s'; entry: ['%s']}");
  }

  @ParameterizedTest
  @MethodSource("settings")
  void pathsInSettings(String file) throws IOException {
    for (String path :
        List.of("a<b", "a|b", "a:b", "a.", "a ", "C:x", "C:/x", "x\\y", "/x", "con")) {
      assertAlike(
          folder -> folder.with(nameOf(file), textOf(file, path)).with("en/1.md", "# T\n\nA.\n"));
    }
  }

  private static String nameOf(String file) {
    return file.substring(0, file.indexOf(','));
  }

  private static String textOf(String file, String path) {
    String text = file.substring(nameOf(file).length() + 1).replace(';', ',') + "\n";
    boolean json = nameOf(file).endsWith("json");
    return text.replace("%s", json ? path.replace("\\", "\\\\") : path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ARCHIVE/*", "a:b/*", "a?b", "archive\\*", "C:/x/*", "aux/*", "a|b/c", "/x"})
  void archives(String glob) throws IOException {
    List<List<String>> read = new ArrayList<>();
    for (String system : List.of("unix", "macos", "windows")) {
      try (FileSystem files = OtherSystems.of(system)) {
        Folder folder =
            new Folder(files.getPath("book"))
                .with("publication.yaml", "publications: ['" + glob + "']\n")
                .with("Archive/Clay/en/a.md", "# A\n")
                .with("Archive/bone/en/a.md", "# B\n");
        read.add(archive(folder.root()));
      }
    }
    assertThat(read.get(1)).as("macos").isEqualTo(read.get(0));
    assertThat(read.get(2)).as("windows").isEqualTo(read.get(0));
  }

  /** Editors of Windows write both. */
  @ParameterizedTest
  @MethodSource("settings")
  void lineEndsAndByteOrderMarksInSettings(String file) throws IOException {
    List<List<String>> read = new ArrayList<>();
    for (boolean windows : List.of(false, true)) {
      read.add(
          read(
              "unix",
              "/book",
              folder -> {
                String text = textOf(file, "en");
                folder.with(nameOf(file), windows ? "\uFEFF" + text.replace("\n", "\r\n") : text);
                folder.with("en/1.md", "# T\n\nText.\n").with("index.qmd", "# Index\n");
              }));
    }
    assertThat(read.get(1)).isEqualTo(read.get(0));
  }

  private static List<String> archive(Path root) {
    try {
      ArchiveListing listing = ArchiveReader.read(root);
      return listing.publications().stream().map(ArchivedPublication::name).toList();
    } catch (PublishingException e) {
      return e.problems().stream().map(problem -> problem.format(root)).toList();
    }
  }

  private static String nfd(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  private static List<String> assertAlike(Consumer<Folder> files) throws IOException {
    List<String> unix = read("unix", "/李雷/book", files);
    assertThat(read("macos", "/李雷/book", files)).as("macos").isEqualTo(unix);
    assertThat(read("windows", "C:\\李雷\\book", files)).as("windows").isEqualTo(unix);
    return unix;
  }

  private static List<String> read(String system, String place, Consumer<Folder> files)
      throws IOException {
    try (FileSystem of = OtherSystems.of(system)) {
      Folder folder = new Folder(of.getPath(place));
      files.accept(folder);
      List<String> read = new ArrayList<>();
      folder
          .publication()
          .ifPresent(
              publication ->
                  publication
                      .editions()
                      .forEach(
                          edition ->
                              read.add(
                                  edition.id()
                                      + " "
                                      + folder
                                          .root()
                                          .relativize(edition.folder())
                                          .toString()
                                          .replace('\\', '/'))));
      folder
          .read()
          .forEach(
              manuscript -> {
                read.add(manuscript.images().keySet().toString());
                manuscript
                    .sections()
                    .forEach(
                        section ->
                            read.add(
                                section.id() + ": " + section.titleHtml() + section.content()));
              });
      folder
          .problems()
          .forEach(
              problem ->
                  read.add(
                      problem.replace("C:\\李雷\\book\\archive\\clay", "/李雷/book/archive/clay")));
      return read.stream().map(line -> Normalizer.normalize(line, Normalizer.Form.NFC)).toList();
    }
  }
}
