package io.github.huozi.source.markdown.inline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import io.github.huozi.problem.Problems;
import io.github.huozi.source.html.text.PlainText;
import io.github.huozi.source.html.text.SmartPunctuation;
import io.github.huozi.source.markdown.MarkdownReader;
import io.github.huozi.source.text.Reporter;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** No text of signs loses a letter or a digit. */
class LettersKeptTest {

  private static final Language LANGUAGE = new Language("en");

  /**
   * Texts of the signs that have a meaning, beside letters, digits, Han, kana, Hangul and marks.
   */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "==", "=", "++", "+", "~", "~~", "^", "{", "}", "{.c}", "{: .c}", "{#i}", "{k=v}", "[",
            "]", "(", ")", "**", "*", "_", "`", "\\", "$", "@", ":", "\"", "'", "--", "...", "|",
            " ", "\n", "\n\n", "> ", "- ", "# ", "a", "b2", "1", "10", "中", "文字", "か", "한", "，",
            "。", "「", "」", "^[", "!", "<b>", "</b>", "&amp;", "*[A]: ", "A")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Property(seed = "17")
  void textIsKept(@ForAll("texts") String text) {
    Reporter reporter = new Reporter(Path.of("a.md").toAbsolutePath(), new Problems());
    MarkdownReader.MarkedText read =
        new MarkdownReader(LANGUAGE, new PlainText(LANGUAGE)).read(text, false, reporter);
    StringBuilder html = new StringBuilder(read.markup().html());
    read.notes().forEach(note -> html.append(note.markup().html()));
    Element body = Jsoup.parseBodyFragment(html.toString()).body();
    String before = body.wholeText();
    SmartPunctuation.apply(body, LANGUAGE);
    assertThat(letters(body.wholeText())).isEqualTo(letters(before));
    if (isPlain(text)) {
      assertThat(sorted(letters(body.wholeText()))).isEqualTo(sorted(letters(text)));
    }
  }

  /** Texts without the signs that have a meaning, with those that people mistake for them. */
  @Provide
  Arbitrary<String> plainTexts() {
    return Arbitraries.of(
            "=", "= ", "+", "+ ", "~", "5~10", "10~20元", "2^10", "10^-3", "$5", "到$10", "a_b_c",
            "C:/p", "@人", "a@b.c", "(1)", "{", "}", "{x}", "{1}", ":", "：", "，", "。", "、", "「", "」",
            "《", "》", "“", "”", "a", "b2", "1", "10", "中", "文字", "か", "한", "A", ".", "?")
        .list()
        .ofMinSize(1)
        .ofMaxSize(25)
        .map(parts -> "中" + String.join(" ", parts) + "文");
  }

  @Property(seed = "17")
  void textWithoutAMarkIsUnchanged(@ForAll("plainTexts") String text) {
    Reporter reporter = new Reporter(Path.of("a.md").toAbsolutePath(), new Problems());
    String html =
        new MarkdownReader(LANGUAGE, new PlainText(LANGUAGE))
            .read(text, false, reporter)
            .markup()
            .html();
    Element body = Jsoup.parseBodyFragment(html).body();
    SmartPunctuation.apply(body, LANGUAGE);
    assertThat(body.select("*")).extracting(Element::normalName).containsExactly("body", "p");
    assertThat(body.wholeText().strip()).isEqualTo(text);
  }

  /**
   * Whether CommonMark and HTML leave every letter in the text: links, tags and lists take some.
   */
  private static boolean isPlain(String text) {
    return !text.contains("](")
        && !text.contains("]:")
        && !text.contains("&amp;")
        && !text.contains("<")
        && !text.contains("~~~")
        && !text.contains("```")
        && !text.contains("{.c}")
        && !text.contains("{: .c}")
        && !text.contains("{#i}")
        && !text.contains("{k=v}")
        && !text.matches("(?s).*\\d+[.)].*");
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Notes come after the text that calls them. */
  private static String sorted(String letters) {
    return letters
        .codePoints()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
