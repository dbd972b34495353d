package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.published.EpubFile;
import io.github.huozi.published.Forbidden;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile manuscripts and themes bring no scripts, requests or forms into the files. */
class HostilePublicationTest {

  private static final String MARKUP = "<script>alert(1)</script>";

  @TempDir Path temp;

  private PublicationFolder folder;

  @BeforeEach
  void makeFolder() {
    folder = new PublicationFolder(temp);
  }

  @Test
  void whatIsTakenOutIsInNeitherFile() throws Exception {
    folder
        .with(
            "publication.yaml",
            """
            title: Type <script>alert(1)</script> & "sorts"
            subtitle: </title><img src=x onerror=alert(1)>
            category: <a href="javascript:alert(1)">x</a>
            authors:
              - {name: 'Li <iframe src="https://example.org/">', bio: <form action="x"><input>, sort-as: <li>}
            publisher: <object data="x"></object>
            rights: </dc:rights><meta name="cover" content="x"/>
            abstract: "]]><script>alert(1)</script>"
            keywords: ['<b onclick="x">', '%s %n $1 \\']
            """)
        .with(
            "en/1.md",
            """
            # One <script>alert(1)</script> `<script>`

            <script>alert(1)</script><iframe src="https://example.org/"></iframe>
            <p onclick="alert(1)" style="background: url(https://example.org/x.png)">Words</p>

            <form action="https://example.org/"><input name="x"><button>send</button></form>
            <object data="x.pdf"></object><embed src="x"><base href="https://example.org/">
            <a href="2.html" onclick="alert(1)" download="x" ping="https://example.org/">one</a>
            <bookmarks><bookmark name="x" href="#one"/></bookmarks>
            <video src="https://example.org/x.mp4"></video><meta http-equiv="refresh" content="0">
            <svg onload="alert(1)"><script>alert(1)</script></svg>

            ![Sort](a.svg) [web](https://example.org/?a=1&b=<2>) ${publication.title} <#include "x">
            """)
        .with(
            "en/2.html",
            "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><h1>Two</h1>"
                + "<link rel='stylesheet' href='https://example.org/x.css'>"
                + "<style>@import 'https://example.org/x.css';</style>"
                + "<img src='a.svg' alt='Sort' srcset='https://example.org/x.png 2x' onerror='x()'>"
                + "<p><![CDATA[<script>alert(1)</script>]]><!--[if IE]><script>x</script><![endif]-->"
                + "<?php echo 1 ?>Words</p><math><mi xlink:href='javascript:alert(1)'>x</mi></math>")
        .with(
            "en/a.svg",
            "<?xml-stylesheet href='https://example.org/x.css'?><svg onload='alert(1)'"
                + " xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 20'"
                + " xmlns:xlink='http://www.w3.org/1999/xlink'><script href='x.js'>alert(1)</script>"
                + "<style>@import 'https://example.org/x.css'; rect { fill: red }</style>"
                + "<a xlink:href='https://example.org/'><rect width='9' height='9' onclick='x()'/>"
                + "<set attributeName='href' to='javascript:alert(1)'/></a>"
                + "<switch><foreignObject><form xmlns='http://www.w3.org/1999/xhtml'/>"
                + "</foreignObject><text y='9'>x</text></switch></svg>");
    folder.publish();
    assertThat(Forbidden.inPdf(folder.file("en", Format.PDF))).isEmpty();
    assertThat(Forbidden.inEpub(folder.file("en", Format.EPUB))).isEmpty();
    EpubFile epub = EpubFile.read(folder.file("en", Format.EPUB));
    assertThat(epub.complaints()).isEmpty();
    assertThat(epub.words("title-page.xhtml")).contains(MARKUP);
    PdfFile pdf = PdfFile.read(folder.file("en", Format.PDF));
    assertThat(pdf.title()).contains(MARKUP);
    assertThat(pdf.words()).contains(MARKUP);
  }

  @Test
  void aHostileThemePublishesNothing() throws Exception {
    String page =
        """
        <html><head><title>T</title><link rel='stylesheet' href='css/theme.css'/></head><body>
        <a href='#x' onclick='alert(1)' id='x'>x</a>
        <a href='javascript:alert(1)'>x</a>
        <form><input name='x'/></form>
        <svg><script>alert(1)</script></svg></body></html>
        """;
    folder
        .with("publication.yaml", "title: Type\n")
        .with("en/1.md", "# One\n\nWords.")
        .with("theme/print.ftlh", page)
        .with("theme/section.ftlh", page)
        .with("theme/css/theme.css", "p { background: url(https://example.org/x.png) }");
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    assertThat(folder.output()).doesNotExist();
    assertThat(folder.problems())
        .contains(
            "theme/css/theme.css:1: the style sheet refers to https://example.org/x.png; show"
                + " an image in the template, and add a font to theme/fonts",
            "theme/print.ftlh:2: the template writes the attribute onclick, which a publication"
                + " cannot have; delete it",
            "theme/section.ftlh:3: the template links to javascript:alert(1); link to https:,"
                + " mailto: or to #id, the place of an element",
            "theme/section.ftlh:4: the template writes <input>, which a publication cannot have;"
                + " delete it");
  }

