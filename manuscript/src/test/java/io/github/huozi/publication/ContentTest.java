package io.github.huozi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The XHTML of single pieces of Markdown and HTML. Line numbers are left out unless they are
 * tested.
 */
class ContentTest {

  @TempDir Path temp;

  @Test
  void aLineIsWritten() {
    assertContent("A \"quote\" -- and…", "<p>A “quote” – and…</p>");
    assertContent("a\nb  \nc", "<p class=\"verse\">a\nb<br />\nc</p>");
    assertContent(
        "*a* **b** ~~c~~ `d<`",
        "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d&lt;</code></p>");
    assertContent("a&nbsp;b &amp; &lt;", "<p>a&#xa0;b &amp; &lt;</p>");
  }

  @Test
  void emphasisEndsAtHanPunctuation() {
    assertContent("这是**「活字」**的", "<p>这是<strong>「活字」</strong>的</p>");
    assertContent("**注意：**内容", "<p><strong>注意：</strong>内容</p>");
    assertContent("`*「`和**“活”**字", "<p><code>*「</code>和<strong>“活”</strong>字</p>");
    assertContent("见**`码`**。", "<p>见<strong><code>码</code></strong>。</p>");
    assertContent("。**(a)**，**(b)**。", "<p>。<strong>(a)</strong>，<strong>(b)</strong>。</p>");
    assertContent(
        "写。*里[链接](https://x.org/)*。", "<p>写。<em>里<a href=\"https://x.org/\">链接</a></em>。</p>");
    assertContent(
        "“*a*”**「b」**、~~「c」~~后", "<p>“<em>a</em>”<strong>「b」</strong>、<del>「c」</del>后</p>");
    assertContent("占**100%**的", "<p>占<strong>100%</strong>的</p>");
    assertContent("用**`git`**记", "<p>用<strong><code>git</code></strong>记</p>");
    assertContent("の*(a)*는", "<p>の<em>(a)</em>는</p>");
    assertContent("は*<ruby>漢<rt>かん</rt></ruby>*と", "<p>は<em><ruby>漢<rt>かん</rt></ruby></em>と</p>");
    assertContent(
        "见**[链接](https://x.org/)**后，**甲**`x`**乙**",
        "<p>见<strong><a href=\"https://x.org/\">链接</a></strong>后，"
            + "<strong>甲</strong><code>x</code><strong>乙</strong></p>");
    assertContent(
        "写。**`粗`**。*楷*，把**，**改成*。*了",
        "<p>写。<strong><code>粗</code></strong>。<em>楷</em>，把<strong>，</strong>改成<em>。</em>了</p>");
    assertContent("⠁的**1%**的", "<p>⠁的<strong>1%</strong>的</p>");
    assertContent("&#x2800; 占**1%**的", "<p>⠀ 占<strong>1%</strong>的</p>");
    assertContent("用**「𠮷」**𠮷**1%**𠮷", "<p>用<strong>「𠮷」</strong>𠮷<strong>1%</strong>𠮷</p>");
    assertContent("\uF412 **「a」** b", "<p>\uF412 <strong>「a」</strong> b</p>");
  }

  @Test
  void twoPairsOfEmphasisMayHaveOneLetterBetweenThem() {
    assertContent("甲**(1)**乙**(2)**丙", "<p>甲<strong>(1)</strong>乙<strong>(2)</strong>丙</p>");
    assertContent("**a.**字**b**字", "<p><strong>a.</strong>字<strong>b</strong>字</p>");
    assertContent("~~(x)~~中~~\"y\"~~中", "<p><del>(x)</del>中<del>\"y\"</del>中</p>");
    assertContent(
        "用**`a`**和**`b`**记",
        "<p>用<strong><code>a</code></strong>和<strong><code>b</code></strong>记</p>");
    assertContent(
        "|甲**[a](https://x.org/)**乙\\|**[b](https://x.org/)**丙|\n|-|\n",
        "<table><thead><tr><th scope=\"col\">甲<strong><a href=\"https://x.org/\">a</a></strong>乙|"
            + "<strong><a href=\"https://x.org/\">b</a></strong>丙</th></tr></thead></table>");
  }

