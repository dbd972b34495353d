package io.github.huozi.source.markdown.inline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.huozi.publication.Folder;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTML that inline markup becomes, and the text that it leaves alone. */
class InlineStructureTest {

  @TempDir Path temp;

  private static Stream<Arguments> read() {
    return Stream.of(
        arguments("some ==marked== text", "some <mark>marked</mark> text"),
        arguments("这是==重点==。", "这是<mark>重点</mark>。"),
        arguments("==等号==是", "<mark>等号</mark>是"),
        arguments("==**「粗」**与 *斜*==", "<mark><strong>「粗」</strong>与 <em>斜</em></mark>"),
        arguments("**粗==记==**", "<strong>粗<mark>记</mark></strong>"),
        arguments("==a\nb==", "<mark>a\nb</mark>"),
        arguments("some ++new++ text", "some <ins>new</ins> text"),
        arguments("增加++文字++了", "增加<ins>文字</ins>了"),
        arguments("==a ++b== c++", "<mark>a ++b</mark> c++"),
        arguments("H~2~O and CO~2~", "H<sub>2</sub>O and CO<sub>2</sub>"),
        arguments("水H~2~O的", "水H<sub>2</sub>O的"),
        arguments("x^2^ and 10^-3^", "x<sup>2</sup> and 10<sup>-3</sup>"),
        arguments("面积10^3^平方米", "面积10<sup>3</sup>平方米"),
        arguments("(a+b)^n+1^.", "(a+b)<sup>n+1</sup>."),
        arguments("文字^1^和^2^、商标^TM^", "文字<sup>1</sup>和<sup>2</sup>、商标<sup>TM</sup>"),
        arguments("2^10,x^2^ 和 f^(n)^(x)", "2^10,x<sup>2</sup> 和 f<sup>(n)</sup>(x)"),
        arguments("~~删除~~与H~2~O", "<del>删除</del>与H<sub>2</sub>O"),
        arguments(
            "==[链接](#x)与`代码`{.c}==",
            "<mark><a href=\"#a--x\">链接</a>与<code class=\"c\">代码</code></mark>"),
        arguments("[==标记==](#x)", "<a href=\"#a--x\"><mark>标记</mark></a>"),
        arguments("==外++内++外==", "<mark>外<ins>内</ins>外</mark>"),
        arguments("*a ==b* c==", "<em>a ==b</em> c=="),
        arguments(
            "[b]{.d}^2^ `x`{.c}~2~",
            "<span class=\"d\">b</span><sup>2</sup> <code class=\"c\">x</code><sub>2</sub>"),
        arguments("<b>==x==</b>^2^ 20^°^C", "<b><mark>x</mark></b><sup>2</sup> 20<sup>°</sup>C"),
        arguments("SO~4~^2-^", "SO<sub>4</sub><sup>2-</sup>"),
        arguments("x^*n*^ and *x*^2^", "x<sup><em>n</em></sup> and <em>x</em><sup>2</sup>"),
        arguments("~~gone~~ ~~a~b~", "<del>gone</del> ~~a<sub>b</sub>"),
        arguments("a [b]{.c} d", "a <span class=\"c\">b</span> d"),
        arguments(
            "[a *b* [c](#x) [d]]{.e lang=ja}",
            "<span class=\"e\" lang=\"ja\">a <em>b</em> <a href=\"#a--x\">c</a> [d]</span>"),
        arguments("[a]{: .b}", "<span class=\"b\">a</span>"),
        arguments("[[a]{.b} c]{.d}", "<span class=\"d\"><span class=\"b\">a</span> c</span>"),
        arguments("[a [b]{.c}](#x)", "<a href=\"#a--x\">a <span class=\"c\">b</span></a>"),
        arguments("`x`{.no-convert}", "<code class=\"no-convert\">x</code>"),
        arguments("**b**{: .c}", "<strong class=\"c\">b</strong>"),
        arguments("==m=={.c}", "<mark class=\"c\">m</mark>"),
        arguments("[x](#x){.c title=T}", "<a href=\"#a--x\" class=\"c\" title=\"T\">x</a>"),
        arguments(
            "HTML与XHTML，HTML5 or HTML.\n\n*[HTML]: Hypertext Markup",
            "<abbr title=\"Hypertext Markup\">HTML</abbr>与XHTML，HTML5 or"
                + " <abbr title=\"Hypertext Markup\">HTML</abbr>."),
        arguments(
            "*[W3C]: Consortium\n*[C++]: 语言\n\n用C++的W3C。",
            "用<abbr title=\"语言\">C++</abbr>的<abbr title=\"Consortium\">W3C</abbr>。"),
        arguments(
            "`HTML` [HTML](#x)\n\n*[HTML]: Hyper",
            "<code>HTML</code> <a href=\"#a--x\"><abbr title=\"Hyper\">HTML</abbr></a>"));
  }

