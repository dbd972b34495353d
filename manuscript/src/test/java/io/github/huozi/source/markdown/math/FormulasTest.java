package io.github.huozi.source.markdown.math;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publication.Folder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a formula in Markdown, and what is not. */
class FormulasTest {

  @TempDir Path temp;

  private String content(String markdown) {
    Folder folder = new Folder(temp).with("en/a.md", "# A\n\n" + markdown);
    String content = folder.manuscript().sections().get(0).content();
    assertThat(folder.problems()).isEmpty();
    return content;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the $n$-th | n",
        "so $a_1 + b_2$ is | a_1 + b_2",
        "所以$E=mc^2$成立 | E=mc^2",
        "直线$AB$与$CD$ | AB",
        "it is \\(x\\) now | x",
        "$\\text{速度}$ | \\text{速度}",
        "$$ x = y $$ | x = y",
        "\\[ E=mc^2 \\] | E=mc^2",
        "$`a_b`$ | a_b",
        "集合 $\\Sigma^{\\*}$ | \\Sigma^{\\*}",
        "令 $\\Sigma = \\\\{0, 1\\\\}$ | \\Sigma = \\\\{0, 1\\\\}",
        "令 $ \\alpha $ 为 | \\alpha",
        "其中 $k=1,2,...,n$ 为 | k=1,2,...,n",
        "$1,2,...,n$ 项 | 1,2,...,n",
        "时间为$O(mlogm)$的 | O(mlogm)",
        "it takes $O(m log m)$ | O(m log m)",
        "令 $price[j]$ 为 | price[j]",
        "令 $cost[i][j-1]$ 为 | cost[i][j-1]",
        "$len(nums)$ 次 | len(nums)",
        "点 $(3，-1)$ 在 | (3，-1)",
        "点 $[a，b]$ 上 | [a，b]",
        "水是 H$_2$O | _2",
        "约 10$^5$ 个 | ^5",
        "每个3$\\times$3卷积 | \\times",
        "模型CNN$\\rightarrow$RNN | \\rightarrow",
        "复杂度O$(n)$的 | (n)",
        "$v\\;速度$ | v\\;速度",
        "**注**$_i$和，_x_ | _i",
      })
  void aFormulaIsRead(String markdown, String tex) {
    assertThat(content(markdown)).contains("<math", "alttext=\"" + tex + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "价格$5到$10",
        "$5 and $10",
        "从$5涨到$10，再到$20。",
        "It costs $5, or US$6 to A$7; $8 and $9.",
        "$HOME and $PATH; ${a}, ${b}; $HOME/$USER",
        "run $(date) and $(pwd)",
        "`$x$`",
        "\\$x\\$",
        "约5~10元，也可能10~20元，$3 一个，$4 两个",
        "text \\[not a link\\] and \\(an aside\\)",
        "变量以$开头，如`$x`，\\alpha这样的命令，再以$结尾",
        "写作$号。\\foo 是命令。再写一个$号",
        "文件在 $../a 与 b..$",
        "从$3，再到$。",
        "变量 x$c$d 与 5$USD$",
        "花了$5，涨到6，$元",
      })
  void textIsNoFormula(String markdown) {
    assertThat(content(markdown)).doesNotContain("<math");
  }

  @Test
  void aFenceIsAFormulaOnItsOwnLines() {
    assertThat(content("```math\nx^2\n```"))
        .contains("<div", "class=\"formula\"", "display=\"block\"", "alttext=\"x^2\"");
  }

  @Test
  void aLabelIsTheIdOfAFormula() {
    assertThat(content("$$\nx = 1 \\label{eq:one}\n$$\n\nSee [it](#eq:one)."))
        .contains("id=\"a--eq-one\"", "href=\"#a--eq-one\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$$\nx\n$$ (eq:one)",
        "$$\nx $$ (eq:one)",
        "$$ x $$ (eq:one)",
        "```{math}\n:label: eq:one\n\nx\n```",
        "```{math}\n:nowrap:\n:label: eq:one\nx\n```",
      })
  void aLabelOfMystIsTheIdOfAFormula(String formula) {
    assertThat(content(formula + "\n\n[see](#eq:one)"))
        .contains(
            "<div class=\"formula\" id=\"a--eq-one\" ",
            "<math alttext=\"x\"",
            "href=\"#a--eq-one\"");
  }

  @Test
  void aWordInBracketsAfterAFormulaIsText() {
    assertThat(content("$$ x $$ (Euler)")).contains("alttext=\"x\"", "(Euler)");
  }

  @Test
  void aFormulaOfNothingButACommentIsNone() {
    assertThat(content("a $%x$ b\n\n$$\n%b = 1\n$$\n")).doesNotContain("math", "formula");
  }

  @Test
  void aFormulaPartsItsParagraph() {
    assertThat(content("so\n$$\nx\n$$\nand on"))
        .containsPattern("(?s)<p[^>]*>so\\s*</p>.*<math.*<p[^>]*class=\"continued\"[^>]*>and on");
  }

  @Test
  void aFormulaThatCannotBeReadShowsItsSource() {
    Folder folder =
        new Folder(temp).with("en/a.md", "# A\n\n$\\foo{x}$ and $\\foo y$\n\n$$\n\\frac{a\n$$");
    String content = folder.manuscript().sections().get(0).content();
    assertThat(content)
        .contains(">\\foo{x}</code>", ">\\foo y</code>", "\\frac</span>{a")
        .doesNotContain("<math");
    assertThat(folder.problems()).hasSize(2);
    assertThat(folder.problems().get(0))
        .startsWith(
            "warning en/a.md:3: the formula is printed as typed: the TeX command \\foo is unknown");
    assertThat(folder.problems().get(1))
        .startsWith("warning en/a.md:5: the formula is printed as typed: } is missing");
  }

  @Test
  void mathMlOfAnHtmlFileIsTakenOver() {
    Folder folder =
        new Folder(temp)
            .with(
                "en/a.html",
                "<h1>A</h1><p><math><semantics><mrow><mi>x</mi><mo>=</mo><mn>1</mn></mrow>"
                    + "<annotation encoding=\"application/x-tex\">x=1</annotation></semantics></math>");
    assertThat(folder.manuscript().sections().get(0).content())
        .contains("<mrow><mi>x</mi><mo>=</mo><mn>1</mn></mrow>", "alttext=\"x=1\"");
    assertThat(folder.problems()).isEmpty();
  }
}
