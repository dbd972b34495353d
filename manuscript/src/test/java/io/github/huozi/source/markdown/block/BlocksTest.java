package io.github.huozi.source.markdown.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.huozi.publication.Folder;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks of Markdown and the HTML that they become. */
class BlocksTest {

  @TempDir Path temp;

  static Stream<Arguments> blocks() {
    return Stream.of(
        arguments("> [!NOTE]\n> 泥", alert("note", "Note", "<p>泥</p>")),
        arguments("> [!note]+ 一*二*\n> 泥", alert("note", "一<em>二</em>", "<p>泥</p>")),
        arguments("> [!NOTE]\\\n> 泥", alert("note", "Note", "<p>泥</p>")),
        arguments("> [!recipe]\n> 泥", alert("recipe", "Recipe", "<p>泥</p>")),
        arguments(
            "- a\n\n  > [!TIP]\n  > 泥",
            "<ul><li><p>a</p>" + alert("tip", "Tip", "<p>泥</p>") + "</li></ul>"),
        arguments(":::note\n泥\n:::", alert("note", "Note", "<p>泥</p>")),
        arguments("::: {.callout-tip title=\"一\"}\n泥\n:::", alert("tip", "一", "<p>泥</p>")),
        arguments("::: {.callout-tip}\n## 一\n泥\n:::", alert("tip", "一", "<p>泥</p>")),
        arguments(":::{warning} 一\n泥\n:::", alert("warning", "一", "<p>泥</p>")),
        arguments("```{important}\n泥\n```", alert("important", "Important", "<p>泥</p>")),
        arguments(
            "```{tip}\n:class: dropdown own\n:name: a\n泥\n```",
            "<aside id=\"a--a\" class=\"alert alert-tip dropdown own\" role=\"note\"><p class=\"alert-title\">Tip</p>"
                + "<p>泥</p></aside>"),
        arguments(
            ":::{own} 一\n:class: other\n泥\n:::",
            "<div class=\"own other\"><p class=\"div-title\">一</p><p>泥</p></div>"),
        arguments("```admonish tip \"一\"\n泥\n```", alert("tip", "一", "<p>泥</p>")),
        arguments("!!! note \"一\"\n    泥\n\n末", alert("note", "一", "<p>泥</p>") + "<p>末</p>"),
        arguments(
            "{% hint style=\"warning\" %}\n泥\n{% endhint %}",
            alert("warning", "Warning", "<p>泥</p>")),
        arguments("::: {.own #a}\n泥\n:::", "<div id=\"a--a\" class=\"own\"><p>泥</p></div>"),
        arguments(
            "::: own 一\n泥\n:::", "<div class=\"own\"><p class=\"div-title\">一</p><p>泥</p></div>"),
        arguments(
            ":::: outer\n::: inner\n泥\n:::\n水\n::::",
            "<div class=\"outer\"><div class=\"inner\"><p>泥</p></div><p>水</p></div>"),
        arguments(
            "::: details 一\n泥\n:::",
            "<div class=\"details\"><p class=\"details-title\">一</p><p>泥</p></div>"),
        arguments(
            "<details>\n<summary>一</summary>\n\n泥\n\n</details>",
            "<div class=\"details\"><p class=\"details-title\">一</p><p>泥</p></div>"),
        arguments(
            "=== \"一\"\n\n    泥", "<div class=\"tab\"><p class=\"tab-title\">一</p><p>泥</p></div>"),
        arguments("--- ---\n--- ---\n--- ---\n末", "<hr /><hr /><hr /><p>末</p>"),
        arguments("泥\n: 土\n: 水", "<dl><dt>泥</dt><dd>土</dd><dd>水</dd></dl>"),
        arguments("泥\n\n: 土\n\n水\n\n: 火", "<dl><dt>泥</dt><dd>土</dd><dt>水</dt><dd>火</dd></dl>"),
        arguments("泥\n活字\n: 土", "<dl><dt>泥</dt><dt>活字</dt><dd>土</dd></dl>"),
        arguments(
            "泥\n: 土\n\n  ```\n  code\n  ```",
            "<dl><dt>泥</dt><dd><p>土</p><pre><code>code</code></pre></dd></dl>"),
        arguments(
            "| a\n|   b", "<div class=\"verse\"><p class=\"verse\">a<br />&#xa0;&#xa0;b</p></div>"),
        arguments(
            "::: verse 静夜思\n床前\n:::",
            "<div class=\"verse\"><p class=\"verse-title\">静夜思</p><p class=\"verse\">床前</p></div>"),
        arguments(
            "```verse\n床前\n\n疑是\n```",
            "<div class=\"verse\"><p class=\"verse\">床前</p><p class=\"verse\">疑是</p></div>"),
        arguments(
            "> 泥\n>\n> —— 沈括",
            "<blockquote><p>泥</p><p class=\"attribution\">—— 沈括</p></blockquote>"),
        arguments(
            "> Clay.\n> -- *Shen Kuo*",
            "<blockquote><p>Clay.</p><p class=\"attribution\">— <em>Shen Kuo</em></p></blockquote>"),
        arguments("泥\n\n\\newpage\n\n土", "<p>泥</p><div class=\"page-break\"></div><p>土</p>"),
        arguments("<!-- PageBreak -->", "<div class=\"page-break\"></div>"),
        arguments("{{< pagebreak >}}", "<div class=\"page-break\"></div>"),
        arguments(
            "<div style='page-break-before:always'>泥</div>",
            "<div class=\"break-before\">泥</div>"));
  }

