package io.github.huozi.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.model.section.Section;
import io.github.huozi.publication.Folder;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkAddressesTest {

  @TempDir private Path temp;

  private List<Section> printed(String language, String yaml, String... texts) throws Exception {
    Folder folder = new Folder(temp).with("publication.yaml", "title: T\n" + yaml);
    for (int i = 0; i < texts.length; i++) {
      folder.with(language + "/" + i + ".md", texts[i]);
    }
    Publication publication = folder.publication().orElseThrow();
    Manuscript manuscript = folder.manuscript();
    assertThat(folder.problems()).isEmpty();
    return LinkAddresses.in(publication, manuscript).sections();
  }

  private static Document document(Section section) {
    return Jsoup.parse("<h1>" + section.titleHtml() + "</h1>" + section.content());
  }

  private static List<String> notes(Section section) {
    return document(section).select("div.note").stream()
        .map(note -> note.attr("data-number") + " " + note.text())
        .toList();
  }

  /**
   * They are numbered with the text's own notes; the title comes first, and a note in a note
   * follows that one.
   */
  @Test
  void addressesInNotes() throws Exception {
    Section section =
        printed(
                "en",
                "links: notes\n",
                "# On [clay](https://a.example/t)\n\nOne,[^n] [two](https://a.example/2)[^o] and"
                    + " [again](https://a.example/2), [mail](mailto:a@b.example).\n\n"
                    + "[^n]: Own [there](https://a.example/n).[^p]\n\n[^o]: Other.\n\n[^p]: Last.\n")
            .get(0);
    assertThat(notes(section))
        .containsExactly(
            "1 https://a.example/t",
            "2 Own there (https://a.example/n).3",
            "3 Last.",
            "4 https://a.example/2",
            "5 Other.",
            "6 a@b.example");
    Document document = document(section);
    assertThat(document.selectFirst("h1").text()).isEqualTo("On clay1");
    assertThat(document.selectFirst("p").text()).isEqualTo("One,2 two4,5 and again4, mail6.");
    assertThat(document.select("a.note-call").eachAttr("href"))
        .allMatch(href -> document.getElementById(href.substring(1)) != null);
    assertThat(document.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"article, 2, 3", "book, 1, 2"})
  void numbersOfTheNextSection(String type, int first, int second) throws Exception {
    String text = "# T\n\n[a](https://a.example/) and %s.\n";
    List<Section> sections =
        printed(
            "en",
            "links: notes\ntype: " + type + "\n",
            text.formatted("no more"),
            text.formatted("[b](https://b.example)"));
    assertThat(notes(sections.get(0))).containsExactly("1 https://a.example/");
    assertThat(notes(sections.get(1)))
        .containsExactly(first + " https://a.example/", second + " https://b.example");
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'A b (https://a.example/x) c.'",
    "ko, 'A b (https://a.example/x) c.'",
    "ja, 'A b（https://a.example/x） c.'",
    "zh-Hans, 'A b（https://a.example/x） c.'",
  })
  void addressesInTheText(String language, String text) throws Exception {
    Section section =
        printed(language, "links: inline\n", "# T\n\nA [b](https://a.example/x) c.\n").get(0);
    assertThat(document(section).selectFirst("p").wholeText()).isEqualTo(text);
    assertThat(notes(section)).isEmpty();
  }

  @Test
  void aLinkThatShowsItsAddressAndOneWithinTheBookHaveNoSecondOne() throws Exception {
    Section section =
        printed(
                "en",
                "links: notes\n",
                "# T\n\n<https://a.example/x>, [a.example/x](https://www.a.example/x/),"
                    + " [`A.example`](http://a.example), <li@a.example>, [here](#t),"
                    + " [there](1.md)\n",
                "# U\n\nText.\n")
            .get(0);
    assertThat(notes(section)).isEmpty();
    assertThat(document(section).select(".note-call, .link-address")).isEmpty();
  }

  @Test
  void anAddressStandsBehindTheEmphasisOfItsLink() throws Exception {
    Section section =
        printed(
                "en",
                "links: inline\n",
                "# T\n\nA **[b](https://a.example/x)** and *[c](https://a.example/y) d*.\n")
            .get(0);
    assertThat(section.content())
        .contains("</strong><span class=\"link-address\"> (https://a.example/x)</span>")
        .contains("</a><span class=\"link-address\"> (https://a.example/y)</span> d</em>");
  }

  @Test
  void byDefaultThereAreNone() throws Exception {
    Section section =
        printed("en", "", "# T\n\nA [b](https://a.example/x) c.[^n]\n\n[^n]: N.\n").get(0);
    assertThat(notes(section)).containsExactly("1 N.");
  }
}
