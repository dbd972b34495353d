package io.github.huozi.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.model.section.XhtmlTree;
import io.github.huozi.problem.Problems;
import io.github.huozi.template.run.FilledTemplate;
import io.github.huozi.template.run.TemplateLimits;
import io.github.huozi.template.run.Templates;
import io.github.huozi.template.run.TreeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A section's nodes come into a document as they would if the template's output were parsed. */
class TreeTextTest {

  private static final XhtmlTree TREE =
      XhtmlTree.parse(
          "text <p data-line=\"1\">1 &lt; 2</p><pre>a\n b</pre><table><tr><td>c</td></tr></table> d");

  @TempDir Path temp;

  private FilledTemplate fill(String template) throws IOException {
    Files.createDirectories(temp.resolve("theme"));
    Files.writeString(temp.resolve("theme/section.ftlh"), template);
    Map<String, Object> section =
        Map.of("content", new TreeText(TREE), "none", new TreeText(XhtmlTree.EMPTY));
    return new Templates(SampleManuscripts.theme(temp), TemplateLimits.USUAL)
        .fill("section.ftlh", Map.of("section", section), new Problems())
        .orElseThrow();
  }

  private static String parsed(FilledTemplate filled) {
    return Xhtml.parse(filled).html();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${section.content?no_esc}",
        "<div>\n${section.content?no_esc}\n</div>",
        "<div>a ${section.content?no_esc} e</div><section>${section.content?no_esc}</section>",
        "<div>\n${section.none?no_esc}\n</div>",
        // A browser ends the paragraph, moves blocks out of the table, and goes on in bold.
        "<p>a ${section.content?no_esc} e</p>",
        "<table>${section.content?no_esc}</table>",
        "<table><tr>${section.content?no_esc}</tr></table>",
        "<div><b>a</div><div>${section.content?no_esc}</div>",
        "<ul>${section.content?no_esc}</ul><h2>${section.content?no_esc}</h2>",
        "<!-- ${section.content?no_esc} --><textarea>${section.content?no_esc}</textarea>",
        "<div title='${section.content?no_esc}'>a</div>",
      })
  void theNodesStandWhereTheirTextWould(String template) throws IOException {
    FilledTemplate filled = fill("<html><body>" + template + "</body></html>");
    assertThat(filled.trees()).isNotEmpty();
    assertThat(parsed(filled)).isEqualTo(Xhtml.parse(filled.whole()).html());
    assertThat(filled.whole()).isEqualTo(fill(text(template)).text());
  }

  /** The same template with texts that it has captured. */
  private static String text(String template) {
    return "<#assign content>${section.content?no_esc}</#assign><#assign none></#assign>"
        + "<html><body>"
        + template.replaceAll("section\\.(\\w+)\\?no_esc", "$1")
        + "</body></html>";
  }

  @Test
  void aTemplateMayAskAndChangeTheText() throws IOException {
    FilledTemplate filled =
        fill(
            "<#if section.content?contains('<table>')>${section.content?replace('1', '0')?no_esc}"
                + "</#if><#if section.none?has_content>x</#if>${section.content?length}"
                + "<#assign all>${section.content?no_esc}</#assign>${all}");
    assertThat(filled.trees()).isEmpty();
    assertThat(filled.text())
        .startsWith("text <p data-line=\"0\">0 &lt; 2</p>")
        .contains(" d" + TREE.xhtml().length() + "text <p")
        .endsWith(TREE.xhtml());
  }

  @Test
  void textThatIsEscapedStaysText() throws IOException {
    FilledTemplate filled = fill("<p>${section.content}</p>");
    assertThat(Xhtml.parse(filled).text()).contains("<p data-line=\"1\">1 &lt; 2</p>");
  }
}