  @Test
  void underscoresBesideHanMarksWorkLikeAsterisks() {
    assertContent(
        "**关联函数**（_associated function_）的",
        "<p><strong>关联函数</strong>（<em>associated function</em>）的</p>");
    assertContent("_「活字」_是_「木」_的", "<p><em>「活字」</em>是<em>「木」</em>的</p>");
    assertContent(
        "_「活字」_\n\n- ___\n\n> 1. _ _ _", // rules
        "<p><em>「活字」</em></p><ul><li><hr /></li></ul><blockquote><ol><li><hr /></li></ol></blockquote>");
    assertContent("，__粗__。（___都___）", "<p>，<strong>粗</strong>。（<em><strong>都</strong></em>）</p>");
    assertContent(
        "_**（a）**_，**_「b」_**的",
        "<p><em><strong>（a）</strong></em>，<strong><em>「b」</em></strong>的</p>");
    assertContent("_foo_bar_、snake_case（_x_）", "<p><em>foo_bar</em>、snake_case（<em>x</em>）</p>");
    assertContent("__粗__后字（__粗__）尾", "<p>__粗__后字（<strong>粗</strong>）尾</p>");
    assertContent("变量_name_的（_x", "<p>变量_name_的（_x</p>");
    assertContent("下划线（\\_），_甲_", "<p>下划线（_），<em>甲</em></p>");
    assertContent("用_`git`_记", "<p>用<em><code>git</code></em>记</p>");
    assertContent(
        "（_a_）\n\n___\n\n> _ _ _", "<p>（<em>a</em>）</p><hr /><blockquote><hr /></blockquote>");
    assertContent(
        "`（_a_`、[_b](https://x.org/_c_)（_d_）<https://x.org/_e>",
        "<p><code>（_a_</code>、<a href=\"https://x.org/_c_\">_b</a>（<em>d</em>）"
            + "<a href=\"https://x.org/_e\">https://x.org/_e</a></p>");
  }

  @Test
  void quotationsHaveTheMarksOfTheirLanguage() {
    assertContent("a <q>b <q>c</q> d</q>", "<p>a <q>“b <q>‘c’</q> d”</q></p>");
    assertContent(
        "<i lang=\"ja\"><q>本</q></i> <q lang=\"ja\">x</q> <i lang=\"fr\"><q>y</q></i>",
        "<p><i lang=\"ja\"><q>「本」</q></i> <q lang=\"ja\">“x”</q>"
            + " <i lang=\"fr\"><q>«\u202Fy\u202F»</q></i></p>");
    assertContent(
        "<i lang=\"hu\"><q>b <q>c</q></q></i>", "<p><i lang=\"hu\"><q>„b <q>»c«</q>”</q></i></p>");
  }

  @Test
  void itemsOfListsShowTheirNumbers() {
    assertContent(
        "<ol reversed><li>a</li><li value=7>b</li><li>c</li></ol>",
        "<ol reversed=\"\"><li value=\"3\">a</li><li value=\"7\">b</li><li value=\"6\">c</li></ol>");
    assertContent(
        "<ol reversed start=2><li>a</li></ol>",
        "<ol reversed=\"\" start=\"2\"><li value=\"2\">a</li></ol>");
    assertContent("1. a\n2.\n3. c", "<ol><li>a</li><li>&#xa0;</li><li>c</li></ol>");
  }

  @Test
  void oneTildeIsText() {
    assertContent("大约 5~10 元，也可能 10~20 元", "<p>大约 5~10 元，也可能 10~20 元</p>");
    assertContent("~a~ ~~b~~ ~~~c~~~", "<p>~a~ <del>b</del> ~~~c~~~</p>");
    assertContent("「~~活字~~」是", "<p>「<del>活字</del>」是</p>");
  }

  @Test
  void codeSpansKeepTheirLineFeeds() {
    assertContent("`a\nb` c\nd", "<p><code>a\nb</code> c\nd</p>");
    assertContent("```(注)```文", "<p><code>(注)</code>文</p>");
  }

  @Test
  void listsAndTasks() {
    assertContent("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>");
    assertContent("- a\n  - b", "<ul><li>a<ul><li>b</li></ul></li></ul>");
    assertContent(
        "- [ ] a\n- [x] b",
        "<ul><li class=\"task\"><span class=\"task-box\" role=\"img\"></span>a</li>"
            + "<li class=\"task done\"><span class=\"task-box\" role=\"img\"></span>b</li></ul>");
    assertContent("- a\n\n  b", "<ul><li><p>a</p><p>b</p></li></ul>");
  }

