package io.github.huozi.source.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.model.section.Section;
import io.github.huozi.publication.Folder;
import io.github.huozi.publication.Picture;
import io.github.huozi.source.html.MarkupParser;
import io.github.huozi.source.text.Markup;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A format that a class and a line add is a format of sections everywhere. */
class SectionFormatsTest {

  /** A little Textile: {@code h1. Title}, {@code <a href="b.md">links</a>}, paragraphs. */
  public static final class Textile implements SectionFormat {

    @Override
    public List<String> extensions() {
      return List.of("textile");
    }

    @Override
    public SectionText read(SectionSource source) {
      Markup.Builder html = new Markup.Builder(1);
      List<String> lines = source.text().lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        String element = line.startsWith("h1. ") ? "h1" : "p";
        if (!line.isBlank()) {
          html.at(i + 1).raw("<" + element + ">" + line.replaceFirst("^h1\\. ", ""));
          html.raw("</" + element + ">");
        }
      }
      return SectionText.of(MarkupParser.fragment(html.build(), source.reporter()));
    }
  }

  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void open() {
    folder = new Folder(temp).with("publication.yaml", "title: T\ntype: book\n");
  }

  private List<String> titles() {
    return folder.manuscript().sections().stream().map(Section::title).toList();
  }

  @Test
  void itsFilesAreSectionsInEachFolder() {
    folder
        .with("en/1-a.textile", "h1. One\n\n<a href=\"b/index.html\">there</a>\n\nText.")
        .with("en/b/index.textile", "h1. Two\n\nText.")
        .with("en/b/c.textile", "---\ntitle: Three\n---\n\n<a href=\"../1-a.textile\">back</a>");
    assertThat(titles()).containsExactly("One", "Two", "Three");
    List<Section> sections = folder.manuscript().sections();
    assertThat(sections.get(0).content()).contains("<a href=\"#b\">there</a>");
    assertThat(sections.get(2).content()).contains("<a href=\"#a\">back</a>");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aListNamesItsFilesAsSitesDo() {
    folder
        .with("en/SUMMARY.md", "- [First](a)\n- [Second](b/)\n- [Third](c.textile)\n")
        .with("en/a.textile", "One.")
        .with("en/b/README.textile", "Two.")
        .with("en/c.textile", "Three.")
        .with("en/d.textile", "Four.");
    assertThat(titles()).containsExactly("First", "Second", "Third");
    assertThat(folder.problems())
        .singleElement()
        .asString()
        .startsWith("warning en/d.textile: SUMMARY.md does not list the file");
  }

  @Test
  void aProblemHasItsLineAndTheFormatsAdvice() {
    folder
        .with("en/a.textile", "h1. One\n\nText.\n\n<img src=\"a.png\">")
        .with("en/b.md", "# Two\n\n[x](x.textile)\n\n<img src=\"a.png\">")
        .with("en/a.png", Picture.of("png"));
    titles();
    assertThat(folder.problems())
        .anySatisfy(
            told -> assertThat(told).startsWith("en/a.textile:5:").contains("alt=\"…\"; if"))
        .anySatisfy(
            told ->
                assertThat(told)
                    .startsWith("en/b.md:3: the link x.textile does not point to a section"))
        .anySatisfy(told -> assertThat(told).startsWith("en/b.md:5:").contains("![…](a.png); if"));
  }

  @Test
  void aSiteHasItsFilesAsPages() {
    folder
        .with("publication.yaml", "title: T\nsite: https://example.org/t/\n")
        .with("en/a.md", "# One\n\n[other](../../other/x.textile)\n\n[q](../../q/README.qmd)");
    assertThat(folder.manuscript().sections().get(0).content())
        .contains("\"https://example.org/other/x.html\"", "\"https://example.org/q/index.html\"");
  }

  @Test
  void aFolderOfItsFilesIsAPublication() {
    Folder plain = new Folder(temp.resolve("plain")).with("a.textile", "h1. 活字\n\n這是繁體字。");
    assertThat(plain.publication().orElseThrow().editions().get(0).language())
        .hasToString("zh-Hant");
  }

  @Test
  void messagesNameAllFormats() {
    folder.with("en/a.doc", "x");
    folder.editions();
    assertThat(folder.problems())
        .anySatisfy(told -> assertThat(told).contains("add a .textile, .md, .html or .txt file"));
  }
}
