package io.github.huozi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No manuscript can forge the classes and attributes that the stages use among themselves. */
class ForgedMarkersTest {

  @TempDir Path temp;

  @Test
  void reservedClassesAreDroppedInAnyCase() {
    Folder folder =
        new Folder(temp)
            .with(
                "en/a.html",
                "<h1>A</h1><section class='NOTES tip'><p class='Note\u2003x'>a</p></section>"
                    + "<p class='tas\u212A'>b <i class='footNote'>c</i></p>");
    assertThat(folder.section().content())
        .contains("<section class=\"tip\"", "<p class=\"x\"", "<i>c</i>")
        .doesNotContainIgnoringCase("note")
        .doesNotContain("tas");
    assertThat(folder.problems())
        .hasSize(4)
        .allMatch(problem -> problem.contains(" is ignored; it has a meaning of its own"));
  }

  @Test
  void linksOfAnyClassAreResolved() {
    Folder folder =
        new Folder(temp)
            .with(
                "en/a.html",
                """
                <h1>A</h1><p id='t'><a class='NOTE-CALL' href='#t'>a</a>
                <a class='Note-Call' href='http:x'>b</a>
                <a class='note-calL' href='javascript:x'>c</a></p>
                """);
    assertThat(folder.section().content()).contains("<a href=\"#a--t\">a</a>");
    assertThat(folder.problems())
        .contains(
            "en/a.html:2: the link http:x is not a valid address; correct the address",
            "en/a.html:3: the link javascript:x is of a kind that a publication cannot have; use"
                + " https:, mailto: or the path of a section");
  }

  @Test
  void noSectionHasTheIdOfAnotherDocument() {
    Folder folder =
        new Folder(temp)
            .with("en/1-title-page.md", "# A\n\n[b](2-Title.md)")
            .with("en/2-Title.md", "# B\n\nb");
    assertThat(folder.manuscript().sections())
        .extracting(section -> section.id())
        .containsExactly("title-page-2", "title-2");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aLanguageTagIsShortEnoughToNameFiles() {
    String tag = "en-x" + "-abcdefgh".repeat(8);
    Folder folder =
        new Folder(temp)
            .with(tag + "/a.md", "# A\n\na")
            .with("en/a.md", "# A\n\n<i lang='" + tag + "'>a</i>");
    assertThat(folder.editions()).hasSize(1);
    String told =
        ": the language tag \""
            + tag
            + "\" is longer than 64 characters; write a tag such as en, ja, ko, zh-Hans or"
            + " zh-Hant-TW";
    assertThat(folder.problems()).containsExactly(tag + told, "en/a.md:3" + told);
  }
}