  @Test
  void aThemesOwnDrawingsAreCheckedToo() throws Exception {
    String page =
        "<html lang='en'><head><title>T</title></head><body><p><img src='logo.svg' alt='Logo'/>"
            + "</p><svg viewBox='0 0 9 9' role='img' aria-label='x'><use href='#none'/>"
            + "<path d='M0 0L1e38 1'/></svg></body></html>";
    folder
        .with("publication.yaml", "title: Type\n")
        .with("en/1.md", "# One\n\nWords.")
        .with("theme/title-page.ftlh", page)
        .with(
            "theme/logo.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><image href='x.png'/></svg>");
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    assertThat(folder.problems())
        .containsExactly(
            "theme/logo.svg:1: the drawing shows x.png, which is outside its file; embed a"
                + " PNG or JPEG as data:image/png;base64,… or draw it in the file",
            "theme/title-page.ftlh: the drawing cannot be drawn: the coordinates of a shape"
                + " are too large; simplify it, or save it as a PNG");
  }

  /** Files are reported when they are checked. Other omissions of the renderer are reported too. */
  @Test
  void anImageThatThePdfCannotShowIsTold() throws Exception {
    folder
        .with("publication.yaml", "title: Type\n")
        .with("en/1.md", "# One\n\nWords.")
        .with("theme/css/theme.css", "p:before{content:url(data:image/png;base64,AAAA)}")
        .as(Format.PDF);
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    assertThat(folder.problems())
        .contains(
            "en/1.md:3: the image data:image/png;base64,AAAA cannot be shown in the PDF;"
                + " export it again, as an ordinary PNG or JPEG");
    assertThat(folder.file("en", Format.PDF)).doesNotExist();
    folder.with("theme/css/theme.css", "p:before{content:url(#a)}").publish();
  }

  @Test
  void aThemesImagesAreLookedAt() throws Exception {
    folder
        .with("publication.yaml", "title: Type\n")
        .with("en/1.md", "# One\n\nWords.")
        .with("theme/logo.png", "<svg><script>alert(1)</script></svg>")
        .with("theme/sort.gif", "<html><script>alert(1)</script></html>")
        .with(
            "theme/title-page.ftlh",
            "<html lang='en'><head><title>T</title></head><body><p><img src='logo.png' alt='x'/>"
                + "<img src='sort.gif' alt='y'/></p></body></html>")
        .as(Format.EPUB);
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    assertThat(folder.problems())
        .containsExactly(
            "theme/logo.png:1: the script of the drawing is not run; save the drawing as it"
                + " should appear",
            "theme/sort.gif: the image sort.gif is not an image in a known format; save it as"
                + " PNG, JPEG, GIF or SVG");
  }

  @Test
  void aPrivateCharacterWithoutAGlyphIsReported() throws Exception {
    folder
        .with("publication.yaml", "title: Type\n")
        .with("en/1.md", "# One\n\nWords.")
        .with(
            "theme/print.ftlh",
            "<html lang='en'><head><title>T</title></head><body><p>A&#xF0005;&#xFFFFB;B</p>"
                + "<pre>C&#xF0005;&#xFFFFB;D</pre></body></html>")
        .as(Format.PDF);
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    assertThat(folder.problems())
        .hasSize(2)
        .first()
        .asString()
        .contains("no font has the character ", " (U+F0005), which occurs 2 times; ");
    new PublicationFolder(temp).as(Format.PDF).withLevel("missing-glyph", "warning").publish();
    assertThat(PdfFile.read(folder.file("en", Format.PDF)).characters()).contains("A〓〓B", "C〓〓D");
  }

  /** Without this test, the tests above would pass with files of any content. */
  @Test
  void whatIsForbiddenIsFound() throws IOException {
    Path file = temp.resolve("forbidden.pdf");
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
      PDActionURI uri = new PDActionURI();
      uri.setURI("file:///etc/passwd");
      pdf.getPage(0).getCOSObject().setItem(COSName.A, uri.getCOSObject());
      pdf.save(file.toFile());
    }
    assertThat(Forbidden.inPdf(file))
        .containsExactlyInAnyOrder("/OpenAction", "/JS", "/JavaScript", "file:///etc/passwd");
  }
}
