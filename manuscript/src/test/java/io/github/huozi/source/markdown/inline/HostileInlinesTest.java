package io.github.huozi.source.markdown.inline;

import io.github.huozi.language.Language;
import io.github.huozi.problem.Problems;
import io.github.huozi.source.html.text.PlainText;
import io.github.huozi.source.html.text.SmartPunctuation;
import io.github.huozi.source.markdown.MarkdownReader;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.testing.InParts;
import io.github.huozi.testing.ProcessorTime;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text made to be slow is read in proportion to its length. */
@Tag("long")
class HostileInlinesTest {

  private static final int LENGTH = 100_000;
  private static final Language LANGUAGE = new Language("en");

  @BeforeAll
  static void warmUp() {
    for (int i = 0; i < 5; i++) {
      read("a ==b== 'c' `x`{.d} H~2~O ".repeat(1_000));
    }
  }

  @ParameterizedTest
  @InParts(8)
  @ValueSource(
      strings = {
        "=",
        "==",
        "== ",
        "a==",
        "==a ",
        "==中",
        "+",
        "++",
        "++中",
        "^",
        "x^",
        "x^2",
        "x^2^",
        "^a ",
        "~",
        "x~",
        "x~a ",
        "x~2~",
        "{",
        "{a",
        "{.a}",
        "`x`{.a}",
        "{a=\"",
        "{#",
        "[",
        "[a",
        "[a]{",
        "[a]{.b}",
        "[{.a}",
        "]{.a}",
        "\"",
        "'",
        "\"a",
        "\"a ",
        " 'a",
        "\"'",
        "a'",
        "--",
        "---",
        "-- ",
        "...",
        "\\\"",
        "\\[",
        "://",
        "www.",
        "a://a~b",
        "A ",
        "AA",
        "*[A]: b\n",
        "*[A",
        "{: .a}\n",
        "a\n{: .a}\n\n",
        "- a\n{: .a}\n"
      })
  void repeated(String part) {
    int times = LENGTH / part.length();
    String defined = "*[A]: b\n*[AA]: c\n\n`x`";
    ProcessorTime.requireLinear(
        part,
        () -> read(defined + part.repeat(times / 4)),
        () -> read(defined + part.repeat(times)));
  }

  private static void read(String text) {
    Reporter reporter = new Reporter(Path.of("a.md").toAbsolutePath(), new Problems());
    MarkdownReader.MarkedText read =
        new MarkdownReader(LANGUAGE, new PlainText(LANGUAGE)).read(text, false, reporter);
    Element body = Jsoup.parseBodyFragment(read.markup().html()).body();
    SmartPunctuation.apply(body, LANGUAGE);
  }
}
