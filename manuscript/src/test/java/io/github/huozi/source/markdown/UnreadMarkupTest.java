package io.github.huozi.source.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.huozi.model.section.Section;
import io.github.huozi.publication.Folder;
import io.github.huozi.testing.InParts;
import io.github.huozi.testing.ProcessorTime;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Warnings about markup that is printed as typed. */
class UnreadMarkupTest {

  @TempDir Path temp;

  private static Stream<Arguments> unread() {
    return Stream.of(
        arguments("x\n\n:::", "the fence :::"),
        arguments("a {.red #x lang=\"de\"}", "the attribute list {.red #x lang=\"de\"}"),
        arguments("a\n\n{: .lead}\n\nb", "the attribute list {: .lead}"),
        arguments("{% raw %}", "the template tag {% raw %}"),
        arguments("see {{ site.url }}/x", "the template tag {{ site.url }}"),
        arguments("<div>\n{% include a.html %}\n</div>", "the template tag {% include a.html %}"),
        arguments("{{< youtube \"a\" >}}", "the shortcode {{< youtube \"a\" >}}"),
        arguments("{{% notice %}}", "the shortcode {{% notice %}}"),
        arguments("a\n[TOC]", "the table of contents [TOC]"),
        arguments("a \\newpage", "the TeX command \\newpage"),
        arguments("注意力 :cite:`Bahdanau.ea.2014`", "the citation :cite:`Bahdanau.ea.2014`"),
        arguments("a\n:begin_tab:`mxnet`\nb", "the directive :begin_tab:`mxnet`"),
        arguments("good :smile: morning", "the emoji :smile:"),
        arguments("- a\n\n: what it is", "the definition : what it is"),
        arguments("as he says [@li2020, p. 3]", "the citation [@li2020, p. 3]"),
        arguments("see [[Other page]]", "the wiki link [[Other page]]"),
        arguments("数组$nums$有$n$项", "the formula $nums$"),
        arguments("有$n$项，又 x$a$b", "the formula $a$"),
        arguments("有$n$项，又$ m = n $也", "the formula $ m = n $"),
        arguments("{漢字}(かんじ)", "the ruby {漢字}(かんじ)"),
        arguments("{漢字|漢子}", "the ruby {漢字|漢子}"),
        arguments("｜漢字《かんじ》", "the annotation ｜漢字《かんじ》"),
        arguments("漢字《かんじ》", "the annotation 字《かんじ》"),
        arguments("<br>\n**bold**", "Markdown in HTML, **bold**,"),
        arguments("<div>\n![a](i.svg)\n</div>", "Markdown in HTML, ![a](i.svg),"),
        arguments("<p>\na[^x]\n</p>", "Markdown in HTML, [^x],"),
        arguments("<div>\n# T\n</div>", "Markdown in HTML, # T,"),
        arguments("![pic](my picture.png)", "the image ![pic](my picture.png)"),
        arguments("![图](p.png =100x50)", "the image ![图](p.png =100x50)"),
        arguments("![x](p.png", "the image ![x](p.png"),
        arguments("![x][nowhere]", "the image ![x][nowhere]"),
        arguments("[a](my file.md)", "the link [a](my file.md)"),
        arguments("see [a](https://a.org/x", "the link [a](https://a.org/x"),
        arguments("[链接] (https://a.org/x)", "the link [链接] (https://a.org/x)"),
        arguments("[链接]（https://a.org/x）", "the link [链接]（https://a.org/x）"),
        arguments("#标题没有空格", "the heading #标题没有空格"),
        arguments("x\n\n##二级", "the heading ##二级"),
        arguments("#Chapter one", "the heading #Chapter one"),
        arguments("字**第1章.**English", "the emphasis **第1章.**"),
        arguments("这是**粗 **字", "the emphasis **粗 **"),
        arguments("这是**粗体", "the emphasis **粗体"),
        arguments("这是**粗$a_1$、`b`", "the emphasis **粗$a_1$、`b`"),
        arguments("그는 _강조_는", "the emphasis _강조_"),
        arguments("中_强调_文", "the emphasis _强调_"),
        arguments("中__强调__文", "the emphasis __强调__"),
        arguments("a %% private %% b", "the comment %% private %%"),
        arguments("{ruby|漢字|かんじ}", "the ruby {ruby|漢字|かんじ}"),
        arguments("[漢字]^(かんじ)", "the ruby [漢字]^(かんじ)"),
        arguments("[漢字]{かんじ}", "the ruby [漢字]{かんじ}"),
        arguments("include::x.adoc[]", "the directive include::x.adoc[]"),
        arguments("!include x.md", "the directive !include x.md"),
        arguments("Table: a caption\n\ntext", "the caption Table: a caption"),
        arguments("见［链接］（https://a.org/x）。", "the link ［链接］（https://a.org/x）"),
        arguments("！［图］（p.png）", "the link ！［图］（p.png）"),
        arguments("[链接］(a.md)", "the link [链接］(a.md)"),
        arguments("他说：＊绝对＊，不行", "the emphasis ＊绝对＊"),
        arguments("这是，＊＊强调＊＊的", "the emphasis ＊＊强调＊＊"),
        arguments("步骤：\n１）甲\n２）乙\n３）丙", "the list that begins １）甲 ２）"),
        arguments("（1）甲\n（2）乙", "the list that begins （1）甲 （2）"),
        arguments("1、甲\n2、乙", "the list that begins 1、甲 2、"),
        arguments("・甲\n・乙\n・丙", "the list that begins ・甲 ・"),
        arguments("| a | b |\n| c | d |\n| e | f |", "the table that begins | a | b |"),
        arguments("| a | b | c |\n|---|---|\n| d | e | f |", "the table that begins | a | b | c |"),
        arguments("| a | b\n| c | d", "the table that begins | a | b"),
        arguments("| a | b |\n|---|", "the table that begins | a | b |"),
        arguments("- a\n\n: Words {#tbl-a}", "the caption : Words {#tbl-a}"),
        arguments("| `a` | b |\n| c | d |", "the table that begins | `a` | b |"),
        arguments("\\listoffigures", "the TeX command \\listoffigures"),
        arguments("\\pagenumbering{gobble}", "the TeX command \\pagenumbering{gobble}"),
        arguments("+---+---+\n| a | b |\n+---+---+", "the grid table that begins +---+"),
        arguments(
            "text\n\n  Right     Left\n-------     ------\n     12     12\n    123     123\n\nTable:  A caption.",
            "the table of dashes that begins Right Left"),
        arguments(
            "      One  Two\n---------  ---\n        1  2",
            "the table of dashes that begins One Two"),
        arguments("-- -----\n1  a\n2  b\n-- -----", "the table of dashes that begins 1 a"),
        arguments(
            "--------------\n城市     人口\n         万人\n-----   ------\n北京     2184\n\n上海     2487\n"
                + "--------------\n\n: 人口\n\ntext",
            "the table of dashes that begins 城市 人口"),
        arguments("is ** bold ** text", "the emphasis ** bold **"),
        arguments("这是** 重点 **内容", "the emphasis ** 重点 **"),
        arguments("is __ bold __ text", "the emphasis __ bold __"),
        arguments("这是＊＊ 重点 ＊＊内容", "the emphasis ＊＊ 重点 ＊＊"),
        arguments("This is **bold and never ends.", "the emphasis **bold and never ends."),
        arguments("see @img-press.", "the cross-reference @img-press"),
        arguments("see @fig_press", "the cross-reference @fig_press"),
        arguments("see @ fig-press", "the cross-reference @ fig-press"),
        arguments("{漢字/かんじ}", "the ruby {漢字/かんじ}"),
        arguments("{漢字：かんじ}", "the ruby {漢字：かんじ}"),
        arguments("{重庆｜chong qing}", "the ruby {重庆｜chong qing}"),
        arguments("｛漢字｜かんじ｝", "the ruby ｛漢字｜かんじ｝"),
        arguments("{かんじ|漢字}", "the ruby {かんじ|漢字}"),
        arguments("{漢字|かんじを読む", "the ruby {漢字|かんじを"),
        arguments("[漢字|かんじ]を", "the ruby [漢字|かんじ]"),
        arguments("[重点]{dots}", "the attribute list {dots}"),
        arguments("[重点]｛.dots｝", "the attribute list ｛.dots｝"),
        arguments("[重点]{.dots。", "the attribute list {.dots"),
        arguments("[a]{width:50%}", "the attribute list {width:50%}"),
        arguments("[!NOTE]\nWet it.", "the alert [!NOTE]"),
        arguments("> [! NOTE]\n> Wet it.", "the alert [! NOTE]"),
        arguments("> 【!NOTE】\n> 弄湿。", "the alert 【!NOTE】"),
        arguments("》引文在此", "the quotation 》引文在此"),
        arguments("- [] Cut", "the task [] Cut"),
        arguments("a&nbsp b", "the character reference &nbsp"),
        arguments("泥。［^1］", "the note ［^1］"),
        arguments("^1: It was clay.", "the note ^1: It was clay."),
        arguments("The mass $$E = mc^2 is.", "the formula $$E = mc^2 is."),
        arguments("(wood)[https://example.org/]", "the link (wood)[https://example.org/]"),
        arguments("!(A press)[p.png]", "the link !(A press)[p.png]"),
        arguments("-clay\n-wood", "the list that begins -clay -"),
        arguments("1.clay\n2.wood", "the list that begins 1.clay 2."),
        arguments("*clay\n*wood", "the list that begins *clay *"),
        arguments("-[ ] Cut\n-[x] Cast", "the list that begins -[ ] Cut -"),
        arguments(":: tip", "the fence :: tip"),
        arguments("：：： tip", "the fence ：：： tip"),
        arguments("~~gone~ text", "the mark ~~gone~"),
        arguments("用｀代码｀来写", "the mark ｀代码｀"),
        arguments("'''python", "the mark '''python"),
        arguments("Use `code and never", "the mark `code and never"),
        arguments("｜ a ｜ b ｜\n｜ 1 ｜ 2 ｜", "the grid table that begins ｜ a ｜ b ｜ ｜ 1 ｜ 2 ｜"),
        arguments("a\tb\n1\t2", "the grid table that begins a b 1 2"),
        arguments("> a b\n> --- ---\n> 1 2\n>\n> text", "the table of dashes that begins a b"),
        arguments("- x\n\n  a    b\n  ---  ---\n  1    2", "the table of dashes that begins a b"));
  }