  @Test
  void tables() {
    assertContent(
        "| a | b |\n|:--|--:|\n| 1 | 2 |\n\n: The *sizes*",
        "<table><caption>The <em>sizes</em></caption><thead><tr>"
            + "<th class=\"left\" scope=\"col\">a</th><th class=\"right\" scope=\"col\">b</th></tr></thead>"
            + "<tbody><tr><td class=\"left\">1</td><td class=\"right\">2</td></tr></tbody></table>");
    assertContent(
        "Table: Before\n\n| a |\n|---|",
        "<table><caption>Before</caption><thead><tr><th scope=\"col\">a</th></tr></thead></table>");
    assertContent(": no table", "<p>: no table</p>");
  }

  @Test
  void alternativeTexts() {
    folder().with("en/i.svg", "<svg/>");
    assertContent(
        "a <img src=i.svg role=presentation>", "<p>a <img src=\"en/i.svg\" alt=\"\" /></p>");
    assertContent(
        "a <img src=i.svg alt=x aria-hidden=true>", "<p>a <img src=\"en/i.svg\" alt=\"\" /></p>");
    assertContent("a <img src=i.svg aria-label=x>", "<p>a <img src=\"en/i.svg\" alt=\"x\" /></p>");
    assertContent(
        "a <img src=i.svg alt=x aria-describedby='d e'><i id=d>b</i><i id=e>c</i>",
        "<p>a <img src=\"en/i.svg\" alt=\"x\" aria-describedby=\"s--d s--e\" />"
            + "<i id=\"s--d\">b</i><i id=\"s--e\">c</i></p>");
  }

  @Test
  void figures() {
    folder().with("en/i.svg", "<svg/>");
    assertContent(
        "![An *alt*](i.svg \"Cap\")",
        "<figure><img src=\"en/i.svg\" alt=\"An alt\" /><figcaption>Cap</figcaption></figure>");
    assertContent(
        "<img src=\"i.svg\" alt=\" \">", "<figure><img src=\"en/i.svg\" alt=\"\" /></figure>");
    assertContent("a ![x](i.svg \"t\")", "<p>a <img src=\"en/i.svg\" alt=\"x\" title=\"t\" /></p>");
    assertContent(
        "<figure><img src=\"i.svg\" alt=\"\"><figcaption>C</figcaption></figure>",
        "<figure><img src=\"en/i.svg\" alt=\"\" /><figcaption>C</figcaption></figure>");
  }

  @Test
  void figuresOfARowBelongToItsGroup() {
    folder().with("en/i.svg", "<svg/>");
    String a = "<figure><img src=\"en/i.svg\" alt=\"a\" /><figcaption>A</figcaption></figure>";
    String b = a.replace("alt=\"a\"", "alt=\"b\"").replace("A<", "B<");
    assertContent(
        "::: figures\n![a](i.svg \"A\") ![b](i.svg \"B\")\n\nC\n:::",
        "<figure class=\"figures columns-2\">" + a + b + "<figcaption>C</figcaption></figure>");
    assertContent(
        "::: figures\n![a](i.svg \"A\")\n\nC\n:::",
        "<figure class=\"figures columns-1\">" + a + "<figcaption>C</figcaption></figure>");
    assertContent(
        "::: figures\n![a](i.svg){width=40%} ![b](i.svg){width=40%}\n\nC\n:::",
        "<figure class=\"figures columns-2\">"
            + "<figure><img src=\"en/i.svg\" alt=\"a\" width=\"80%\" /></figure>"
            + "<figure><img src=\"en/i.svg\" alt=\"b\" width=\"80%\" /></figure>"
            + "<figcaption>C</figcaption></figure>");
  }

  @Test
  void codeBlocks() {
    assertContent(
        "```java title\nint a;\n\n<b>\n```",
        "<pre><code class=\"language-java\"><span class=\"type\">int</span> a;\n\n&lt;b&gt;</code></pre>");
    assertContent("    x\n    y", "<pre><code>x\ny</code></pre>");
  }

  @Test
  void indentsAreDropped() {
    assertContent("　　甲", "<p>甲</p>");
    assertContent("　　甲  \n　　乙", "<p>甲</p><p>乙</p>");
    assertContent(
        "　　甲  \n　　乙`c`  \n　　丙  \n丁",
        "<p>甲</p><p>乙<code>c</code></p><p class=\"verse\">丙<br />\n丁</p>");
    assertContent("　　甲\n　　乙*丙*丁\n　　戊", "<p>甲</p><p>乙<em>丙</em>丁</p><p>戊</p>");
    assertContent("诗  \n　　句", "<p class=\"verse\">诗<br />\n　　句</p>");
    assertContent("&emsp;&emsp;甲", "<p>甲</p>");
  }

