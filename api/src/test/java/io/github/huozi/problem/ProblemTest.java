package io.github.huozi.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** How a problem is told, whatever an author has put into it. */
class ProblemTest {

  private static final Path BASE = Path.of("/book");

  @Test
  void aProblemIsOneLine() {
    assertThat(told("the link a\n[ERROR] forged\r\u0085\u2028\u2029b leads nowhere", "x\ny"))
        .isEqualTo(
            "en/a.md:7: the link a\\u000A[ERROR] forged\\u000D\\u0085\\u2028\\u2029b leads"
                + " nowhere; x\\u000Ay");
    assertThat(new SourceLocation(BASE.resolve("a\n[ERROR] b.md"), 0).format(BASE))
        .isEqualTo("a\\u000A[ERROR] b.md");
  }

  @Test
  void aProblemSteersNoTerminal() {
    assertThat(told("\u001B[2J\u009B2J\u202Egnp.exe\u2069 \ud83d", "活字 \uD83D\uDE00 é"))
        .isEqualTo(
            "en/a.md:7: \\u001B[2J\\u009B2J\\u202Egnp.exe\\u2069 \\uD83D; 活字 \uD83D\uDE00 é");
  }

  @Test
  void aLongValueIsCutInItsMiddle() {
    String line = told("the id \"" + "\uD83D\uDE00".repeat(250_000) + "\" is used twice", "choose");
    assertThat(line)
        .startsWith("en/a.md:7: the id \"\uD83D\uDE00")
        .contains("\uD83D\uDE00 … \uD83D\uDE00")
        .endsWith("\uD83D\uDE00\" is used twice; choose")
        .doesNotContain("\\u")
        .hasSizeLessThan(1300);
  }

  private static String told(String message, String suggestion) {
    SourceLocation place = new SourceLocation(BASE.resolve("en/a.md"), 7);
    return Problem.error(place, message, suggestion).format(BASE);
  }
}
