package io.github.huozi.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.huozi.language.LineBreak;
import io.github.huozi.model.Publication;
import io.github.huozi.problem.Problems;
import io.github.huozi.request.PageStyle;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Content that a theme may not add to a publication, and files that it may not read. */
class HostileThemeTest {

  private static final PageStyle PAGE =
      new PageStyle(420, 595, new PageStyle.Margins(68, 48, 68, 54), 10.5, LineBreak.STRICT);

  @TempDir Path temp;

  private Path publication;
  private Path secret;

  @BeforeEach
  void makeFolders() throws IOException {
    publication = Files.createDirectory(temp.resolve("publication"));
    secret = Files.writeString(temp.resolve("secret.css"), "secret");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "<script>alert(1)</script> | writes <script>, which",
        "<SCRIPT src='x.js'></SCRIPT> | writes <script>, which",
        "<p onclick='alert(1)'>x</p> | writes the attribute onclick, which",
        "<a href='#x' OnClick='alert(1)'>x</a> | writes the attribute onclick, which",
        "<a href='javascript:alert(1)'>x</a> | links to javascript:alert(1);",
        "<a href=' java\tscript:alert(1)'>x</a> | links to java script:alert(1);",
        "<a href='&#106;avascript:alert(1)'>x</a> | links to javascript:alert(1);",
        "<a href='vbscript:x'>x</a> | links to vbscript:x;",
        "<a href='data:text/html,x'>x</a> | links to data:text/html,x;",
        "<a href='file:///etc/passwd'>x</a> | links to file:///etc/passwd;",
        "<a href='other.pdf'>x</a> | links to other.pdf;",
        "<a href='//example.org/'>x</a> | links to //example.org/;",
        "<a href='https://example.org/x' download='x'>x</a> | writes the attribute download, which",
        "<iframe src='https://example.org/'></iframe> | writes <iframe>, which",
        "<object type='pdf' data='x.pdf'></object> | writes <object>, which",
        "<embed src='x'> | writes <embed>, which",
        "<input type='text' name='x'> | writes <input>, which",
        "<form action='https://example.org/'><p>x</p></form> | writes <form>, which",
        "<bookmarks></bookmarks> | writes <bookmarks>, which",
        "<base href='https://example.org/'> | writes <base>, which",
        "<meta http-equiv='refresh' content='0'> | writes <meta http-equiv>, which",
        "<link rel='attachment' href='x'> | writes a <link> that is not to a style sheet, which",
        "<img src='x.pdf' alt=''> | shows x.pdf, which is not a PNG",
        "<img src='data:application/pdf;base64,AA' alt=''> | shows data:application/pdf;base64,AA",
        "<img src='x.png' srcset='http://example.org/x.png 2x' alt=''> | writes the attribute srcset",
        "<p style='background: url(http://example.org/x.png)'>x</p> | writes a style that refers",
        "<style>@import 'http://example.org/x.css';</style> | writes a style that refers",
        "<svg><image href='file:///etc/passwd'/></svg> | writes <image>, which",
        "<svg><use xlink:href='http://example.org/x.svg#a'/></svg> | links to http://example.org/x.svg",
        "<svg><style>@import url(http://example.org/x.css);</style></svg> | writes a style that refers",
        "<svg><rect fill='url(http://example.org/x.svg#a)'/></svg> | writes a style that refers",
        "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg> | links to javascript:",
        "<svg><foreignObject><p>x</p></foreignObject></svg> | writes <foreignobject>, which",
        "<svg><a><set attributeName='href' to='javascript:alert(1)'/></a></svg> | writes an animated",
        "<p style='--x: \"http://example.org/x.png\"'>x</p> | writes a style that refers",
        "<p style='x: url(\"#a\" \")\"); fill: url(http://x/#a); y: \"'>x</p> | writes a style that",
        "<svg><style><g>'</g>{}</style></svg> | writes a <style> with elements in it, which",
        "<link rel='stylesheet' href='css/base.css' charset='gbk'> | writes a <link> with a charset",
        "<link rel='stylesheet' href='section.ftlh'> | links to the style sheet section.ftlh, whose",
        "<math><mi xlink:href='javascript:alert(1)'>x</mi></math> | links to javascript:alert(1);",
      })
  void whatNoPublicationHasIsAnError(String markup, String problem) throws IOException {
    String page = "<html><body>\n<p>x</p>\n" + markup + "\n</body></html>";
    theme("print.ftlh", page);
    theme("section.ftlh", page);
    assertThat(problems()).hasSize(2).allSatisfy(line -> assertThat(line).contains(problem));
    assertThat(problems().get(0)).startsWith("theme/print.ftlh");
  }

  @Test
  void theLineIsToldWhereverTheTemplateHasIt() throws IOException {
    theme(
        "parts.ftlh",
        "\n<#macro titleBlock>\n<h1 onclick='x()'>x</h1></#macro>\n<#macro imprint>"
            + "</#macro><#macro contents></#macro>");
    assertThat(problems())
        .containsExactly(
            "theme/parts.ftlh:3: the template writes the attribute onclick, which a publication"
                + " cannot have; delete it");
  }

  @Test
  void deepNestingIsAnError() throws IOException {
    theme("print.ftlh", "<#list 1..5000 as i><div></#list>");
    assertThat(problems())
        .containsExactly(
            "theme/print.ftlh: the template nests elements more than 200 levels deep; nest"
                + " them less deeply");
  }

  @Test
  void idsAreThereOnceAndLinksLeadSomewhere() throws IOException {
    theme(
        "section.ftlh",
        "<html><body>\n<p id=\"x\">${section.index}</p>\n<div id='${section.id}'>"
            + "${section.content?no_esc}<a href='#nowhere'>x</a></div></body></html>");
    assertThat(problems())
        .containsExactly(
            "theme/section.ftlh:2: the templates give the id x to two elements; write it once in an"
                + " edition; ${section.id} is different in each section",
            "theme/section.ftlh:3: the templates link to #nowhere, which no element has; give the"
                + " place this id, or delete the link");
  }

  @Test
  void aStyleSheetRefersToNothing() throws IOException {
    theme(
        "css/theme.css",
        """
        @import 'more.css';
        @font-face { src: url(x.ttf) }
        p { background: url(../../x.png) }
        p { background: url(data:image/png;base64,AAAA) }
        p { background: url(jar:file:/x.jar!/x) }
        p { width: expression(alert(1)) }
        """);
    assertThat(problems())
        .containsExactly(
            "theme/css/theme.css:1: the style sheet imports more.css; link that style sheet in the"
                + " template",
            "theme/css/theme.css:3: the style sheet refers to ../../x.png; show an image in"
                + " the template, and add a font to theme/fonts",
            "theme/css/theme.css:5: the style sheet refers to jar:file:/x.jar!/x; show an"
                + " image in the template, and add a font to theme/fonts",
            "theme/css/theme.css:6: the style sheet has expression, which runs a script; delete it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ISO-8859-1 | a{}~b{x:'é'} | 2: the file is not UTF-8; save the style sheet as UTF-8",
        "UTF-16 | a{} | 1: the file is not UTF-8; save the style sheet as UTF-8",
        "UTF-8 | ~@charset 'gbk'; | 2: the style sheet declares the encoding gbk; save it as"
            + " UTF-8, and delete the @charset",
      })
  void aStyleSheetIsUtf8(String encoding, String css, String problem) throws IOException {
    theme("css/theme.css", "");
    Files.writeString(
        publication.resolve("theme/css/theme.css"),
        css.replace('~', '\n'),
        Charset.forName(encoding));
    assertThat(problems()).containsExactly("theme/css/theme.css:" + problem);
  }

  @Test
  void aTemplateIsUtf8() throws IOException {
    theme("section.ftlh", "");
    Files.writeString(
        publication.resolve("theme/section.ftlh"),
        "<html><body id='${section.id}'></body></html>",
        StandardCharsets.UTF_16);
    assertThat(problems())
        .containsExactly("theme/section.ftlh:1: the file is not UTF-8; save the template as UTF-8");
  }

  @ParameterizedTest
  @Timeout(600)
  @CsvSource(
      delimiter = '|',
      value = {
        "@media print{ | nests blocks or brackets more than 50 levels deep; reduce the nesting, and close every block",
        "a( | nests blocks or brackets more than 50 levels deep; reduce the nesting, and close every"
            + " block",
        ".p | has a selector of more than 500 parts; give the element a class, and select the"
            + " class",
      })
  void aStyleSheetWithoutMeasureIsAnError(String part, String problem) throws IOException {
    theme("css/theme.css", part.repeat(100_000) + "{}");
    assertThat(problems()).containsExactly("theme/css/theme.css:1: the style sheet " + problem);
  }

  @Test
  void aNameWithoutMeasureIsNoBuiltInFiles() throws IOException {
    theme("section.ftlh", "");
    assertThat(SampleManuscripts.theme(publication).open("a/".repeat(50_000) + "b.css")).isEmpty();
  }

  @Test
  void whereTheContentsLeadMustBeThere() throws IOException {
    theme("section.ftlh", "<html><body>${section.content?no_esc}</body></html>");
    assertThat(problems())
        .containsExactly(
            "theme/section.ftlh: the templates give no element the id of its section, to"
                + " which the table of contents links; write id=\"${section.id}\" on the"
                + " element around the section");
    theme("section.ftlh", "<html><body id='${section.id}'>x</body></html>");
    assertThat(problems())
        .containsExactly(
            "theme/section.ftlh: the templates omit headings of a section, to which the table"
                + " of contents links; write ${section.content?no_esc} as it is");
  }

  @Test
  void aLinkOutOfTheThemeIsNotFollowed() throws IOException {
    theme("css/own.css", "");
    Files.createSymbolicLink(publication.resolve("theme/css/theme.css"), secret);
    Files.createSymbolicLink(publication.resolve("theme/print.ftlh"), secret);
    Files.createSymbolicLink(publication.resolve("theme/more"), temp);
    Files.createSymbolicLink(publication.resolve("theme/gone.css"), temp.resolve("nowhere"));
    Files.createSymbolicLink(publication.resolve("theme/same.css"), Path.of("css/own.css"));
    String problem =
        ": it is a symbolic link that points outside the publication's folder, or to nothing;"
            + " copy what it points to into the theme";
    assertThat(problems())
        .containsExactly(
            "theme/css/theme.css" + problem,
            "theme/gone.css" + problem,
            "theme/more" + problem,
            "theme/print.ftlh" + problem);
    assertThat(SampleManuscripts.theme(publication).own("css/theme.css")).isEmpty();
    assertThat(SampleManuscripts.theme(publication).own("more/secret.css")).isEmpty();
    assertThat(SampleManuscripts.theme(publication).own("same.css")).isPresent();
  }

  @Test
  void aThemeThatIsALinkOutOfThePublicationIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("print.ftlh"), "secret");
    Files.createSymbolicLink(publication.resolve("theme"), elsewhere);
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("theme: it is a symbolic link that points outside the publication's folder");
    assertThat(SampleManuscripts.theme(publication).own("print.ftlh")).isEmpty();
  }

  @Test
  void aThemeThatIsNoFolderIsTold() throws IOException {
    Files.writeString(publication.resolve("theme"), "body { color: red }");
    String problem =
        "theme: the theme is not a folder; move its files into a folder of this name, or delete it";
    assertThat(problems()).containsExactly(problem);
    Files.delete(publication.resolve("theme"));
    Files.createSymbolicLink(publication.resolve("theme"), temp.resolve("nowhere"));
    assertThat(problems()).containsExactly(problem);
  }

  @Test
  void pipesAreTold() throws Exception {
    theme("css/own.css", "");
    Path mkfifo = Path.of("/usr/bin/mkfifo");
    assumeTrue(Files.isExecutable(mkfifo), "there is no mkfifo");
    String pipe = publication.resolve("theme/print.ftlh").toString();
    assertThat(new ProcessBuilder(mkfifo.toString(), pipe).start().waitFor()).isZero();
    assertThat(problems())
        .containsExactly("theme/print.ftlh: it is not a file; remove it from the theme");
  }

  @Test
  void whatCannotBeReadIsTold() throws IOException {
    theme("css/own.css", "");
    Path sheet = publication.resolve("theme/css/own.css");
    Path folder = sheet.getParent();
    try {
      setReadable(sheet, false);
      assertThat(problems())
          .containsExactly("theme/css/own.css: the file cannot be read; check that it may be read");
      setReadable(folder, false);
      assertThat(problems())
          .containsExactly(
              "theme/css: the theme cannot be read; check that the folder may be read");
    } finally {
      setReadable(folder, true);
    }
  }

  private static void setReadable(Path file, boolean readable) {
    assertThat(file.toFile().setReadable(readable)).isTrue();
    assumeTrue(Files.isReadable(file) == readable, "whoever runs this may read every file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.css",
        "../../secret.css",
        "/etc/passwd",
        "file:///etc/passwd",
        "../Theme.class",
        "css",
        "",
        "a\u0000b",
        "css/../../../../../../META-INF/MANIFEST.MF",
      })
  void nothingIsOpenedButTheThemesFiles(String name) throws IOException {
    theme("css/own.css", "");
    assertThat(SampleManuscripts.theme(publication).open(name)).isEmpty();
  }

  private List<String> problems() throws IOException {
    Problems problems = new Problems();
    XhtmlDocuments documents =
        new XhtmlDocuments(
            SampleManuscripts.publication(Publication.Type.ARTICLE),
            SampleManuscripts.theme(publication));
    documents.print(SampleManuscripts.manuscript("en"), PAGE, problems);
    documents.reading(SampleManuscripts.manuscript("en"), problems);
    return problems.sorted().stream().map(problem -> problem.format(publication)).toList();
  }

  private void theme(String name, String template) throws IOException {
    Path file = publication.resolve("theme").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, template);
  }
}
