package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.huozi.request.Format;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Ace by DAISY, the checker of EPUB Accessibility, has no message. It is not a Java program: the
 * test runs if {@code -Dhuozi.ace} or the path names it, and is skipped otherwise.
 */
@Tag("long")
final class AceTest {

  @TempDir private Path temp;
  private PublicationFolder folder;

  @BeforeEach
  void aBookWithEverything() throws IOException {
    folder =
        new PublicationFolder(temp)
            .as(Format.EPUB)
            .with("publication.yaml", PUBLICATION)
            .with("en/1-clay.md", CLAY)
            .with("en/2-wood.html", WOOD)
            .with("en/sort.svg", SORT)
            .with("ja/1-clay.md", "# 粘土\n\n本文[^1]。<ruby>活<rt>かつ</rt></ruby>字\n\n[^1]: 注。\n")
            .with("zh-Hant/1-clay.md", "# 泥\n\n- [x] 好\n- [ ] 未\n");
  }

  @Test
  void everyEditionPasses() throws Exception {
    assumeTrue(ace().isPresent(), ADVICE);
    folder.publish();
    for (String language : List.of("en", "ja", "zh-Hant")) {
      assertThat(violations(language)).as(language).isEmpty();
    }
  }

  @Test
  void whatATemplateGetsWrongIsFound() throws Exception {
    assumeTrue(ace().isPresent(), ADVICE);
    folder
        .with(
            "theme/title-page.ftlh",
            "<html lang='en'><head><title>T</title></head><body><h1>T</h1><div role='img'></div></body></html>")
        .publish();
    assertThat(violations("en")).containsExactly("title-page.xhtml: role-img-alt");
  }

  /** The messages of Ace's report, a line each. The report is JSON, which YAML includes. */
  private List<String> violations(String language) throws Exception {
    Path report = temp.resolve("ace-" + language);
    Path log = temp.resolve("ace.log");
    Process process =
        new ProcessBuilder(
                ace().orElseThrow(),
                "--force",
                "--silent",
                "--outdir",
                report.toString(),
                folder.file(language, Format.EPUB).toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("Ace has ended").isTrue();
    Path json = report.resolve("report.json");
    assertThat(json).as(Files.readString(log)).exists();
    Object read = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(json));
    List<String> found = new ArrayList<>();
    for (Object document : list(read, "assertions")) {
      for (Object violation : list(document, "assertions")) {
        found.add(
            get(get(document, "earl:testSubject"), "url")
                + ": "
                + get(get(violation, "earl:test"), "dct:title"));
      }
    }
    return found;
  }

  private static List<?> list(Object map, String key) {
    return (List<?>) get(map, key);
  }

  private static Object get(Object map, String key) {
    Object value = ((Map<?, ?>) map).get(key);
    if (value == null) {
      throw new AssertionError("no " + key + " in " + map);
    }
    return value;
  }

  private static Optional<String> ace() {
    String given = System.getProperty("huozi.ace");
    if (given != null) {
      return Optional.of(given);
    }
    String path = System.getenv("PATH") == null ? "" : System.getenv("PATH");
    return Stream.of("ace-puppeteer", "ace")
        .flatMap(
            name ->
                Stream.of(path.split(File.pathSeparator))
                    .map(Path::of)
                    .map(dir -> dir.resolve(name)))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  private static final String ADVICE =
      "Ace by DAISY is not there: npm install -g @daisy/ace, or -Dhuozi.ace=path/to/ace-puppeteer";

  private static final String PUBLICATION =
      """
      title: {en: "Type & <Sorts>", ja: 活字, zh-Hant: 活字}
      subtitle: {en: A history}
      authors: [{name: Li Lei, bio: Sets type.}]
      abstract: In short.
      rights: CC BY 4.0
      type: book
      accessibility: {hazards: none, conforms-to: WCAG 2.2 Level AA, certified-by: Press}
      """;

  private static final String CLAY =
      """
      # *Clay* of <ruby>活<rt>huó</rt></ruby>

      Text[^1], [a link](2-wood.html#tip), again[^1], <span lang="zh-Hans">活字</span>.

      - [ ] to cut
      - [x] cast

      | Size | Points |
      |------|--------|
      | 五号 | 10.5   |

      Table: Sizes

      > ## A heading in a quotation
      > Quoted.

      #### Deep

      ![A sort](sort.svg "A sort of type")

      [![To wood](sort.svg)](2-wood.html) <img src="sort.svg" alt="">

      ```java
      int sorts;
      ```

      [^1]: Note *one*.

          - with a list
      """;

  private static final String WOOD =
      """
      <html><body><h1>Wood</h1>
      <table><tr><th>Tree<td>Pear</tr><tr><th>Hardness<td>7</tr></table>
      <dl><dt>Sort<dd>A piece of type</dl><aside class="tip"><h2 id="tip">Tip</h2><p>Wet it.</p></aside>
      <figure><img src="sort.svg" alt="A sort" aria-describedby="long"><figcaption id="long">Face and
      shoulder</figcaption></figure>
      <blockquote cite="http://example.org/a"><p>Quoted</p></blockquote>
      </body></html>
      """;

  private static final String SORT =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='9' height='9'/></svg>";
}
