package io.github.huozi.source.html.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.huozi.language.Language;
import io.github.huozi.publication.Folder;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmartPunctuationTest {

  @TempDir Path temp;

  private static Stream<Arguments> english() {
    return Stream.of(
        arguments("\"Type,\" he said, \"is small.\"", "“Type,” he said, “is small.”"),
        arguments("It's the printers' 'block', isn't it?", "It’s the printers’ ‘block’, isn’t it?"),
        arguments("\"'Cut,' he said,\" she said.", "“‘Cut,’ he said,” she said."),
        arguments("'He said \"cut\".'", "‘He said “cut”.’"),
        arguments("the '90s, 1990's and '45", "the ’90s, 1990’s and ’45"),
        arguments("'tis rock 'n' roll, get 'em", "’tis rock ’n’ roll, get ’em"),
        arguments("(\"a\") [\"b\"] \"c\"\u2014\"d\"", "(“a”) [“b”] “c”\u2014“d”"),
        arguments("a 12\" block of 6'2\" and 5' 10\"", "a 12\" block of 6'2\" and 5' 10\""),
        arguments("It opens \"and does not close.", "It opens “and does not close."),
        arguments("dogs' and cats'", "dogs’ and cats’"),
        arguments("O'Neil's \"1041\", \"no. 5\"", "O’Neil’s “1041”, “no. 5”"),
        arguments("pages 3--5 and a -- b---c --- d", "pages 3–5 and a – b—c — d"),
        arguments("and so on... Well...no ...and [...]", "and so on… Well…no …and […]"),
        arguments("use --help or -v", "use --help or -v"),
        arguments("a --> b <-- c ---- d +--+ |--|", "a --> b <-- c ---- d +--+ |--|"),
        arguments("../a and .../b and f(...args) 1..5", "../a and .../b and f(...args) 1..5"),
        arguments("http://a.b/c--d'e...f", "http://a.b/c--d'e...f"),
        arguments("\"http://a.b/c--d\" it's", "“http://a.b/c--d” it’s"),
        arguments("\" alone ' and", "\" alone ' and"),
        arguments("\"活字\" it's", "“活字” it’s"));
  }

  @ParameterizedTest
  @MethodSource("english")
  void marksOfEnglish(String typed, String shown) {
    assertThat(SmartPunctuation.applied(typed, new Language("en"))).isEqualTo(shown);
  }

  private static Stream<Arguments> languages() {
    return Stream.of(
        arguments("de", "„Ja, ‚er‘ ist’s“"),
        arguments("fr", "«\u202FJa, “er” ist’s\u202F»"),
        arguments("sv", "”Ja, ’er’ ist’s”"),
        arguments("ru", "«Ja, „er“ ist’s»"),
        arguments("en-GB", "“Ja, ‘er’ ist’s”"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void eachLanguageHasItsMarks(String language, String shown) {
    assertThat(SmartPunctuation.applied("\"Ja, 'er' ist's\"", new Language(language)))
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "他说\"你好\"。",
        "\"活字\"是 \"木活字\"",
        "约 5 元 -- 10 元，等等...",
        "他说 \"Hello\" 的时候",
        "年'字'的",
      })
  void chineseStaysAsTyped(String typed) {
    assertThat(SmartPunctuation.applied(typed, new Language("zh-Hans"))).isEqualTo(typed);
  }

  @Test
  void latinTextInChineseIsReadIfAskedFor() {
    assertThat(SmartPunctuation.applied("Don't say \"Hello\" -- well...", new Language("zh-Hans")))
        .isEqualTo("Don’t say “Hello” – well…");
  }

  @Test
  void markupMakesNoDifference() {
    String content =
        content(
            "en",
            "\"*Type*\" and *\"type\"*'s `Vec`'s \"`x`\" 'a **b'** \"[c](#a)\"; \"x\"[^1]\n\n[^1]: It's.");
    assertThat(content)
        .contains(
            "“<em>Type</em>” and <em>“type”</em>’s <code>Vec</code>’s “<code>x</code>” ‘a"
                + " <strong>b’</strong> “<a href=\"#a\">c</a>”; “x”",
            "It’s.");
  }

  @Test
  void codeAttributesAndEscapedMarksStay() {
    String content =
        content(
            "en",
            "`it's \"x\" -- ...` \\\"a\\\" it\\'s a\\--b a\\...\n\n```\n\"x\" -- ...\n```\n\n<span"
                + " title=\"it's -- x\">y</span> <kbd>it's</kbd>");
    assertThat(content)
        .contains("<code>it's \"x\" -- ...</code> \"a\" it's a--b a...</p>")
        .contains("\"x\" -- ...</code></pre>")
        .contains("title=\"it's -- x\"", "<kbd>it's</kbd>");
  }

  @Test
  void htmlTextAndCaptionsAreRead() {
    Folder folder =
        new Folder(temp)
            .with("en/i.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
            .with("en/a.html", "<h1>A</h1><p>It's</p><div>\"b\"</div>")
            .with("en/b.txt", "It's")
            .with("en/c.md", "![it's](i.svg \"It's 'a'\")");
    assertThat(folder.manuscript().sections())
        .extracting(section -> section.content())
        .satisfiesExactly(
            html -> assertThat(html).contains("It’s", "“b”"),
            text -> assertThat(text).contains("It’s"),
            figure -> assertThat(figure).contains("alt=\"it's\"", "It’s ‘a’"));
  }

  @Test
  void theLanguageOfASpanCounts() {
    assertThat(content("en", "\"a\" <span lang=\"de\">\"b\"</span> <i lang=\"ja\">「\"あ\"」</i>"))
        .contains("“a”", "„b“", "「\"あ\"」");
  }

  @Test
  void editionsHaveItByTheirLanguageUnlessTheFileSays() {
    assertThat(content("zh-Hans", "It's")).contains("It's");
    Folder folder =
        new Folder(temp.resolve("x"))
            .with(
                "publication.yaml",
                "title: T\nsmart-punctuation: false\neditions:\n- language: en\n- {language: zh-Hans,"
                    + " smart-punctuation: true}\n")
            .with("en/a.md", "# A\n\nIt's")
            .with("zh-Hans/a.md", "# A\n\nIt's");
    assertThat(folder.editions())
        .extracting(edition -> edition.sections().get(0).content())
        .satisfiesExactly(
            en -> assertThat(en).contains("It's"), zh -> assertThat(zh).contains("It’s"));
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void theKeyIsTrueOrFalse() {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", "title: T\nsmart-punctuation: maybe\n")
            .with("en/a.md", "# A\n\nx");
    folder.manuscript();
    assertThat(folder.problems())
        .containsExactly(
            "publication.yaml:2: \"maybe\" is not a value of smart-punctuation; write false or true");
  }

  private String content(String language, String markdown) {
    Folder folder =
        new Folder(temp.resolve(language)).with(language + "/a.md", "# A {#a}\n\n" + markdown);
    String content = folder.section().content();
    assertThat(folder.problems()).isEmpty();
    return content.replaceAll(" data-line=\"\\d+\"", "");
  }
}
