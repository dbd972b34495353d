package io.github.huozi.source.text;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.huozi.model.Manuscript;
import io.github.huozi.publication.Folder;
import io.github.huozi.publication.Picture;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Any content of the author's files gives sections or problems. The seed is fixed, so that failures
 * can be repeated, and a failing text is minimized; {@code -Dhuozi.fuzz=600} goes on with other
 * seeds for that many seconds.
 */
@Tag("long")
public class ReaderFuzzTest {

  private static final String SECRET = "what nobody may see";
  private static final List<String> FORMATS = List.of("a.md", "b.html", "c.xhtml", "d.txt");

  private static final List<String> WORDS =
      List.of(
          "a",
          "活字",
          " ",
          " ",
          "\n",
          "\n",
          "\n\n",
          "    ",
          "\t",
          "　",
          "*",
          "**",
          "_",
          "~~",
          "`",
          "```",
          "[",
          "]",
          "(",
          ")",
          "![",
          "](",
          "^[",
          "[^1]",
          "[^1]: ",
          "[a]: b",
          "#",
          "## ",
          "{#x}",
          ">",
          "> ",
          "- ",
          "1. ",
          "- [x] ",
          "|",
          "|-|-|",
          "|a|b|\n|-|-|\n",
          ": ",
          "Table: ",
          "---",
          "---\n",
          "===",
          "<",
          ">",
          "<p>",
          "</p>",
          "<b>",
          "</b>",
          "<div>",
          "</div>",
          "<ul>",
          "<li>",
          "<table>",
          "<tr>",
          "<td>",
          "<th>",
          "<dl>",
          "<dt>",
          "<ruby>",
          "<rt>",
          "{漢字|",
          "|か|}",
          "<figure>",
          "<figcaption>",
          "<img src='../../secret.png' alt=x>",
          "<img src=i.png>",
          "<a href='#x'>",
          "<a id=x>",
          "</a>",
          "<ins>",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<?",
          "?>",
          "<script>",
          "<svg>",
          "<math>",
          "<template>",
          "<title>",
          "<pre>\n",
          "<hr>",
          "<br>",
          "<input type=checkbox>",
          "<span lang='zz'>",
          " id='&#1;'",
          "&amp;",
          "&#xD800;",
          "&#x202E;",
          "&#xF0000;",
          "\u202E",
          "\u2067",
          "\u2069",
          "\uFEFF",
          "\0",
          "\uFFFE",
          "\\",
          "{",
          "}",
          "[a",
          "- &x a",
          "*x",
          "!!java.net.URL ",
          "title: ",
          "title: T\n",
          "cover: ../secret.png\n",
          "editions:\n",
          "- language: en\n",
          "authors: ",
          "\"",
          "'",
          "%2e%2e/",
          "../secret.md",
          "[x](../secret.md)\n",
          "a.md",
          "b.html",
          "\uD83D\uDE00",
          "é",
          "\r",
          "\f",
          "$",
          "@",
          "://",
          "http://x.org/",
          "data:x");

  public static final String RIGHT =
      """
      ---
      title: {en: A, ja: 活字}
      ---
      # Type of *clay* {#clay}

      One[^1] and ^[two] [b](b.html#x). ![x](i.png "y")

      Table: T

      | a | b |
      |---|--:|
      | `c` | d |

      - [x] e
        1. f

      <dl><dt>g<dd>h <ruby>活<rt>かつ</ruby></dl>

      [^1]: i
      """;

  @Property(seed = "20261124")
  void readingEndsInSectionsOrProblems(@ForAll("publications") Map<String, Content> files)
      throws IOException {
    read(files);
  }

  @Example
  void otherSeedsGiveSectionsOrProblems() throws IOException {
    long end = System.nanoTime() + Long.getLong("huozi.fuzz", 0) * 1_000_000_000;
    Arbitrary<Map<String, Content>> publications = publications();
    while (System.nanoTime() < end) {
      read(publications.sample());
    }
  }

  @Provide
  Arbitrary<Map<String, Content>> publications() {
    Arbitrary<Content> any =
        Arbitraries.oneOf(
            Arbitraries.bytes().array(byte[].class).ofMaxSize(200).map(Content::new),
            Combinators.combine(Arbitraries.of(WORDS), Arbitraries.integers().between(0, 2000))
                .as((word, times) -> Content.of(word.repeat(times))),
            spoilt(),
            words(),
            words());
    Content plain = Content.of("title: T\n");
    return Combinators.combine(
            Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(plain)), Tuple.of(1, any)),
            any.list().ofSize(4),
            any.optional(0.25))
        .as(
            (publication, sections, summary) -> {
              Map<String, Content> files = new TreeMap<>();
              files.put("publication.yaml", publication);
              for (int i = 0; i < FORMATS.size(); i++) {
                files.put("en/" + FORMATS.get(i), sections.get(i));
              }
              summary.ifPresent(content -> files.put("en/SUMMARY.md", content));
              return files;
            });
  }

  private static Arbitrary<Content> words() {
    return Arbitraries.of(WORDS)
        .list()
        .ofMaxSize(300)
        .map(words -> Content.of(String.join("", words)));
  }

  /** A valid text with some of its bytes changed. */
  private static Arbitrary<Content> spoilt() {
    int length = Content.of(RIGHT).bytes.length;
    return Combinators.combine(
            Arbitraries.integers().between(0, length - 1),
            Arbitraries.bytes().between((byte) 0, (byte) 127))
        .as(Map::entry)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(
            changes -> {
              Content content = Content.of(RIGHT);
              changes.forEach(change -> content.bytes[change.getKey()] = change.getValue());
              return content;
            });
  }

  private static void read(Map<String, Content> files) throws IOException {
    Path temp = Files.createTempDirectory("huozi-fuzz");
    try {
      Path root = temp.resolve("p");
      new Folder(temp).with("secret.md", SECRET).with("secret.png", Picture.of("png"));
      Folder folder = new Folder(root).with("en/i.png", Picture.of("png"));
      files.forEach((path, content) -> folder.with(path, content.bytes));
      assertTimeoutPreemptively(ofMinutes(10), () -> check(folder, root));
    } finally {
      try (Stream<Path> all = Files.walk(temp)) {
        all.sorted(Comparator.reverseOrder())
            .forEach(file -> assertThat(file.toFile().delete()).isTrue());
      }
    }
  }

  private static void check(Folder folder, Path root) {
    check(folder.editions(), root);
    assertThat(folder.problems()).noneMatch(problem -> problem.contains(SECRET));
  }

  /** Checks that the sections refer to nothing outside and are XML. */
  public static void check(List<Manuscript> editions, Path root) {
    for (Manuscript manuscript : editions) {
      assertThat(manuscript.toString()).doesNotContain(SECRET, "\0", "\uFFFE");
      assertThat(manuscript.images().values()).allMatch(file -> file.startsWith(root));
      manuscript.sections().forEach(section -> assertWellFormed(section.content()));
    }
  }

  private static void assertWellFormed(String content) {
    assertThat(content.codePoints().allMatch(TextCharacters::isAllowed)).isTrue();
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(null);
      builder.parse(new InputSource(new StringReader("<x>" + content + "</x>")));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(content, e);
    }
  }

  /** The bytes of a file as text. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Content(byte[] bytes) {

    static Content of(String text) {
      return new Content(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
