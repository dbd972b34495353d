package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.huozi.pdf.UnsettableException;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.published.EpubFile;
import io.github.huozi.published.Forbidden;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Style sheets beyond the abilities of the renderer, and templates that confuse it. */
@Timeout(600)
@Tag("long")
class HostileStyleTest {

  @TempDir Path temp;

  private PublicationFolder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder =
        new PublicationFolder(temp)
            .with("publication.yaml", "title: Type\ncover: none\n")
            .with("en/1.md", "# One\n\nWords.\n\n## Two\n\n- a\n- b\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@page{margin:1000mm}", "@page{size:1px 1px}", "@page{margin:300mm 0}"})
  void aPageWithoutRoomForTextIsTold(String css) throws IOException {
    folder.as(Format.PDF).with("theme/css/theme.css", css);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> folder.publish())
        .withMessage(
            "theme: a page of the edition en has no room for text; make the page larger in @page of"
                + " the style sheet, or its margins smaller")
        .withCauseInstanceOf(UnsettableException.class);
    assertThat(folder.output()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*{display:table-cell}",
        "*{display:table-row}",
        "*{display:table}",
        "*{position:fixed}",
        "li{display:table-row;float:left}",
      })
  void aRuleThatTheRendererCannotSetIsTold(String css) throws IOException {
    folder.as(Format.PDF).with("theme/css/theme.css", "p{color:red}\n" + css + "\nh2{color:red}\n");
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    assertThat(folder.problems())
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .matches(
                        "theme/css/theme\\.css:2: the renderer cannot set (the section \"One\""
                            + " of )?the edition en with this rule"
                            + " \\([A-Z]\\w+(Exception|Error)\\); remove display, position,"
                            + " float or generated content one by one to find the cause"));
    assertThat(folder.output()).doesNotExist();
  }

  @Test
  void whatTheRendererCannotSetIsToldWithItsLine() throws IOException {
    folder
        .as(Format.PDF)
        .with("en/2.md", "# Two\n\nWords.\n\n> Quoted.\n\nMore.\n")
        .with(
            "theme/print.ftlh",
            "<html><head><title>T</title>"
                + "<style>blockquote{display:table-row;float:left}</style></head><body>"
                + "<#list sections as section><div data-section='${section.id}'>"
                + "${section.content?no_esc}</div></#list></body></html>");
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    assertThat(folder.problems())
        .contains(
            "en/2.md:5: the renderer cannot set the section \"Two\" of the edition en with"
                + " what is here (NullPointerException); remove it, or write it in another"
                + " way, and report it to huozi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "99999999999n+1",
        "n-99999999999",
        "n + 99999999999",
        "-99999999999n",
        "99999999",
        "N-99999999999",
      })
  void aNumberOfSelectorsIsLimited(String formula) throws IOException {
    folder.with("theme/css/theme.css", "p{color:red}\nli:nth-child(" + formula + "){color:red}");
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    assertThat(folder.problems())
        .singleElement()
        .asString()
        .startsWith("theme/css/theme.css:2: the number ")
        .endsWith(" in a selector is too large; write a number of at most seven digits");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a::after{content:target-counter(attr(1),page)}",
        "a::after{content:target-counter(attr(),page)}",
        "p::after{content:target-counter()leader()}",
        "@page{@top-center{content:element(1)}}",
        "@page{@top-center{content:element(a,1)}}",
      })
  void aFunctionWithoutANameIsSetAsNothing(String css) throws Exception {
    folder
        .with("en/2.md", "# Two {#x}\n\n[Words](#x)\n")
        .with("theme/css/theme.css", css)
        .as(Format.PDF)
        .publish();
    assertThat(PdfFile.read(folder.file("en", Format.PDF)).words()).contains("Words");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p:before{content:leader('\u200b')}",
        "p:before{content:leader(dotted) leader(solid);font-size:0}",
        "p:before{content:leader('') leader(dotted)}",
        "p:before{content:leader('.');width:199999px;font-size:.01px}",
      })
  void aLeaderWithoutEndLeadsNowhere(String css) throws Exception {
    folder.with("theme/css/theme.css", css).as(Format.PDF).publish();
    assertThat(PdfFile.read(folder.file("en", Format.PDF)).words()).contains("Words.");
  }

  /** Style sheets are checked as written. Later changes must not undo the check. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "p{filter:url('#\");}p{background:url(https://e.org/x.png);}a{b:\"')}",
        "p:after{content:\"font-family:a\\\", serif;}p{background:url(https://e.org/x)}q{content:\"}",
        "p{font-family:'a\" url(https://e.org/x.png) \"b', serif}",
        "p{x:it's}\np:after{content:'url(x)'}",
        "p{content:\\\"}q:after{content:\"url(a.png)\"}",
      })
  void aStyleSheetRefersToNoMoreThanItDid(String css) throws Exception {
    folder.with("theme/css/theme.css", css).as(Format.EPUB).withFonts().publish();
    assertThat(Forbidden.inEpub(folder.file("en", Format.EPUB))).isEmpty();
    // Another CSS parser, which reports remote and missing files.
    assertThat(EpubFile.read(folder.file("en", Format.EPUB)).complaints())
        .noneMatch(complaint -> complaint.contains("RSC-"));
  }

  @Test
  void aLineThatATemplateWritesNeedNotBeOne() throws Exception {
    String lines =
        "<p data-line='x'>a</p><p data-line='-1'>b</p><p data-line='99999999999999'>c</p>";
    folder
        .with(
            "theme/print.ftlh",
            "<html><head><title>T</title></head><body>"
                + lines
                + "<#list sections as section><div data-section='${section.id}'>"
                + lines
                + "${section.content?no_esc}</div></#list></body></html>")
        .with(
            "theme/section.ftlh",
            "<html><head><title>T</title></head><body id='${section.id}'>"
                + lines
                + "${section.content?no_esc}</body></html>")
        .publish();
    assertThat(PdfFile.read(folder.file("en", Format.PDF)).words()).contains("Words.");
  }
}