  @ParameterizedTest
  @MethodSource("unread")
  void markupThatIsNotReadIsTold(String markdown, String told) {
    Folder folder = new Folder(temp).with("en/i.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    folder.with("en/a.md", "# A\n\n" + markdown);
    folder.manuscript();
    assertThat(folder.problems())
        .singleElement()
        .asString()
        .startsWith("warning en/a.md:")
        .contains(": " + told + " is not read and is printed as typed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "甲乙  丙\n----  ---\n1     **2**",
        "---------\n a   b\n--- -----\n1   2\n    3\n\n4   5\n---------",
        "--- ---\n1   2\n--- ---",
      })
  void aTableOfDashesIsShownAsTyped(String table) {
    for (String indent : List.of("", "> ", "  ")) {
      String typed =
          table
              .indent(0)
              .replaceAll("(?m)^(?!$)", indent)
              .replace("\n\n", "\n" + indent.strip() + "\n");
      Folder folder =
          new Folder(temp)
              .with(
                  "en/a.md",
                  "# A\n\n"
                      + (indent.isBlank() && !indent.isEmpty() ? "- 一\n\n" : "")
                      + typed
                      + "\n末");
      Section section = folder.section();
      assertThat(section.content())
          .contains(">" + table + "</code></pre>")
          .contains(">末</p>")
          .doesNotContain("<h");
    }
  }

  @Test
  void eachKindIsALineInBrief() {
    Folder folder =
        new Folder(temp)
            .with("en/a.md", "# A\n\n[[a]] and\n[[b]]\n\n- [[c]] :tada:\n\n[^1]\n\n[^1]: [[d]]")
            .with("en/b.md", "# B\n\ntext\n[[a]]");
    folder.manuscript();
    assertThat(folder.problems())
        .hasSize(6)
        .contains(
            "warning en/a.md:10: the wiki link [[d]] is not read and is printed as typed; write a link or an image: [text](file.md)");
    assertThat(folder.briefProblems())
        .containsExactly(
            "warning en/a.md:3: the wiki link [[a]] is not read and is printed as typed (and 4 more like it, in 2 files); write a link or an image: [text](file.md)",
            "warning en/a.md:6: the emoji :tada: is not read and is printed as typed; write the character itself");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`{{#include a}}` `$x$` `:::` `==a==` `:smile:`",
        "```\n$x$ ==a== {% raw %} ::: :smile:\n```",
        "\\{{#include a}} \\$x$ \\:smile: \\==a==",
        "\\\\newpage \\[@li2020] \\[[Page]] \\@fig-a \\{漢字|かんじ} \\{{< x >}}",
        "\\{% raw %} \\{{ site.url }} \\++a++ H\\~2~O x\\^2^ \\{.class}",
        "a <span title=\"==b== $x$ :smile:\">b</span> <!-- {{#include a}} [[c]] -->",
        "It costs $5, or US$6 to A$7; $8 and $9.",
        "每个$n$为$5到$10，$5 and $10，$HOME/bin:$PATH，$HOME$PATH 与 ${a}，$(b) $c",
        "$HOME and $PATH; ${a}, ${b}; $HOME/$USER",
        "at 10:30:45 std::vec::Vec http://a:80/b: a:b:c",
        "a == b, c == d; a=b==c; C++ and C++; i++ + ++j",
        "5~10 元，也可能 10~20 元; 3~5和6~8",
        "大约 5~10 元 ~5~",
        "mail a@fig-1.org; @someone",
        "fn() {} and {a: b} and {1,2}; json {\"a\": 1}",
        "## A {#id}",
        "## A {#编号}",
        "[a](#a) [!] [x]",
        "Note: a colon: here",
        "Table: caption\n\n| a |\n|---|\n| b |",
        "| a |\n|---|\n| b |\n\n: caption",
        "```rust\n#[derive(Debug)]\n#![no_std]\n```",
        "```sh\n# a\n```",
        "<pre>\n**a** ![b](c)\n</pre>",
        "<!--\n**a**\n-->",
        "<div>\n\n**a**\n\n</div>",
        "<p><code>**a**</code></p>",
        "Vue {{ message }} {{message}}",
        "```\n| a | b |\n| c | d |\n```",
        "|a| + |b| < |c|\n|d|",
        "| 行 |\n| 行 |",
        "包括：１）甲；２）乙，见［注］（张三）。",
        "１）甲  \n２）乙",
        "１）甲\n\n２）乙",
        "要有\n（1）甲；\n（2）乙。",
        "1、甲\n5、乙",
        "长＊宽＊高，＊必填，＊＊见下，3＊4＊5，他妈＊的，名＊ 姓＊ 、王＊＊和李＊＊，甲＊和乙＊。＊必填项和＊选填项，＊＊＊",
        "中・甲\n・乙",
        "書名《紅樓夢》和《三国》",
        "a^b and c^d, 2^10",
        "𓀀𓀀 𠮷 `𓀀` 𠮷",
        "x ** y ** z, 2 ** 3 ** 4; **kwargs and *args",
        "**a** and **b** ** c",
        "@someone/some-package, @table, @page-1 and a@img-1.org",
        "{编号｜id} {} {a: b} {x/y} {比例：一} 、{姓名/名}",
        "-v and\n-5 and\n-6; 1.5\n2.5",
        "`quoted' and ``quoted'' and don't; a&copy=1",
        "—— 他说\n—— 她说",
        "It costs $$5, and $$ is the shell's number.",
        "《书》 and [](#a)",
        "2**3 and 4**5; f(*a, **b) and g(**c); int **p, **q; a ** b ** c",
        "p < 0.05\\*\\* and \\*\\*p\\*\\*",
        "snake_case_名_x 项目_名称_版本.docx a__b__c 中_a_文",
        "\\[1\\] and \\[注\\] and \\(not a formula\\) f\\(x\\)",
        "#rust #话题 #1 and #include",
        "#话题# 是",
        "#define A\n#1",
        "[&](int a, int b) { } and [this](auto x) [i](see a note)",
        "vec![1, 2][0] a![b] x",
        "\\![a](#a) and \\[a](my file.md) \\#标题",
        "for %%a in (%%b) do; 100%% of 50%%; %d%%",
        "std::include::x[0] include: a",
        "**粗**字 _斜_ __粗__ **a** b **c**",
        "他说：**「活字」**是；占**100%**的",
        "Figure: a picture",
        "人数** 与 [1] (https://a.org) 与 [ ] (https://a.org)",
        "text\n\n--- ---\n\ntext\n\n--- ---\n\ntext",
        "text\n- - -\ntext\n\n--- ---\n\n-- -\n1",
        "-------\na b\n\nHeading\n-------\ntext",
        "-------\nA long heading\n-------\n1 2",
        "a b\n---\n1 2\n---",
        "```\na   b\n--- ---\n1   2\n```",
        "    a   b\n    --- ---\n    1   2",
        "- a b\n- --- ---\n- c",
        "a  b\n--- ---\n\n1  2",
        "a  b\n> --- ---\n1  2",
      })
  void textIsNotTakenForMarkup(String markdown) {
    Folder folder = new Folder(temp).with("en/a.md", "# A {#a}\n\n" + markdown);
    folder.manuscript();
    assertThat(folder.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+++\ntitle = \"A\"\n\nx",
        "---\ntitle: A\n\nx",
      })
  void frontMatterThatIsNotReadIsTold(String markdown) {
    Folder folder = new Folder(temp).with("en/a.md", markdown);
    folder.manuscript();
    assertThat(folder.problems())
        .singleElement()
        .asString()
        .startsWith("warning en/a.md:1: ")
        .contains("printed as typed");
  }

