package io.github.huozi.source.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.model.section.Section;
import io.github.huozi.publication.Folder;
import io.github.huozi.publication.Picture;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links as GitHub, mdBook, HonKit, Jekyll, Hugo, docsify and VuePress write them. */
class LinksTest {

  private static final String NO_SITE = "title: T\n";
  private static final String SITE = "title: T\nsite: https://x.org/book\n";
  private static final String ADVICE =
      "write the address of the web site that has it in publication.yaml, as site: https://…";

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "b.md → b",
        "./b.md → b",
        "B.MD → b",
        "b.html → b",
        "b → b",
        "b/ → b",
        "b.md?x=y → b",
        "%62.md → b",
        "../guide/b.md → b",
        "/guide/b.md → b",
        "pathname:///guide/b.html → b",
        "/guide/b → b",
        "/guide/b/ → b",
        "/en/guide/b.html → b",
        "/GUIDE/B.html → b",
        "//guide/b.md → b",
        "guide/b.md → b",
        "..\\guide\\b.md → b",
        "../b/ → b",
        "../ → readme",
        "/ → readme",
        ".. → readme",
        "../index.html → readme",
        "../README.md → readme",
        "../part → part",
        "/part/ → part",
        "../part/index.html → part",
        "../part/README.md → part",
        "#/guide/b → b",
        "#/guide/b?id=二 → b--二",
        "#!/guide/b → b",
        "../活字.md → section-05",
        "../%E6%B4%BB%E5%AD%97.html → section-05",
        "/2015/01/31/hello/ → hello",
        "/2015/01/31/hello.html → hello",
        "/2015/1/31/Hello → hello",
        "/blog/2015/01/31/hello/index.html → hello",
        "/hello/ → hello",
        "{{ site.baseurl }}/guide/b.md → b",
        "{{site.url}}/guide/b.html#一 → b--一",
        "{{ '/guide/b' | relative_url }} → b",
        "{% post_url 2015-01-31-hello %} → hello",
        "{% link guide/b.md %} → b",
        "{{< ref b.md >}} → b",
        "{{% relref 'guide/b.md' %}} → b",
      })
  void pathsLeadToSections(String href, String id) {
    assertThat(target(NO_SITE, href)).isEqualTo("#" + id.replace("hello", post));
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "b.md#type-and-paper → b--type-and-paper",
        "b.md#Type-And-Paper → b--type-and-paper",
        "b.md#type_and_paper → b--type-and-paper",
        "b.md#user-content-type-and-paper → b--type-and-paper",
        "b.md#a#type-and-paper → b--type-and-paper",
        "b.md#type-and-paper#a → b--type-and-paper",
        "b.md#12-版本控制-git → b--12-版本控制git",
        "b.md#_1-2-版本控制：git → b--12-版本控制git",
        "b.md#版本控制git → b--12-版本控制git",
        "b.md#1.2%20版本控制：Git！ → b--12-版本控制git",
        "b.md#cafe-creme → b--café-crème",
        "b.md#BEE → b--bee",
        "b.md#があ → b--があ",
        "b.md#top → b",
        "b.md#:~:text=二 → b",
        "b.md# → b",
        "#here → a--here",
        "#HERE → a--here",
        "# → a",
      })
  void fragmentsLeadToHeadings(String href, String id) {
    assertThat(target(NO_SITE, href)).isEqualTo("#" + id);
    assertThat(problems).isEmpty();
  }

  @Test
  void lettersThatDifferAreOtherHeadings() {
    assertThat(target(NO_SITE, "b.md#かあ")).isEqualTo("#b");
    assertThat(problems)
        .containsExactly("en/guide/a.md:3: no heading \"かあ\" in b.md; did you mean #があ?");
  }

  /** What a browser shows for such a link is the page. */
  @Test
  void aPlaceThatDoesNotExistLeadsToItsSection() {
    assertThat(target(NO_SITE, "b.md#nowhere")).isEqualTo("#b");
    assertThat(problems)
        .containsExactly(
            "en/guide/a.md:3: no heading \"nowhere\" in b.md; give the place an id or correct the link");
    assertThat(target(NO_SITE, "#nowhere")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "//x.org/a → https://x.org/a",
        "http:/x.org/活 字 → http://x.org/活%20字",
        "https://https://x.org → https://x.org",
        "www.x.org → https://www.x.org",
        "github.com/huozi/huozi → https://github.com/huozi/huozi",
        "li@x.org → mailto:li@x.org",
        "mailto:li@x.org → mailto:li@x.org",
        "tel:+86-10-1234 → tel:+86-10-1234",
      })
  void addressesAreMended(String href, String address) {
    assertThat(target(NO_SITE, href)).isEqualTo(address);
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "../code/a.js → is not published → https://x.org/book/code/a.js",
        "../CODE/A.js → is not published → https://x.org/book/CODE/A.js",
        "../code → is not published → https://x.org/book/code",
        "/code/a b.zip?x → is not published → https://x.org/code/a%20b.zip",
        "preface.md#一 → is not a section of this edition → https://x.org/book/guide/preface.html#一",
        "../../ja/b.md → is not a section of this edition → https://x.org/ja/b.html",
      })
  void filesBesideTheTextLeadToTheSite(String href, String what, String address) {
    assertThat(target(NO_SITE, href)).isEmpty();
    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("warning en/guide/a.md:3: the link " + href + " points to a file that " + what)
        .endsWith(ADVICE);
    assertThat(target(SITE, href)).isEqualTo(address);
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "../../std/index.html#a → https://x.org/std/index.html#a",
        "../../../../std/ → https://x.org/std/",
        "/about/ → https://x.org/about/",
        "{{ site.baseurl }}/about.html → https://x.org/about.html",
        "../../../other/README.md → https://x.org/other/index.html",
      })
  void pagesOutsideLeadToTheSite(String href, String address) {
    assertThat(target(NO_SITE, href)).isEmpty();
    assertThat(problems)
        .containsExactly(
            "warning en/guide/a.md:3: the link "
                + href
                + " points to a page outside the edition; "
                + ADVICE);
    assertThat(target(SITE, href)).isEqualTo(address);
    assertThat(problems).isEmpty();
  }

  @Test
  void pagesOfTheSiteAreSectionsIfTheEditionHasThem() {
    for (String href :
        List.of(
            "https://x.org/book/guide/b.html#二",
            "http://x.org/book/guide/b#二",
            "//x.org/book/guide/b/#二",
            "/book/guide/b.html#二")) {
      assertThat(target(SITE, href)).as(href).isEqualTo("#b--二");
    }
    for (String href : List.of("https://x.org/book/c.html", "https://x.org/book/guide/b#c")) {
      assertThat(target(SITE, href)).as(href).isEqualTo(href);
      assertThat(problems).isEmpty();
    }
  }

  @Test
  void filesOnGitHubKeepTheirNames() {
    String site = "title: T\nsite: {en: https://github.com/x/y/blob/main/, ja: https://x.org}\n";
    assertThat(target(site, "preface.md"))
        .isEqualTo("https://github.com/x/y/blob/main/guide/preface.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c.md",
        "../c.md",
        "c.html",
        "c",
        "a b.zip",
        "b.md%00",
        "%",
        ".md",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "C:\\x.md",
        "https://",
        "https://x y/",
        "#nowhere",
        "mailto:%",
      })
  void linksThatLeadNowhereLoseTheirTarget(String href) {
    String target = target(NO_SITE, href);
    assertThat(target).isIn("", "mailto:%25");
    assertThat(problems).hasSizeLessThanOrEqualTo(2);
    assertThat(text).isEqualTo("here");
  }

  /** A link shows nothing of what it leads to, and a file outside is not looked for. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../outside/secret.md",
        "..\\..\\..\\outside\\secret.md",
        "%2e%2e/%2e%2e/%2e%2e/outside/secret.md",
        "/../../outside/secret.md",
        "../out/secret.md",
        "../out/",
      })
  void nothingOutsideIsRead(String href) throws Exception {
    new Folder(temp).with("outside/secret.md", "# Secret\n");
    java.nio.file.Files.createDirectories(temp.resolve("publication/en"));
    java.nio.file.Files.createSymbolicLink(
        temp.resolve("publication/en/out"), Path.of("../../outside"));
    assertThat(target(NO_SITE, href)).isEmpty();
    assertThat(problems).singleElement().asString().doesNotContain("is not published");
  }

  /** Jekyll and Hugo replace their tags before they parse Markdown. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "[x]({{ site.baseurl }}/b.md) → <a href=\"#b\">x</a>",
        "**活字。**[x]({{ '/b.html#二' | relative_url }})字 → <a href=\"#b--二\">x</a>字",
        "[x]({% link b.md %}) → <a href=\"#b\">x</a>",
        "*[x *y]({{ site.baseurl }}/b.md \"二\")* → <em><a href=\"#b\" title=\"二\">x *y</a></em>",
        "[x]({{< ref \"b.md#二\" >}}) → <a href=\"#b--二\">x</a>",
        "<p><a href=\"{{ site.baseurl }}/b\">x</a></p> → <a href=\"#b\">x</a>",
      })
  void tagsInDestinationsAreRead(String markdown, String html) {
    Folder folder =
        new Folder(temp).with("en/a.md", "# A\n\n" + markdown).with("en/b.md", "# B\n\n## 二\n");
    assertThat(folder.manuscript().sections().get(0).content()).contains(html);
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void otherTagsStayAsTyped() {
    Folder folder = new Folder(temp).with("en/a.md", "# A\n\n[x](b c) `]({{ a  b }})` {{ 1 }}\n");
    assertThat(folder.section().content()).contains("[x](b c) <code>]({{ a  b }})</code> {{ 1 }}");
    assertThat(folder.problems()).isEmpty();
  }

  /** What mends all of them is one entry in a list. */
  @Test
  void aFileThatIsNotListedIsReportedOnce() {
    Folder folder =
        new Folder(temp)
            .with("en/SUMMARY.md", "[A](a.md)\n[B](b.md)\n")
            .with("en/README.md", "# 目录\n")
            .with("en/a.md", "# A\n\n[目录](README.md)\n\n[a](a.zip)\n")
            .with("en/b.md", "# B\n\n[目录](README.md) [目录](readme.html#一) [a](./a.zip?x)\n")
            .with("en/a.zip", "");
    assertThat(folder.manuscript().sections().get(1).content())
        .contains("<a>目录</a> <a>目录</a>")
        .doesNotContain("href");
    assertThat(folder.problems())
        .containsExactly(
            "warning en/README.md: SUMMARY.md does not list the file; add it there, or begin the name with an underscore",
            "warning en/a.md:3: the link README.md points to a file that is not a section of"
                + " this edition (3 links point there); list it in SUMMARY.md, or "
                + ADVICE,
            "warning en/a.md:5: the link a.zip points to a file that is not published (2 links point there); "
                + ADVICE);
  }

  @Test
  void brokenLinksDoNotHinderOthers() {
    StringBuilder text = new StringBuilder("# A\n\n");
    for (int i = 0; i < 3000; i++) {
      text.append("[x](/no/").append(i).append("/)\n");
    }
    Folder folder =
        new Folder(temp)
            .with("en/a.md", text + "\n![x](/IMG/a.png)\n")
            .with("img/a.png", Picture.of("png"));
    assertThat(folder.manuscript().images()).containsOnlyKeys("img/a.png");
  }

  @Test
  void aDuplicateIdGetsANumber() {
    Folder folder =
        new Folder(temp).with("en/a.md", "# A\n\n<p id=x>1 <a href='#x'>2</a></p><p id=x>3</p>");
    String content = folder.section().content();
    assertThat(content)
        .contains("<p id=\"a--x\" data-line=\"3\">1 <a href=\"#a--x\">", "\"a--x-2\"");
    assertThat(folder.problems())
        .containsExactly("en/a.md:3: the id \"x\" is used twice; choose another one");
  }

  @Test
  void linksWithoutWordsShowWhereTheyLead() {
    String text =
        """
        # A

        [](https://x.org/a)

        <p><a href="https://x.org/b"></a></p>

        ## <a class="anchor" href="#clay"></a>Clay

        [](#clay)
        """;
    Folder folder =
        new Folder(temp.resolve("publication"))
            .with("publication.yaml", NO_SITE + "editions: [{language: en}]\n")
            .with("en/a.md", text);
    Element body = Jsoup.parseBodyFragment(folder.manuscript().sections().get(0).content()).body();
    assertThat(body.select("a[href]").eachText())
        .containsExactly("https://x.org/a", "https://x.org/b", "“Clay”");
    assertThat(body.select("h2 a")).isEmpty();
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aSiteIsAWebAddress() {
    Folder folder = new Folder(temp).with("publication.yaml", "title: T\nsite: x/y\n");
    folder.with("en/a.md", "a").publication();
    assertThat(folder.problems())
        .containsExactly("publication.yaml:2: \"x/y\" is not a web address; write site: https://…");
  }

  private List<String> problems = List.of();
  private String text = "";
  private String post = "";

  @Test
  void aNameThatAnAuthorHasGivenOnceIsFoundInOtherFiles() {
    Folder folder =
        new Folder(temp)
            .with("en/a.md", "# A\n\n[1](#fire) [2](fire) [3](#the/fire) [4](eq:heat)\n")
            .with(
                "en/b.md",
                "# B\n\n(fire)=\nIt burns.\n\n(the/fire)=\n## Fire\n\n$$\nx\n$$ (eq:heat)\n");
    assertThat(folder.manuscript().sections().get(0).content())
        .contains(
            "<a href=\"#b--fire\">1</a> <a href=\"#b--fire\">2</a>",
            "<a href=\"#b--the-fire\">3</a> <a href=\"#b--eq-heat\">4</a>");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aNameOfTwoFilesAndATitleOfAnotherFileAreNotFound() {
    Folder folder =
        new Folder(temp)
            .with("en/a.md", "# A\n\n[1](#fire) [2](#wood)\n")
            .with("en/b.md", "# B\n\n## Fire {#fire}\n\n## Wood\n")
            .with("en/c.md", "# C\n\n## Fire {#fire}\n");
    folder.manuscript();
    assertThat(folder.problems()).hasSize(2);
  }

  /** The target of a link in {@code guide/a.md}. */
  private String target(String publication, String href) {
    Folder folder =
        new Folder(temp.resolve("publication"))
            .with("publication.yaml", publication + "editions: [{language: en}]\n")
            .with(
                "en/SUMMARY.md",
                "[R](README.md)\n[A](guide/a.md)\n[B](guide/b.md)\n[P](part/index.md)\n[H](活字.md)\n[D](_posts/2015-01-31-hello.md)\n")
            .with("en/README.md", "# R\n")
            .with(
                "en/guide/a.md",
                "# A\n\n<a href=\""
                    + href.replace("&", "&amp;").replace("\"", "&quot;")
                    + "\">here</a>\n\n## Here\n")
            .with(
                "en/guide/b.md",
                "# B\n\n## 一\n\n## 二\n\n## Type and Paper!\n\n## 1.2 版本控制：Git！\n\n## Café crème\n\n## Bee {#bee}\n\n## があ\n")
            .with("en/part/index.md", "# P\n")
            .with("en/活字.md", "# H\n")
            .with("en/_posts/2015-01-31-hello.md", "# D\n")
            .with("en/code/a.js", "")
            .with("en/code/a b.zip", "")
            .with("en/_guide/x.md", "")
            .with("en/guide/preface.md", "# P\n")
            .with("ja/b.md", "# B\n");
    List<Section> sections = folder.manuscript().sections();
    problems =
        folder.problems().stream()
            .filter(problem -> !problem.contains("SUMMARY.md does"))
            .filter(problem -> !problem.startsWith("warning ja: "))
            .toList();
    Element link = Jsoup.parseBodyFragment(sections.get(1).content()).selectFirst("a");
    text = link.text();
    post = sections.get(5).id();
    return link.attr("href");
  }
}