  private static String alert(String kind, String title, String content) {
    return "<aside class=\"alert alert-%s\" role=\"note\"><p class=\"alert-title\">%s</p>%s</aside>"
        .formatted(kind, title, content);
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void aBlockBecomesHtml(String markdown, String html) {
    Folder folder = new Folder(temp).with("en/a.md", "# A\n\n" + markdown + "\n");
    assertThat(content(folder)).isEqualTo(html);
    assertThat(folder.problems()).isEmpty();
  }

  /** What looks like a block and is none, as it occurs in books. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "约5~10元: 也可\n:smile: 笑",
        "毕昇说：\n：泥",
        "a | b\n| c | d",
        "文中 ::: 之号",
        "> 他说 [!NOTE] 也好",
        "> —— 你来了？\n> —— 我来了。",
        "> —— 只有一行",
        "> 运行 git commit\n> --amend",
        "文中的 \\newpage 不换页",
        "```\n> [!NOTE]\n::: tip\n```"
      })
  void whatIsNoBlockStaysAsItIs(String markdown) {
    Folder folder = new Folder(temp).with("en/a.md", "# A\n\n" + markdown + "\n");
    assertThat(content(folder))
        .doesNotContain("<dl", "<aside", "<div", "verse", "attribution", "page-break");
  }

  @ParameterizedTest
  @CsvSource({"zh-Hans,说明", "zh-Hant,說明", "ja,注記", "ko,참고", "fr,Remarque", "pt,Note"})
  void theTitleIsInTheLanguageOfTheEdition(String language, String title) {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", "title: T\n")
            .with(language + "/a.md", "# A\n\n> [!NOTE]\n> x\n");
    assertThat(content(folder)).contains("<p class=\"alert-title\">" + title + "</p>");
  }

  @Test
  void aFenceWithAHeaderIsAnAlertIfItsWordIsOne() {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", "title: T\nhighlight: false\n")
            .with(
                "en/a.md",
                "# A\n\n````smart header=\"一 *x*\"\n**甲**\n```js\na\n```\n````\n\n```warn\n乙\n```\n\n"
                    + "```js header=\"a.js\"\nb\n```\n\n```own header='二'\nc\n```\n");
    assertThat(content(folder))
        .contains("<aside class=\"alert alert-note\"", "<p class=\"alert-title\">一 <em>x</em></p>")
        .contains("<strong>甲</strong>", "<code class=\"language-js\">a</code>")
        .contains("<aside class=\"alert alert-warning\"", "<p class=\"alert-title\">Warning</p>")
        .contains("<p class=\"listing-title\">a.js</p>", "<p class=\"listing-title\">二</p>");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void eachBlockWithoutEndIsTold() {
    Folder folder = new Folder(temp).with("en/a.md", "# A\n\n::: tip\n泥\n\n::: own\n土\n\n> 水\n");
    assertThat(content(folder)).contains("泥", "土", "水");
    assertThat(folder.problems())
        .containsExactly(
            "warning en/a.md:3: the block that begins here is not closed; end it with ::: on a line of its own",
            "warning en/a.md:6: the block that begins here is not closed; end it with ::: on a line of its own");
  }

  @Test
  void aTagWithoutEndNamesTheTag() {
    Folder folder = new Folder(temp).with("en/a.md", "# A\n\n{% hint %}\n泥\n");
    folder.manuscript();
    assertThat(folder.problems())
        .containsExactly(
            "warning en/a.md:3: the block that begins here is not closed;"
                + " end it with {% endhint %} on a line of its own");
  }

  @Test
  void aMarkForContentsIsDroppedWithAWarning() {
    Folder folder = new Folder(temp).with("en/a.md", "# A\n\n[TOC]\n\n泥\n");
    assertThat(content(folder)).isEqualTo("<p>泥</p>");
    assertThat(folder.problems())
        .containsExactly(
            "warning en/a.md:3: the table of contents [TOC] is not printed; delete it; the"
                + " table of contents is generated");
  }

  @Test
  void imagesOfHtmlWithBlankLinesBetweenAreFiguresOfTheirOwn() {
    Folder folder =
        new Folder(temp)
            .with("en/i.svg", "<svg/>")
            .with("en/a.md", "# A\n\n<img src=i.svg alt=甲>\n\n<img src=i.svg alt=乙>\n");
    assertThat(content(folder))
        .isEqualTo(
            "<figure><img src=\"en/i.svg\" alt=\"甲\" /></figure>"
                + "<figure><img src=\"en/i.svg\" alt=\"乙\" /></figure>");
  }

  @Test
  void aNoteMayStandInABlock() {
    Folder folder =
        new Folder(temp).with("en/a.md", "# A\n\n::: tip 一[^1]\n泥[^2]\n:::\n\n[^1]: 甲\n[^2]: 乙\n");
    assertThat(content(folder).split("class=\"note\"", -1)).hasSize(3);
    assertThat(folder.problems()).isEmpty();
  }

  private static String content(Folder folder) {
    return folder
        .section()
        .content()
        .replaceAll(" data-line=\"\\d+\"", "")
        .replaceAll(">\\s+", ">")
        .replaceAll("\\s+</", "</");
  }
}
