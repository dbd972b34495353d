package io.github.huozi.publication;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing outside the publication's folder is read, and nothing is fetched. */
class OutsideTest {

  private static final String SECRET = "what nobody may see";

  @TempDir Path temp;

  private Path root;
  private Folder folder;

  @BeforeEach
  void secretsLieOutside() {
    root = temp.resolve("publication");
    folder = new Folder(root).with("publication.yaml", "title: T").with("en/a.md", "a");
    new Folder(temp)
        .with("outside/secret.md", "# " + SECRET)
        .with("outside/secret.yaml", "title: " + SECRET)
        .with("outside/SUMMARY.md", "[" + SECRET + "](secret.md)")
        .with("outside/secret.png", Picture.of("png"));
  }

  @Test
  void imagesLieInTheFolder() throws IOException {
    link("en/link.png", "../../outside/secret.png");
    link("en/out", "../../outside");
    String secret = temp.resolve("outside/secret.png").toString();
    for (String path :
        List.of(
            "../../outside/secret.png",
            "%2e%2e/%2E%2E/outside/secret.png",
            "..%2f..%2foutside/secret.png",
            "../en/../../outside/secret.png",
            "link.png",
            "out/secret.png",
            "..\\..\\outside\\secret.png",
            "..%5c..%5coutside%5csecret.png",
            secret,
            secret.replace("/", "%2f"),
            "file:" + secret,
            "file://" + secret,
            "FILE:" + secret,
            "jar:file:" + secret + "!/x.png",
            "classpath:x.png",
            "secret.png%00.png")) {
      assertRefused("<img alt=x src='" + path + "'>");
    }
  }

  @Test
  void linksInsideMayLeadAnywhereInside() throws IOException {
    folder.with("images/real.png", Picture.of("png"));
    link("en/inside.png", "../images/real.png");
    folder.with("en/a.md", "![x](inside.png)");
    assertThat(folder.manuscript().images()).containsOnlyKeys("en/inside.png");
    assertThat(folder.problems()).isEmpty();
  }

  /** A file that is not watched for changes cannot be shown. */
  @Test
  void filesOfToolsAreNotShown() throws IOException {
    folder
        .with(".git/a.png", Picture.of("png"))
        .with("en/.svn/a.png", Picture.of("png"))
        .with("en/.#a.png", Picture.of("png"))
        .with("en/a.png~", Picture.of("png"));
    link("en/link.png", "../.git/a.png");
    for (String path : List.of("../.git/a.png", ".svn/a.png", ".%23a.png", "link.png")) {
      assertRefused("<img alt=x src='" + path + "'>");
    }
  }

  /** The message that the edition has no section is left out. */
  @Test
  void anEditionWhoseSectionsMayNotBeReadIsReportedOnce() throws IOException {
    Files.delete(root.resolve("en/a.md"));
    link("en/b.md", "../../outside/secret.md");
    assertThat(read()).doesNotContain(SECRET);
    assertThat(folder.problems()).singleElement().asString().startsWith("en: the file b.md is a");
  }

  @Test
  void sectionsLieInTheFolder() throws IOException {
    link("en/b.md", "../../outside/secret.md");
    assertThat(read()).doesNotContain(SECRET);
    assertThat(folder.problems())
        .containsExactly(
            "en: the file b.md is a symbolic link that points outside the publication's folder; copy the file into the folder");
  }

  @Test
  void summariesLieInTheFolder() throws IOException {
    link("en/SUMMARY.md", "../../outside/SUMMARY.md");
    assertThat(read()).doesNotContain(SECRET);
    assertThat(folder.problems())
        .contains(
            "en: the file SUMMARY.md is a symbolic link that points outside the publication's folder; copy the file into the folder");
    Files.delete(root.resolve("en/SUMMARY.md"));
    link("en/out", "../../outside");
    folder.with("en/SUMMARY.md", "[1](out/secret.md)\n[2](../../outside/secret.md)\n[3](..\\a.md)");
    assertThat(read()).doesNotContain(SECRET);
    assertThat(folder.problems())
        .contains(
            "en/SUMMARY.md:1: the file out/secret.md is a symbolic link that points outside the publication's folder; copy the file into the folder",
            "en/SUMMARY.md:2: the file ../../outside/secret.md is outside the publication's folder; copy it into the folder",
            "en/SUMMARY.md:3: the file ..\\a.md is written with a backslash; write / between folders");
  }

  @Test
  void editionsLieInTheFolder() throws IOException {
    link("ja", "../outside");
    assertThat(read()).doesNotContain(SECRET);
    assertThat(folder.problems())
        .containsExactly(
            "ja: the edition's folder is a symbolic link that points outside the publication's folder; copy the folder into it");
  }

  @Test
  void thePublicationLiesInTheFolder() throws IOException {
    Files.delete(root.resolve("publication.yaml"));
    link("publication.yaml", "../outside/secret.yaml");
    assertThat(folder.publication()).isEmpty();
    assertThat(folder.problems())
        .containsExactly(
            "publication.yaml: the file publication.yaml is a symbolic link that points outside the publication's folder; copy the file into the folder");
  }

