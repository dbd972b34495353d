package io.github.huozi.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Tables on the screen of a phone. */
class CrowdedTablesTest {

  @Test
  void aTableThatFitsStays() {
    assertThat(table("Name|Meaning|Since", "sort|a piece of type|1040").outerHtml())
        .doesNotContain("class", "style");
  }

  @Test
  void wideTablesHaveASizeByTheirLongestWords() {
    Element four = table("Country|Capital|Currency|Government", "Norway|Oslo|Krone|Kingdom");
    Element five = table("Country|Capital|Currency|Government|Area", "Norway|Oslo|Krone|Kingdom|9");
    assertThat(four.hasClass("crowded")).isTrue();
    assertThat(four.select(".long-word")).isEmpty();
    assertThat(size(five)).isGreaterThan(size(four) + 2);
  }

  @Test
  void theLongestWordsMayBeDividedWhereTheSmallestSizeIsNotEnough() {
    String words = "constitutional|monarchy|67,596,281,000|democratic|republican|government|of";
    Element table = table(words, "of|the|people|by|the|people|for");
    assertThat(table.select(".long-word").eachText())
        .contains("constitutional")
        .doesNotContain("67,596,281,000", "people", "of");
    assertThat(table.text())
        .isEqualTo(words.replace('|', ' ') + " of the people by the people for");
  }

  @Test
  void aWbrPartsAWord() {
    String code = "<code>connection<wbr/>-timeout<wbr/>-in<wbr/>-seconds</code>";
    assertThat(table("a|b|c", code + "|x|y").hasClass("crowded")).isFalse();
    assertThat(table("a|b|c", code.replace("<wbr/>-", "_") + "|x|y").hasClass("crowded")).isTrue();
  }

  @Test
  void aColumnOfHanTextHasRoomBesideALongOne() {
    Element table = table("项目|定位|特点", "容器|容器化操作系统|自动更新、不可变基础设施、专为运行容器设计");
    assertThat(table.select("th").eachAttr("style"))
        .containsExactly("min-width: 4em", "min-width: 4em");
    assertThat(table("项目|定位", "容器|操作系统").outerHtml()).doesNotContain("style");
  }

  @Test
  void cellsOverSeveralColumnsAreNotCounted() {
    Document document =
        marked(
            "<table><tr><td colspan=2>characteristically-unconstitutional</td><td>a</td></tr>"
                + "<tr><td>b</td><td>c</td><td>d</td></tr></table>");
    assertThat(document.expectFirst("table").hasClass("crowded")).isFalse();
  }

  private static double size(Element table) {
    return Double.parseDouble(table.attr("style").replaceAll(".*cqw / ([0-9.]+),.*", "$1"));
  }

  private static Element table(String head, String row) {
    return marked(
            "<table><tr><th>%s</th></tr><tr><td>%s</td></tr></table>"
                .formatted(head.replace("|", "</th><th>"), row.replace("|", "</td><td>")))
        .expectFirst("table");
  }

  private static Document marked(String body) {
    Document document = Xhtml.parse("<html><body>" + body + "</body></html>");
    CrowdedTables.mark(document);
    return document;
  }
}
