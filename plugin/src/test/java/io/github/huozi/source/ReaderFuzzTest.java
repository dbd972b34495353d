package io.github.huozi.source;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.huozi.model.Manuscript;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Whatever the author's files hold, reading them ends in sections or in problems. The seed is
 * fixed, so that a failure comes again; {@code -Dhuozi.fuzz=600} goes on for as many seconds with
 * others.
 */
class ReaderFuzzTest {

  private static final String SECRET = "what nobody may see";
  private static final int ROUNDS = 250;

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

  @TempDir Path temp;

  @Test
  void readingEndsInSectionsOrProblems() throws IOException {
    long seconds = Long.getLong("huozi.fuzz", 0);
    long end = System.nanoTime() + seconds * 1_000_000_000;
    for (long seed = 0; seed < ROUNDS || System.nanoTime() < end; seed++) {
      round(seed);
    }
  }

  private void round(long seed) throws IOException {
    Random random = new Random(seed);
    Path root = temp.resolve("p");
    new Folder(temp).with("secret.md", SECRET).with("secret.png", Picture.of("png"));
    Folder folder =
        new Folder(root)
            .with("publication.yaml", random.nextInt(4) > 0 ? bytes("title: T\n") : any(random))
            .with("en/i.png", Picture.of("png"))
            .with("en/a.md", any(random))
            .with("en/b.html", any(random))
            .with("en/c.xhtml", any(random))
            .with("en/d.txt", any(random));
    if (random.nextInt(4) == 0) {
      folder.with("en/SUMMARY.md", any(random));
    }
    assertTimeoutPreemptively(ofSeconds(30), () -> check(folder, root, seed), "seed " + seed);
    try (Stream<Path> files = Files.walk(root)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(file -> assertThat(file.toFile().delete()).isTrue());
    }
  }

  private static void check(Folder folder, Path root, long seed) {
    try {
      for (Manuscript manuscript : folder.editions()) {
        assertThat(manuscript.toString()).doesNotContain(SECRET, "\0", "\uFFFE");
        assertThat(manuscript.images().values()).allMatch(file -> file.startsWith(root));
        manuscript.sections().forEach(section -> assertWellFormed(section.content()));
      }
      assertThat(folder.problems()).noneMatch(problem -> problem.contains(SECRET));
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("seed " + seed, e);
    }
  }

  private static void assertWellFormed(String content) {
    assertThat(content.codePoints().allMatch(OddCharacters::isOrdinary)).isTrue();
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(null);
      builder.parse(new InputSource(new StringReader("<x>" + content + "</x>")));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(content, e);
    }
  }

  private static byte[] any(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        yield bytes;
      }
      case 1 -> bytes(WORDS.get(random.nextInt(WORDS.size())).repeat(random.nextInt(2000)));
      case 2 -> spoilt(random);
      default -> bytes(words(random, random.nextInt(300)));
    };
  }

  private static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }

  /** A text that is right, with some of its bytes changed. */
  private static byte[] spoilt(Random random) {
    byte[] bytes =
        bytes(
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
            """);
    for (int i = random.nextInt(8); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
    }
    return bytes;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