  @Test
  void notes() {
    assertContent(
        "a[^1] b[^X y] c[^x] d[^1]\n\n[^1]: One\n\n    more\n[^x]: Two",
        "<p>a<a class=\"note-call\" id=\"s--fnref-1\" href=\"#s--fn-1\">1</a> b[^X y] c"
            + "<a class=\"note-call\" id=\"s--fnref-x\" href=\"#s--fn-x\">2</a> d"
            + "<a class=\"note-call\" id=\"s--fnref-1-2\" href=\"#s--fn-1\">1</a></p>"
            + "<section class=\"notes\"><div class=\"note\" id=\"s--fn-1\" data-number=\"1\"><p>One</p><p>more</p></div>"
            + "<div class=\"note\" id=\"s--fn-x\" data-number=\"2\"><p>Two</p></div></section>");
    assertContent(
        "a^[in *line*]",
        "<p>a<a class=\"note-call\" id=\"s--fnref-note\" href=\"#s--fn-note\">1</a></p>"
            + "<section class=\"notes\"><div class=\"note\" id=\"s--fn-note\" data-number=\"1\"><p>in <em>line</em></p></div></section>");
  }

  @Test
  void headingsGetIds() {
    assertContent("# T\n\n## Turning Wood!", "<h2 id=\"s--turning-wood\">Turning Wood!</h2>");
    assertContent("# T\n\n## 活字　印刷", "<h2 id=\"s--活字-印刷\">活字　印刷</h2>");
    assertContent("# T\n\n## A {#own}", "<h2 id=\"s--own\">A</h2>");
    assertContent("# T\n\n## A\n## A", "<h2 id=\"s--a\">A</h2><h2 id=\"s--a-1\">A</h2>");
  }

  @Test
  void headingLevelsLeaveNoneOut() {
    assertContent(
        "### T\n\n##### a\n\n##### b\n\n#### c\n\n# d",
        "<h2 id=\"s--a\">a</h2><h2 id=\"s--b\">b</h2><h2 id=\"s--c\">c</h2><h2 id=\"s--d\">d</h2>");
    assertContent(
        "# T\n## a\n#### b\n#### c\n### d",
        "<h2 id=\"s--a\">a</h2><h3 id=\"s--b\">b</h3><h3 id=\"s--c\">c</h3><h3 id=\"s--d\">d</h3>");
  }

  @Test
  void rawHtml() {
    assertContent(
        "<div class=\"box\">\n\n*a*\n\n</div>", "<div class=\"box\"><p><em>a</em></p></div>");
    assertContent("<ruby>活<rt>huó</rt></ruby>", "<p><ruby>活<rt>huó</rt></ruby></p>");
    assertContent("<p lang=zh_CN>", "");
    assertContent("a<br>b", "<p class=\"verse\">a<br />b</p>");
  }

  @Test
  void badgesKeepTheirWords() {
    assertContent(
        "# T\n\n## A <Badge type=\"tip\" text=\"^1.2\" />\n\nb <Badge>c</Badge>",
        "<h2 id=\"s--a\">A <span class=\"vt-badge\">^1.2</span></h2>"
            + "<p>b <span class=\"vt-badge\">c</span></p>");
    assertContent(
        "a <sup class=\"vt-badge\" data-text=\"3.5+\" /> b <sup class=\"vt-badge ts\"></sup>",
        "<p>a <sup class=\"vt-badge\">3.5+</sup> b <sup class=\"vt-badge ts\">ts</sup></p>");
  }

  @Test
  void optionsOfVueKeepTheirWords() {
    assertContent(
        "# T\n\n## A {.options-api}\n\n<div class=\"options-api\">\n\nb\n\n</div>\n\n<span class=\"options-api\">`c`</span>",
        "<h2 class=\"options-api\" id=\"s--a\">A</h2><div class=\"options-api\"><p>b</p></div>"
            + "<p><span class=\"options-api\"><code>c</code></span></p>");
  }

  @Test
  void headerCellsHaveAScope() {
    assertContent(
        "<table><tr><th>a<th>b<tr><th>c<td>d</table>",
        "<table><tbody><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr>"
            + "<tr><th scope=\"row\">c</th><td>d</td></tr></tbody></table>");
    assertContent(
        "<table><tr><td><th>b<tr><th>c<td>d</table>",
        "<table><tbody><tr><td></td><th scope=\"col\">b</th></tr>"
            + "<tr><th scope=\"row\">c</th><td>d</td></tr></tbody></table>");
  }