  @Test
  void theFolderItselfMayBeALink() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("link"), Path.of("publication"));
    folder.with("en/i.png", Picture.of("png")).with("en/a.md", "![x](i.png)");
    Folder linked = new Folder(link);
    assertThat(linked.manuscript().images()).containsOnlyKeys("en/i.png");
    assertThat(linked.problems()).isEmpty();
  }

  @Test
  void messagesDoNotRevealNamesOutside() throws IOException {
    link("en/out", "../../outside");
    for (String name : List.of("OUT/a/b.png", "out/SECRET.png", "out/none.png", "out/secret.png")) {
      folder.with("en/a.md", "![x](" + name + ")");
      folder.manuscript();
      assertThat(folder.problems())
          .last()
          .isEqualTo(
              "en/a.md:1: the image "
                  + name
                  + " is a symbolic link that points outside the publication's folder; copy the file into the folder");
    }
  }

  @Test
  void pipesAreNotRead() throws Exception {
    Path mkfifo = Path.of("/usr/bin/mkfifo");
    assumeTrue(Files.isExecutable(mkfifo));
    for (String pipe : List.of("en/b.md", "en/SUMMARY.md", "en/i.png")) {
      int done =
          new ProcessBuilder(mkfifo.toString(), root.resolve(pipe).toString()).start().waitFor();
      assumeTrue(done == 0);
    }
    folder.with("en/a.md", "![x](i.png)");
    assertTimeoutPreemptively(ofMinutes(10), () -> read());
    assertThat(folder.problems())
        .contains("en: the file SUMMARY.md is not a regular file; put a file in its place");
    Files.delete(root.resolve("en/SUMMARY.md"));
    assertTimeoutPreemptively(ofMinutes(10), () -> read());
    assertThat(folder.problems())
        .contains(
            "en: the file b.md is not a regular file; put a file in its place",
            "en/a.md:1: the image i.png is not a regular file; put a file in its place");
  }

  @ParameterizedTest
  @ValueSource(strings = {"book.toml", "publication.yaml"})
  void pipesInThePlaceOfSettingsAreNotRead(String name) throws Exception {
    Path mkfifo = Path.of("/usr/bin/mkfifo");
    assumeTrue(Files.isExecutable(mkfifo));
    folder.with("en/a.md", "# A");
    Files.deleteIfExists(root.resolve(name));
    new ProcessBuilder(mkfifo.toString(), root.resolve(name).toString()).start().waitFor();
    Problems problems = new Problems();
    assertTimeoutPreemptively(ofMinutes(10), () -> PublicationReader.read(root, problems));
    assertThat(problems.sorted())
        .allMatch(problem -> problem.message().endsWith(" is not a regular file"));
  }

  @Test
  void nothingIsFetched() {
    for (String image :
        List.of(
            "http://x.org/a.png",
            "HTTPS://x.org/a.png",
            "//x.org/a.png",
            "ftp://x.org/a.png",
            "data:image/png;base64,AAAA",
            "blob:x",
            "\thttp://x.org/a.png")) {
      assertRefused("<img alt=x src='" + image + "'>");
      assertRefused("![x](<" + image + ">)");
    }
    String content =
        new Folder(temp.resolve("web"))
            .with(
                "en/a.html",
                """
                <html><head><link rel=stylesheet href="http://x.org/a.css"><base href="http://x.org/">
                <meta http-equiv=refresh content="0;url=http://x.org/">
                <style>@import "http://x.org/a.css"; p { background: url(http://x.org/a.png) }</style>
                <script src="http://x.org/a.js"></script></head>
                <body background="http://x.org/a.png">
                <p style="background:url(http://x.org/a.png)" background="http://x.org/a.png">t
                <object data="http://x.org/a"></object><embed src="http://x.org/a">
                <iframe src="http://x.org/a" srcdoc="x"></iframe><input type=image src="http://x.org/a.png">
                <svg><image href="http://x.org/a.png"/><use xlink:href="http://x.org/a.svg#a"/></svg>
                <math href="http://x.org/"><mi>x</mi></math><image src="http://x.org/a.png">
                <link rel=stylesheet href="http://x.org/a.css"><applet archive="http://x.org/a"></applet>
                <bgsound src="http://x.org/a"><frame src="http://x.org/a">
                <table background="http://x.org/a.png"><tr><td background="http://x.org/a.png">c</table>
                <a ping="http://x.org/" onclick="x()">p</a><button formaction="http://x.org/">b</button>
                <picture><source srcset="http://x.org/a.png 2x"></picture>
                <video src="http://x.org/a" poster="http://x.org/a.png"><track src="http://x.org/a"></video>
                <audio src="http://x.org/a"></audio>
                <p>end</p></body></html>
                """)
            .section()
            .content();
    // The address of an image that is not shown stands in its place, as a link.
    String link = "<a href=\"http://x.org/a.png\">http://x.org/a.png</a>";
    assertThat(content).contains(link, "end");
    assertThat(content.replace(link, "")).doesNotContain("x.org");
  }

  private void assertRefused(String markup) {
    Folder one = new Folder(root).with("en/a.md", markup);
    assertThat(one.manuscript().images()).as(markup).isEmpty();
    assertThat(one.problems()).as(markup).hasSize(1).allMatch(p -> p.startsWith("en/a.md:1: "));
  }

  /** The content of all editions, and the problems. */
  private String read() {
    folder = new Folder(root);
    Problems problems = new Problems();
    Publication publication = PublicationReader.read(root, problems).orElseThrow();
    StringBuilder read = new StringBuilder();
    publication.editions().stream()
        .map(edition -> ManuscriptReader.read(publication, edition, problems))
        .flatMap(Optional::stream)
        .map(Manuscript::sections)
        .forEach(read::append);
    folder.take(problems);
    return read + problems.sorted().toString();
  }

  private void link(String path, String target) throws IOException {
    Files.createSymbolicLink(root.resolve(path), Path.of(target));
  }
}
