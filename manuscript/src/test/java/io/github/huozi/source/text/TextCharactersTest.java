package io.github.huozi.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publication.Folder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Problems of characters that no publication may have, however they are written. */
class TextCharactersTest {

  @TempDir Path temp;

  @Test
  void privateCharactersAreText() {
    String written = Character.toString(0xE000) + "&#xF8123;" + Character.toString(0x100001);
    assertThat(content(written))
        .contains("\uE000" + Character.toString(0xF8123) + Character.toString(0x100001));
  }

  @Test
  void charactersThatXmlForbidsAreReported() {
    assertProblems("a\uFFFEb", "1: the character U+FFFE is not text; delete it");
    assertProblems("a&#1;b", "1: the character U+0001 is not text; delete it");
    assertProblems("a&#xD800;b", "1: the character U+D800 is not text; delete it");
    assertProblems("<b title='&#1;'>a</b>", "1: the character U+0001 is not text; delete it");
    assertProblems("[a](#a '&#x2;')\n\n## a", "1: the character U+0002 is not text; delete it");
    assertThat(content("a&#0;b&#xF43C;i&#xF43E;c")).contains("a\uFFFDb\uF43Ci\uF43Ec");
  }

  /** C1 controls are hardly ever meant, and no font has glyphs for them. */
  @Test
  void c1ControlCharactersAreReported() {
    String advice = " if the text comes from Windows (code page 1252), else delete it";
    assertProblems("a\nit\u0092s", "2: the character U+0092 is not text; write ’" + advice);
    assertProblems("a\u0085", "1: the character U+0085 is not text; write …" + advice);
    assertProblems("a\u0080", "1: the character U+0080 is not text; write €" + advice);
    assertProblems("a\u009F", "1: the character U+009F is not text; write Ÿ" + advice);
    assertProblems("`a\u0081`", "1: the character U+0081 is not text; delete it");
    assertProblems("a\u007F", "1: the character U+007F is not text; delete it");
    assertProblems("a\u00A0~");
    // CommonMark resolves a character reference by its number.
    assertProblems("a &#x92;", "1: the character U+0092 is not text; write ’" + advice);
    assertProblems("[a](#a '&#127;')\n\n## a", "1: the character U+007F is not text; delete it");
  }

  /** In HTML they mean the characters of Windows (HTML §13.2.5.80), as in every browser. */
  @Test
  void characterReferencesToControlsMeanWindowsCharacters() {
    assertThat(content("<p>it&#x92;s 5 &#128;</p>")).contains("it’s 5 €");
    assertThat(content("<b title='&#x85;'>a</b>")).contains("title=\"…\"");
    assertProblems("<p>&#x81;</p>", "1: the character U+0081 is not text; delete it");
    assertProblems("<p>&#x7F;</p>", "1: the character U+007F is not text; delete it");
  }

  @Test
  void controlCharactersInOtherFilesAreReported() {
    Folder folder =
        new Folder(temp).with("publication.yaml", "title: \"a\\x92\"\nrights: \u0093R\n");
    folder.with("en/a.txt", "a\n\nb\u0096c\n").with("en/b.html", "<h1>a</h1>\n<p>b\u0096c</p>");
    folder.with("en/SUMMARY.md", "- [a\u007F](a.txt)\n- [b](b.html)\n");
    folder.manuscript();
    assertThat(folder.problems().stream().map(problem -> problem.replaceAll(" is not .*", "")))
        .containsExactly(
            "en/SUMMARY.md:1: the character U+007F",
            "en/a.txt:3: the character U+0096",
            "en/b.html:2: the character U+0096",
            "publication.yaml:1: the character U+0092",
            "publication.yaml:2: the character U+0093");
  }

  @Test
  void directionsThatNothingEndsAreReported() {
    String advice =
        " changes the direction of the text, and nothing ends that;"
            + " delete it, or write %s after the text whose direction it changes";
    assertProblems("a\nb\u202Ec\n\nd", "2: the character U+202E" + advice.formatted("U+202C"));
    assertProblems("a *\u2067b* \u202Cc", "1: the character U+2067" + advice.formatted("U+2069"));
    assertProblems(
        "- a\u2066\n  - b\u2069", "1: the character U+2066" + advice.formatted("U+2069"));
    assertProblems("# a &#x202D;b", "1: the character U+202D" + advice.formatted("U+202C"));
    assertProblems(
        "<b title='\u202B'>a</b>", "1: the character U+202B" + advice.formatted("U+202C"));
    assertProblems("a \u2067b *c\u202Ad* e\u2069 \u202Bf\u202C \u2069\u202C");
  }

  @Test
  void yamlEscapesAreCheckedToo() {
    for (String escape : List.of("\\0", "\\x01", "\\uFFFE", "\\uD800", "\\u202E")) {
      Folder folder =
          new Folder(temp).with("publication.yaml", "rights: R\ntitle: \"a" + escape + "b\"\n");
      folder.with("en/a.md", "---\ntitle: x\nother: \"" + escape + "\"\n---\nx");
      folder.manuscript();
      assertThat(folder.problems()).as(escape).hasSize(2);
      assertThat(folder.problems().get(0)).startsWith("warning en/a.md:3: ");
      assertThat(folder.problems().get(1)).startsWith("publication.yaml:2: ");
    }
  }

  @Test
  void otherEncodingsAreReported() {
    Folder folder = new Folder(temp).with("en/a.md", "活字".getBytes(StandardCharsets.UTF_16));
    assertThat(folder.with("en/b.md", "b").manuscript().sections()).hasSize(1);
    assertThat(folder.problems()).hasSize(1).allMatch(p -> p.contains("save it as UTF-8"));
  }

  private void assertProblems(String markdown, String... problems) {
    Folder folder = new Folder(temp).with("en/a.md", markdown);
    folder.manuscript();
    assertThat(folder.problems())
        .containsExactlyElementsOf(List.of(problems).stream().map(p -> "en/a.md:" + p).toList());
  }

  private String content(String markdown) {
    return new Folder(temp).with("en/a.md", markdown).section().content();
  }
}