  @Test
  void frontMatterMayComeAfterBlankLines() {
    Folder folder = new Folder(temp).with("en/a.md", "\n \n---\ntitle: A\n---\n\n[x](y.md)");
    Section section = folder.section();
    assertThat(section.title()).isEqualTo("A");
    assertThat(section.content()).doesNotContain("title");
    assertThat(folder.problems()).singleElement().asString().startsWith("en/a.md:7: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"---\n- a\n- b\n---\ntext", "---\n# a\n---\ntext", "---\na sentence\n---\ntext"})
  void whatIsNoMapBetweenRulesIsText(String markdown) {
    Section section = new Folder(temp).with("en/a.md", markdown).section();
    assertThat(section.title() + section.content()).containsPattern("\\ba\\b").contains("text");
  }

  @Test
  void aTitleCutByACommentIsReported() {
    Folder folder =
        new Folder(temp)
            .with("en/a.md", "---\ntitle: Issue #5\n---\nx")
            .with("en/b.md", "---\ntitle: #活字\n---\n# B")
            .with("en/c.md", "---\nTitle: C\n---\n# C")
            .with("en/d.md", "---\ntitle: \"D #5\" # a comment\n---\nx")
            .with("en/e.md", "---\ntitle: E#5\n#tags: x\n---\nx");
    folder.manuscript();
    assertThat(folder.problems())
        .containsExactly(
            "warning en/a.md:2: YAML reads \"#5\" as a comment, so it is lost; put the text in quotation marks, or a space after the # of a comment",
            "warning en/b.md:2: YAML reads \"#活字\" as a comment, so it is lost; put the text in quotation marks, or a space after the # of a comment",
            "warning en/c.md:2: the key \"Title\" is ignored; write title:");
  }

  @Test
  void htmlAndPlainTextAreCheckedToo() {
    Folder folder =
        new Folder(temp)
            .with(
                "en/a.html",
                "<h1>A</h1>\n<p>It is \\(a^2\\)\n<p>{{ page.title }}\n<p>**bold**"
                    + "<pre>$x$ **a**</pre><p><code>{% raw %}</code> $5 and $6")
            .with("en/b.txt", "漢字《かんじ》です。\n\n［＃改ページ］\n$x^2$")
            .with("en/c.txt", "Plain: 2 * 3 ** 4, it costs $5 or $6; [1] (see) #5");
    folder.manuscript();
    assertThat(folder.problems())
        .containsExactly(
            "warning en/a.html:2: the formula \\(a^2\\) is not read and is printed as typed; write it in a file whose name ends in .md",
            "warning en/a.html:3: the template tag {{ page.title }} is not read and is printed as typed; write what it stands for as Markdown or HTML",
            "warning en/a.html:4: Markdown, **bold**, is not read and is printed as typed; write it as HTML in .html, or give the file a name that ends in .md",
            "warning en/b.txt:1: the annotation 字《かんじ》 is not read and is printed as typed; write {漢字|かんじ} in Markdown or <ruby>漢字<rt>かんじ</rt></ruby>, or HTML with a class",
            "warning en/b.txt:3: the annotation ［＃改ページ］ is not read and is printed as typed; write {漢字|かんじ} in Markdown or <ruby>漢字<rt>かんじ</rt></ruby>, or HTML with a class",
            "warning en/b.txt:4: the formula $x^2$ is not read and is printed as typed; write it in a file whose name ends in .md");
  }

  @Test
  void anUnknownElementMayBeText() {
    Folder folder = new Folder(temp).with("en/a.md", "# A\n\na List<String> of <font>b</font>");
    folder.manuscript();
    assertThat(folder.problems().get(1))
        .contains("the element <string> is ignored", "write &lt; for the <");
    assertThat(folder.problems().get(0)).doesNotContain("&lt;");
  }

  @Tag("long")
  @ParameterizedTest
  @InParts(13)
  @ValueSource(
      strings = {
        "{{<",
        "{% a",
        "$$a ",
        "[@a",
        "==a",
        "{.a",
        "{a|",
        "$a",
        ":a",
        "\\\\(",
        "\\(",
        "\\[",
        "![a",
        "[a](",
        "**a",
        "_字",
        "%%a",
        "##a\n",
        "1、a\n2、b\nx\n",
        "| a | b |\n",
        "```a`\n",
        "```\n\n",
        "［a］(a.md",
        "＊＊a",
        ":cite:``",
        "・a\n・b\n c\n"
      })
  void hostileTextTakesLinearTime(String bait) {
    Folder folder = new Folder(temp.resolve("one")).with("en/a.md", bait.repeat(10_000));
    Folder fourfold = new Folder(temp.resolve("four")).with("en/a.md", bait.repeat(40_000));
    ProcessorTime.requireLinear(bait, folder::editions, fourfold::editions);
  }
}