  @Test
  void markupThatEpubDoesNotAllowIsCorrected() {
    assertContent(
        "<strike>a</strike> <tt>b</tt> <acronym>c</acronym>",
        "<p><s>a</s> <code>b</code> <abbr>c</abbr></p>");
    assertContent("<p><a name=x>a</a>", "<p><a id=\"s--x\">a</a></p>");
    assertContent("<p data-line=9 data-note=x>a", "<p>a</p>");
    assertContent("<!-- c -->\n\na", "<p>a</p>");
    assertContent("<p title='a&quot;b'>a", "<p title=\"a&quot;b\">a</p>");
    assertContent("<object>x</object> a <svg><path/></svg>", "<p> a </p>");
  }

  @Test
  void tasksInLooseItems() {
    assertContent(
        "- [ ] a\n\n  b",
        "<ul><li class=\"task\"><p><span class=\"task-box\" role=\"img\"></span>a</p><p>b</p></li></ul>");
    assertContent("[ ] a", "<p>[ ] a</p>");
  }

  @Test
  void aLinkAroundBlocksGoesIntoThem() {
    assertContent(
        "<section><a id=k class=c href=https://x.org/> <div><b>a</b></div> <p>b <i>c</i></p>d</a></section>",
        "<section><div><a id=\"s--k\" class=\"c\" href=\"https://x.org/\"><b>a</b></a></div>"
            + "<p><a class=\"c\" href=\"https://x.org/\">b <i>c</i></a></p>"
            + "<p><a class=\"c\" href=\"https://x.org/\">d</a></p></section>");
    assertContent(
        "<div><del><ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><hr></del></div>",
        "<div><ul><li><del>a</del></li><li><del>b</del><ul><li><del>c</del></li></ul></li></ul><hr /></div>");
    assertContent(
        "<div><ins><table><tr><td>a</td><td>b<p>c</p></td></tr></table></ins></div>",
        "<div><table><tbody><tr><td><ins>a</ins></td><td><p><ins>b</ins></p><p><ins>c</ins></p></td></tr></tbody></table></div>");
    assertContent(
        "<div><del><ins><p>a</p></ins></del></div>", "<div><p><del><ins>a</ins></del></p></div>");
    assertContent(
        "<div><ins><pre><code>a\nb</code></pre></ins></div>",
        "<div><pre><ins><code>a\nb</code></ins></pre></div>");
    assertContent(
        "<div><ins id=k><hr></ins></div>\n\n[a](#k)",
        "<div><hr id=\"s--k\" /></div><p><a href=\"#s--k\">a</a></p>");
  }

  @Test
  void blocksDoNotStandInLines() {
    assertContent("<span><div>a</div></span>", "<div>a</div>");
    assertContent("<li>a</li><li>b</li>", "<ul><li>a</li><li>b</li></ul>");
    assertContent(
        "<blockquote>a<p>b</p></blockquote>", "<blockquote><p>a</p><p>b</p></blockquote>");
    assertContent("<table><tr><td>a", "<table><tbody><tr><td>a</td></tr></tbody></table>");
    assertContent("<h2>T</h2><h3><div>a</div></h3>", "<h2 id=\"s--a\">a</h2>");
    assertContent("<dl><dt>a<dd>b</dl>", "<dl><dt>a</dt><dd>b</dd></dl>");
  }

  @Test
  void linesAreThoseOfTheFile() {
    assertThat(lined("---\ntitle: x\n---\n\na\nb\n\n- c\n- d\n\n```\ne\n```\n"))
        .isEqualTo(
            "<p data-line=\"5\">a\nb</p><ul data-line=\"8\"><li data-line=\"8\">c</li>"
                + "<li data-line=\"9\">d</li></ul><pre data-line=\"12\"><code>e</code></pre>");
    assertThat(lined("a [b](https://x.org\n\"t\") c\nd"))
        .isEqualTo("<p data-line=\"1\">a <a href=\"https://x.org\" title=\"t\">b</a> c\n\nd</p>");
    assertThat(lined("> a\n> b\n\n<div\nclass=\"x\">\n\nc\n\n</div>"))
        .isEqualTo(
            "<blockquote data-line=\"1\"><p data-line=\"1\">a\nb</p></blockquote>"
                + "<div class=\"x\" data-line=\"4\"><p data-line=\"7\">c</p></div>");
  }

  private String lined(String markdown) {
    return folder().with("en/s.md", markdown).section().content();
  }

  private void assertContent(String markdown, String content) {
    assertThat(lined(markdown).replaceAll(" data-line=\"\\d+\"", "")).isEqualTo(content);
  }

  private Folder folder() {
    return new Folder(temp);
  }
}
