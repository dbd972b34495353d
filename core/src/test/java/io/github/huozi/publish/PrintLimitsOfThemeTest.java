package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSS that the PDF does not support is reported. */
class PrintLimitsOfThemeTest {

  @TempDir private Path folder;

  @Test
  void aPropertyWithoutEffectIsToldWithItsLine() throws Exception {
    PublicationFolder publication =
        publication("p { color: #000; }\n\n.section { column-width: 9em; }\n");
    assertThat(publication.problems())
        .containsExactly(
            "theme/css/theme.css:3: the PDF does not know column-width; write column-count");
  }

  @Test
  void whatIsMeantForReadingSystemsIsNotTold() throws Exception {
    assertThat(publication("@media screen { p { column-width: 9em; } }").problems()).isEmpty();
  }

  @Test
  void whatNobodyUnderstandsIsToldWithItsLine() throws Exception {
    assertThat(
            publication("p { colr: red }\n@media pirnt { p { margin: 0 } }\nh2 { margin: 3mmm")
                .problems())
        .containsExactly(
            "theme/css/theme.css:1: colr is not a property of CSS; did you mean color?",
            "theme/css/theme.css:2: @media pirnt is not a media type; did you mean @media print?",
            "theme/css/theme.css:3: margin: 3mmm has a unit that does not exist; did you mean mm?",
            "theme/css/theme.css:3: the block of h2 is not closed; write } at its end");
  }

  @Test
  void aFontThatNobodyHasIsTold() throws Exception {
    assertThat(
            publication(
                    "p { font-family: 'Noto Serf', serif }\nq { font-family: Garamond, serif }\n"
                        + "b { font-family: 'Noto Serif', Garamond }\ni { font-family: serif }\n"
                        + "@media screen { p { font-family: Georgia } }\n"
                        + ".ja p { font-family: 'Noto Serif JP' }\n"
                        + "u { font-family: inherit }\n")
                .problems())
        .containsExactly(
            "theme/css/theme.css:1: there is no font Noto Serf; did you mean Noto Serif?",
            "theme/css/theme.css:2: there is no font Garamond; add it to theme/fonts, or use"
                + " one that is there; for e-readers alone, write it in @media screen");
  }

  @Test
  void aStyleInATemplateIsReadToo() throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with("en/a.md", "# T\n\nWords.\n")
            .with(
                "theme/print.ftlh",
                """
                <html><head><title>T</title>
                <style>
                  p { color: red }
                  q { colr: red }
                </style></head><body>
                <p style="text-align: centre">x</p>
                <#list sections as section><div data-section="${section.id}">
                ${section.content?no_esc}</div></#list></body></html>
                """);
    publication.publish();
    assertThat(publication.problems())
        .containsExactly(
            "theme/print.ftlh:4: colr is not a property of CSS; did you mean color?",
            "theme/print.ftlh:6: text-align has no value centre; did you mean center?");
  }

  private PublicationFolder publication(String css) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with("theme/css/theme.css", css)
            .with("en/a.md", "# T\n\n" + "words ".repeat(700) + "\n");
    publication.publish();
    return publication;
  }
}