  @ParameterizedTest
  @MethodSource("read")
  void becomes(String markdown, String html) {
    assertThat(content(markdown + "\n\n## X {#x}")).contains(">" + html + "</p>");
  }

  private static Stream<Arguments> blocks() {
    return Stream.of(
        arguments("## B {#b .c}", "<h2 id=\"a--b\" class=\"c\">B</h2>"),
        arguments("## The <a> element", "<h2 id=\"a--the-a-element\">The &lt;a&gt; element</h2>"),
        arguments(
            "## <input>, <Foo> and *<b>*",
            "<h2 id=\"a--input-foo-and-b\">&lt;input&gt;, &lt;Foo&gt; and <em>&lt;b&gt;</em></h2>"),
        arguments(
            "## A <b>b</b> and <i>i</i>", "<h2 id=\"a--a-b-and-i\">A <b>b</b> and <i>i</i></h2>"),
        arguments("## A<br>b", "<h2 id=\"a--a-b\">A<br />b</h2>"),
        arguments("## B {-}", "<h2 class=\"unnumbered\" id=\"a--b\">B</h2>"),
        arguments("## `B`{.c} {#d}", "<h2 id=\"a--d\"><code class=\"c\">B</code></h2>"),
        arguments("## 编号{#编号}", "<h2 id=\"a--编号\">编号</h2>"),
        arguments("## B\n{: .c}", "<h2 class=\"c\" id=\"a--b\">B</h2>"),
        arguments(
            "- H~2~O\n- [甲]{.c}",
            "<ul><li>H<sub>2</sub>O</li><li><span class=\"c\">甲</span></li></ul>"),
        arguments(
            "| a `x`{.c} | ==b== |\n|-|-|\n| 5~10 | x^2^ |",
            "<th scope=\"col\">a <code class=\"c\">x</code></th><th scope=\"col\"><mark>b</mark></th>"),
        arguments(
            "## ==B== H~2~O {.c #d}",
            "<h2 id=\"a--d\" class=\"c\"><mark>B</mark> H<sub>2</sub>O</h2>"),
        arguments("a\n{: .lead #p}", "<p id=\"a--p\" class=\"lead\">a</p>"),
        arguments("{: .lead}\na", "<p class=\"lead\">a</p>"),
        arguments("x\n\n{: .lead}\n- a", "<ul class=\"lead\"><li>a</li></ul>"),
        arguments(
            "> a\n{: .prompt-tip }", "<blockquote class=\"prompt-tip\"><p>a</p></blockquote>"),
        arguments("> a\n> {: .b}", "<blockquote><p class=\"b\">a</p></blockquote>"),
        arguments("- a\n- b\n{: .c}", "<ul class=\"c\"><li>a</li><li>b</li></ul>"),
        arguments("- a\n  {: .c}", "<ul><li class=\"c\">a</li></ul>"),
        arguments(
            "|a|\n|-|\n|b|\n{: .c}",
            "<table class=\"c\"><thead><tr><th scope=\"col\">a</th></tr></thead>"
                + "<tbody><tr><td>b</td></tr></tbody></table>"));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void blockBecomes(String markdown, String html) {
    assertThat(content(markdown)).contains(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "约5~10元，也可能10~20元",
        "5~10,20~30 和 3~5和6~8 或 1~2~3",
        "5~10 元 ~5~ a ~b~ 约~二十~元",
        "价格$5到$10",
        "a_b_c 与 中_文_字的",
        "a^b；2^10；a^b and c^d; 2^3+2^4; 中^文^",
        "x=={1} 与 x==2==y",
        "C++ and C++; i++ + ++j; ++i and i++; g++ or clang++",
        "a >==b== c <==d==",
        "1==2 and 3==4; a == b == c; a===b===c; !==a==",
        "{花括号} {name} {a: b} {1,2} {{name}} {% %}",
        "a@b.c http://a.b/~c/x~y~z?a==b&c==d&e^f^g www.a.b/c~d~",
        "+------+------+ -- |------| ====== ++++++ ^^^^",
        "[1] [注] [a]{b} [漢字]{} []{.x}",
        "a {.b",
        "a {.b} c",
        "等号==是 ==什么 == 与 == 么",
        "嗨~hello~大家好 早~3~早 好吃^o^ 哈哈^_^ 嗯^*^",
        "10^-3,10^-5 2^3*(4^(1+2)) 2^10,3^10 a^b,c^d",
        "5~$10,6~$20 A~$1,B~$2 1.5~2.5,3~4 P10~P20~P30 5%~10%,20%~30%",
        "5kg~10kg,20kg~30kg a~b c~d Mon~Fri Sat~Sun ~/a ~/b",
        "C:\\path C:\\PROGRA~1\\MICROS~1\\ x\\a^b\\c^d",
        "[1] [x]{y} @人 @li2020 li@a.b 价格[5]{10}",
        "如果a==b，那么c==d；若 甲 == 乙",
      })
  void textStaysText(String text) {
    Folder folder = new Folder(temp).with("zh-Hans/a.md", "# A\n\n" + text);
    assertThat(Parser.unescapeEntities(folder.section().content(), false))
        .contains(">" + text + "</p>");
  }

  /** A price list, an address book and a log keep their signs wherever they stand. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "约5~10元，也可能10~20元",
        "价格$5到$10，约$5~$10",
        "a_b_c 2^10 a~b c~d 10^-3",
        "C:\\path [1] @人 a@b.c [x]{y}"
      })
  void textStaysTextInEveryBlock(String text) {
    String markdown =
        "## "
            + text
            + "\n\n- "
            + text
            + "\n\n> "
            + text
            + "\n\n| a |\n|-|\n| "
            + text
            + " |\n\n**"
            + text
            + "**[^n]\n\n[^n]: "
            + text;
    Folder folder = new Folder(temp).with("zh-Hans/a.md", "# A\n\n" + markdown);
    String content = folder.section().content();
    assertThat(content.split(Pattern.quote(text), -1)).hasSize(7);
  }

  @Test
  void anIdThatExistsIsTold() {
    Folder folder = new Folder(temp).with("en/a.md", "# A\n\n## B {#b}\n\n[c]{#b} `d`{#b}");
    folder.section();
    assertThat(folder.problems()).isNotEmpty().allMatch(problem -> problem.contains("b"));
  }

  @Test
  void aListThatBelongsToNothingIsTold() {
    Folder folder = new Folder(temp).with("en/a.md", "# A\n\na {.b}\n\n| c {.d} |\n|-|\n| e |");
    assertThat(folder.section().content()).contains("a {.b}", "c {.d}");
    assertThat(folder.problems())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("warning en/a.md:3: the attribute list {.b}"),
            second -> assertThat(second).startsWith("warning en/a.md:5: the attribute list {.d}"));
  }

  @Test
  void whatOnlyShapesALinkIsDroppedInSilence() {
    assertThat(content("[w](https://w.org){:target=\"_blank\" rel=\"noopener\"}"))
        .contains("<a href=\"https://w.org\">w</a>");
  }

  @Test
  void anAttributeThatMayNotBeIsTold() {
    Folder folder =
        new Folder(temp)
            .with("en/a.md", "# A\n\n[a]{onclick=\"x()\"} [b](#c){href=\"javascript:x\"} [d]{#c}");
    assertThat(folder.section().content()).doesNotContain("onclick", "javascript");
    assertThat(folder.problems()).isNotEmpty();
  }

  @Test
  void aBackslashKeepsASign() {
    assertThat(content("\\==a== H\\~2~O x\\^2^ \\++a++ [a]\\{.b} \\[a]{.b c} \\{.d}"))
        .contains(">==a== H~2~O x^2^ ++a++ [a]{.b} [a]{.b c} {.d}</p>");
  }

  @Test
  void aBackslashBeforeASignThatMeansNothingStays() {
    assertThat(content("a\\;b z.\\,B. \\!c \\*d")).contains(">a\\;b z.\\,B. !c *d</p>");
  }

  @Test
  void anAbbreviationThatIsNotUsedIsTold() {
    Folder folder =
        new Folder(temp).with("en/a.md", "# A\n\nXHTML\n\n*[HTML]: Hypertext\n*[CSS]: Style");
    assertThat(folder.section().content()).doesNotContain("Hypertext");
    assertThat(folder.briefProblems())
        .containsExactly(
            "warning en/a.md:5: the abbreviation HTML is defined and does not occur (and 1 more"
                + " like it in the file); delete its line, or write HTML as a word");
    assertThat(folder.problems()).hasSize(2);
  }

  private String content(String markdown) {
    Folder folder = new Folder(temp).with("en/a.md", "# A\n\n" + markdown);
    String content = folder.section().content();
    assertThat(folder.problems()).isEmpty();
    return content.replaceAll(" data-line=\"\\d+\"", "").replaceAll(">\\s*\n\\s*<", "><");
  }
}
