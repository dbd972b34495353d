package io.github.huozi.source.include;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publication.Folder;
import io.github.huozi.publication.Picture;
import io.github.huozi.testing.InParts;
import io.github.huozi.testing.ProcessorTime;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags of Liquid and shortcodes of Hugo. */
class TemplateTagsTest {

  @TempDir Path temp;

  @Test
  void rawTextIsShownAsItIs() {
    assertContent(
        "在{% raw %}{{ page.title }}{% endraw %}和{% raw %}`{{ x }}` {% y %}{% endraw %}里",
        "<p>在{{ page.title }}和<code>{{ x }}</code> {% y %}里</p>");
    assertContent(
        "{% raw %}\n写 {% include x %}。\n\n```\n{{#include x}} {{ a }}\n```\n{% endraw %}",
        "<p>写 {% include x %}。</p><pre><code>{{#include x}} {{ a }}</code></pre>");
    assertContent(
        "```yaml\n{% raw %}\nname: ${{ secrets.TOKEN }}\n{% endraw %}\n```",
        "<pre><code class=\"language-yaml\">name: ${{ secrets.TOKEN }}</code></pre>");
    assertContent(
        "前{% raw %}{{ a }}\n{{ b }}{% endraw %}后{% raw %}{{ c }}{% endraw %}",
        "<p>前\n{{ a }}\n{{ b }}\n后{{ c }}</p>");
  }

  @Test
  void highlightIsAListing() {
    assertContent(
        "{% highlight ruby linenos %}\n\nputs '你好'\n\n{{ x }}\n{% endhighlight %}\n后",
        "<pre class=\"numbered\"><code class=\"language-ruby\">"
            + "<span class=\"line\" data-number=\"1\">puts '你好'</span>\n"
            + "<span class=\"line\" data-number=\"2\"></span>\n"
            + "<span class=\"line\" data-number=\"3\">{{ x }}</span></code></pre><p>后</p>");
    assertContent(
        "{{< highlight go \"linenos=table,hl_lines=1,linenostart=9\" >}}\na := 1\n{{< /highlight >}}",
        "<pre class=\"numbered\"><code class=\"language-go\">"
            + "<span class=\"line marked\" data-number=\"9\">a := 1</span></code></pre>");
  }

  @Test
  void commentsAreDroppedAndGitBookTitlesRead() {
    assertContent("前{% comment %} 不\n印 {% endcomment %}后", "<p>前\n后</p>");
    assertContent(
        "{% code title=\"甲.js\" lineNumbers=\"true\" %}\n```js\nx\n```\n{% endcode %}",
        "<div class=\"listing\"><p class=\"listing-title\">甲.js</p><pre class=\"numbered\">"
            + "<code class=\"language-js\"><span class=\"line\" data-number=\"1\">x</span></code></pre></div>");
  }

  @Test
  void hugosFigureIsOne() {
    Folder folder = folder("{{< figure src=\"a.png\" alt=\"图\" caption=\"说明\" width=\"40\" >}}");
    folder.with("en/a.png", Picture.of("png"));
    assertThat(folder.section().content())
        .contains("<figure")
        .contains("alt=\"图\"")
        .contains(">说明</figcaption>");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void otherTagsAroundTextAreToldAndTheTextStays() {
    Folder folder =
        folder(
            "{% note %}\n**一**\n{% endnote %}\n\n{{% notice tip %}}\n二\n{{% /notice %}}\n\n{% note %}三{% endnote %}");
    assertThat(folder.section().content().replaceAll(" data-line=\"\\d+\"", ""))
        .isEqualTo("<p><strong>一</strong></p><p>二</p><p>三</p>");
    assertThat(folder.problems())
        .hasSize(3)
        .contains(
            "warning en/a.md:7: the tag {{< notice >}} is ignored; its content stays; write HTML with a class, and a rule for it in the theme");
    assertThat(folder.briefProblems())
        .containsExactly(
            "warning en/a.md:3: the tag {% note %} is ignored; its content stays (and 2 more like it in the file); write HTML with a class, and a rule for it in the theme");
  }

  @Test
  void variablesOfABookJsonHaveTheirValuesOutsideOfCode() {
    Folder folder =
        folder(
            "{{book.es}} {{ book.name.short }} `{{book.es}}` {% raw %}{{book.es}}{% endraw %}"
                + " {{book.none}}\n\n```\n{{book.es}}\n```\n\n{{book.mark}}一\n");
    folder.with(
        "book.json",
        "{\"language\": \"en\", \"variables\": {\"es\": 2025, \"name\": {\"short\": \"**JS**\"}, \"mark\": \"<b>注</b>\"}}");
    assertThat(folder.section().content().replaceAll(" data-line=\"\\d+\"", ""))
        .isEqualTo(
            "<p>2025 <strong>JS</strong> <code>{{book.es}}</code> {{book.es}} {{book.none}}</p>"
                + "<pre><code>{{book.es}}</code></pre><p><b>注</b>一</p>");
    assertThat(folder.problems())
        .singleElement()
        .asString()
        .startsWith("warning en/a.md:3: the template tag {{book.none}} is not read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% if a %}x{% endif %}",
        "{% assign a = 1 %}",
        "{{< youtube abc >}}",
        "{% include a.html b=c %}",
        "{% include missing.md %}",
        "{% raw %} x",
        "{{ site.title }}"
      })
  void whatIsNotReadStaysAndIsTold(String typed) {
    Folder folder = folder("甲 " + typed + " 乙");
    String text = folder.section().content().replaceAll("<[^>]*>", "");
    assertThat(text.replace("&lt;", "<").replace("&gt;", ">")).isEqualTo("甲 " + typed + " 乙");
    assertThat(folder.briefProblems())
        .singleElement()
        .asString()
        .startsWith("warning en/a.md:3: the ")
        .contains(" is not read and is printed as typed");
  }

  @ParameterizedTest
  @InParts(4)
  @ValueSource(
      strings = {
        "{% ",
        "{{< ",
        "{% raw %}",
        "{% x %}`{% x %}",
        "{{#include ",
        "`{{#a b}}`",
        "<!--`",
        "{% raw %}{% endraw %}"
      })
  void longLinesTakeLinearTime(String bait) {
    String line = bait.repeat(18_000 / bait.length()) + "\n\n";
    Folder folder = folder(line.repeat(4));
    Folder fourfold =
        new Folder(temp.resolve("four"))
            .with("publication.yaml", "title: T\n")
            .with("en/a.md", "# A\n\n" + line.repeat(16));
    ProcessorTime.requireLinear(bait, folder::editions, fourfold::editions);
  }

  private void assertContent(String markdown, String expected) {
    Folder folder = folder(markdown);
    assertThat(folder.section().content().replaceAll(" data-line=\"\\d+\"", ""))
        .isEqualTo(expected);
    assertThat(folder.problems()).isEmpty();
  }

  private Folder folder(String markdown) {
    return new Folder(temp)
        .with("publication.yaml", "title: T\nhighlight: false\n")
        .with("en/a.md", "# A\n\n" + markdown);
  }
}
