package io.github.huozi.csl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.citation.Citation;
import io.github.huozi.citation.Cite;
import io.github.huozi.citation.Cite.Form;
import io.github.huozi.citation.PersonName;
import io.github.huozi.citation.Work;
import io.github.huozi.citation.WorkDate;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CitationsTest {

  private static final String WORDS =
      "<locale xmlns='http://purl.org/net/xbiblio/csl' xml:lang='%s'><terms>"
          + "<term name='et-al'>%s</term><term name='ibid'>%s</term>"
          + "<term name='page' form='short'><single>p.</single><multiple>pp.</multiple></term>"
          + "<term name='open-quote'>“</term><term name='close-quote'>”</term>"
          + "</terms></locale>";

  private static final CslLocales LOCALES =
      new CslLocales(
          language ->
              switch (language) {
                case "en-US" -> stream(WORDS.formatted("en-US", "et al.", "ibid."));
                case "zh-CN" -> stream(WORDS.formatted("zh-CN", "等", "同上"));
                default -> Optional.empty();
              });

  private static final String AUTHOR_DATE =
      """
      <citation disambiguate-add-year-suffix='true' collapse='year-suffix' et-al-min='3'
          et-al-use-first='1' year-suffix-delimiter=', '>
        <layout prefix='(' suffix=')' delimiter='; '>
          <group delimiter=' '>
            <names variable='author'><name form='short' and='symbol'/></names>
            <group>
              <date variable='issued'><date-part name='year'/></date>
              <text variable='year-suffix'/>
            </group>
            <group delimiter=' '>
              <label variable='locator' form='short'/><text variable='locator'/>
            </group>
          </group>
        </layout>
      </citation>
      <bibliography>
        <sort><key variable='author'/><key variable='issued'/></sort>
        <layout suffix='.'>
          <group delimiter='. '>
            <names variable='author'><name/></names>
            <text variable='title' font-style='italic'/>
            <group>
              <date variable='issued'><date-part name='year'/></date>
              <text variable='year-suffix'/>
            </group>
            <text variable='DOI'/>
          </group>
        </layout>
      </bibliography>
      """;

  private static final List<Work> WORKS =
      List.of(
          work("a", "Smith", 1972, "First", Map.of()),
          work("b", "Smith", 1972, "Second", Map.of("DOI", "10.1/b")),
          work("c", "Doe", 1980, "Third", Map.of()));

  private static Optional<java.io.InputStream> stream(String xml) {
    return Optional.of(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static CslStyle style(String kind, String body) throws CslException {
    return CslStyle.read(
        stream(
                "<style xmlns='http://purl.org/net/xbiblio/csl' version='1.0' class='"
                    + kind
                    + "'>"
                    + body
                    + "</style>")
            .orElseThrow());
  }

  private static Work work(
      String id, String family, int year, String title, Map<String, String> more) {
    Map<String, String> texts = new java.util.HashMap<>(more);
    texts.put("title", title);
    return new Work(
        id,
        "book",
        texts,
        Map.of("author", List.of(PersonName.of(family, "J."))),
        Map.of("issued", WorkDate.of(year, 0, 0)));
  }

  private static Cite cite(String id, String locator, Form form) {
    return new Cite(id, "", "", "page", locator, form);
  }

  private static List<String> texts(Citations engine, Citation... citations) {
    return engine.set(List.of(citations), List.of()).citations().stream()
        .map(Formatted::text)
        .toList();
  }

  private static Citations engine(CslStyle style) {
    return new Citations(style, LOCALES, "en-US", work -> "", WORKS);
  }

  @Test
  void worksOfAYearGetLetters() throws CslException {
    Citations engine = engine(style("in-text", AUTHOR_DATE));
    Citation both = new Citation(List.of(Cite.of("a"), Cite.of("b")), 0);
    Citation one = new Citation(List.of(cite("b", "3-5", Form.WHOLE)), 0);
    assertThat(texts(engine, both, one))
        .containsExactly("(Smith 1972a, b)", "(Smith 1972b pp. 3–5)");
  }

  @Test
  void aCiteShowsNamesAloneOrNone() throws CslException {
    Citations engine = engine(style("in-text", AUTHOR_DATE));
    assertThat(
            texts(
                engine,
                new Citation(List.of(cite("c", "", Form.WITHOUT_AUTHOR)), 0),
                new Citation(List.of(cite("c", "", Form.AUTHOR_ONLY)), 0),
                new Citation(List.of(cite("c", "3", Form.IN_TEXT)), 0)))
        .containsExactly("(1980)", "Doe", "Doe (1980 p. 3)");
  }

  @Test
  void theListIsSortedAndHasWorksThatNoTextCites() throws CslException {
    Citations engine = engine(style("in-text", AUTHOR_DATE));
    Citations.Result result =
        engine.set(List.of(new Citation(List.of(Cite.of("b")), 0)), List.of("c"));
    assertThat(result.entries()).extracting(Citations.Entry::id).containsExactly("c", "b");
    assertThat(result.entries().get(0).content().html()).isEqualTo("J. Doe. <i>Third</i>. 1980.");
  }

  @Test
  void citesAndAddressesAreLinks() throws CslException {
    Citations engine =
        new Citations(
            style("in-text", AUTHOR_DATE),
            LOCALES,
            "en-US",
            work -> "",
            WORKS,
            Optional.of(id -> "#ref-" + id));
    Citations.Result result =
        engine.set(List.of(new Citation(List.of(Cite.of("b")), 0)), List.of());
    assertThat(result.citations().get(0).html()).isEqualTo("(<a href=\"#ref-b\">Smith 1972</a>)");
    assertThat(result.entries().get(0).content().html())
        .endsWith("<a href=\"https://doi.org/10.1/b\">10.1/b</a>.");
  }

  @Test
  void numbersThatFollowEachOtherAreARange() throws CslException {
    CslStyle style =
        style(
            "in-text",
            """
            <citation collapse='citation-number'>
              <sort><key variable='citation-number'/></sort>
              <layout prefix='[' suffix=']' delimiter=',' vertical-align='sup'>
                <text variable='citation-number'/>
              </layout>
            </citation>
            <bibliography><layout><text variable='title'/></layout></bibliography>
            """);
    Citation all = new Citation(List.of(Cite.of("a"), Cite.of("b"), Cite.of("c")), 0);
    assertThat(texts(engine(style), all)).containsExactly("[1–3]");
    assertThat(style.raisesCitations()).isTrue();
  }

  @Test
  void aSecondCitationInNotesIsShort() throws CslException {
    CslStyle style =
        style(
            "note",
            """
            <citation><layout suffix='.'><choose>
              <if position='ibid'><text term='ibid'/></if>
              <else-if position='subsequent'><names variable='author'><name form='short'/></names>
              </else-if>
              <else><text variable='title'/></else>
            </choose></layout></citation>
            """);
    Citation a = new Citation(List.of(Cite.of("a")), 1);
    assertThat(
            texts(
                engine(style),
                a,
                new Citation(List.of(Cite.of("a")), 2),
                new Citation(List.of(Cite.of("c")), 3),
                new Citation(List.of(Cite.of("a")), 4),
                new Citation(List.of(Cite.of("a")), 5, true)))
        .containsExactly("First.", "Ibid.", "Third.", "Smith.", "First.");
  }

  @Test
  void aLayoutForALanguageTakesItsWords() throws CslException {
    CslStyle style =
        style(
            "in-text",
            """
            <citation et-al-min='2' et-al-use-first='1'>
              <layout locale='zh'><names variable='author'><name form='short'/></names></layout>
              <layout><names variable='author'><name form='short'/></names></layout>
            </citation>
            """);
    Map<String, List<PersonName>> two =
        Map.of("author", List.of(PersonName.of("Li", "N."), PersonName.of("Wu", "X.")));
    List<Work> works =
        List.of(
            new Work("z", "book", Map.of("language", "zh"), two, Map.of()),
            new Work("e", "book", Map.of(), two, Map.of()));
    Citations engine = new Citations(style, LOCALES, "en-US", work -> work.text("language"), works);
    assertThat(
            texts(
                engine,
                new Citation(List.of(Cite.of("z")), 0),
                new Citation(List.of(Cite.of("e")), 0)))
        .containsExactly("Li等", "Li et al.");
  }

  @Test
  void aCiteThatSaysNothingHasNoBrackets() throws CslException {
    CslStyle style =
        style(
            "in-text",
            """
            <citation><layout prefix='(' suffix=')'><group delimiter=' '>
              <names variable='author'><name form='short'/></names><text variable='locator'/>
            </group></layout></citation>
            """);
    Citations engine =
        new Citations(style, LOCALES, "en-US", work -> "", WORKS, Optional.of(id -> "#ref-" + id));
    Citations.Result result =
        engine.set(
            List.of(
                new Citation(List.of(cite("c", "", Form.IN_TEXT)), 0),
                new Citation(List.of(cite("c", "3", Form.IN_TEXT)), 0),
                new Citation(List.of(cite("c", "", Form.WITHOUT_AUTHOR)), 0)),
            List.of());
    assertThat(result.citations())
        .extracting(Formatted::html)
        .containsExactly("<a href=\"#ref-c\">Doe</a>", "Doe (<a href=\"#ref-c\">3</a>)", "");
  }

  @Test
  void namesInASentenceHaveTheWordAndNotTheSign() throws CslException {
    CslStyle style =
        style(
            "in-text",
            """
            <locale><terms><term name='and'>and</term></terms></locale>
            <citation><layout prefix='(' suffix=')'>
              <names variable='author'><name form='short' and='symbol'/></names>
            </layout></citation>
            """);
    Map<String, List<PersonName>> two =
        Map.of("author", List.of(PersonName.of("Li", "N."), PersonName.of("Wu", "X.")));
    List<Work> works = List.of(new Work("w", "book", Map.of(), two, Map.of()));
    Citations engine = new Citations(style, LOCALES, "en-US", work -> "", works);
    assertThat(
            texts(
                engine,
                new Citation(List.of(cite("w", "", Form.WHOLE)), 0),
                new Citation(List.of(cite("w", "", Form.AUTHOR_ONLY)), 0)))
        .containsExactly("(Li & Wu)", "Li and Wu");
  }

  @Test
  void theListKeepsItsNamesWhereCitesShowMoreToTellWorksApart() throws CslException {
    CslStyle style =
        style(
            "in-text",
            """
            <citation disambiguate-add-givenname='true'><layout>
              <names variable='author'><name form='short' initialize-with='. '/></names>
            </layout></citation>
            <bibliography><layout>
              <names variable='author'><name initialize-with='. '/></names>
            </layout></bibliography>
            """);
    List<Work> works =
        Stream.of("Ivan", "Matthew")
            .map(
                given ->
                    new Work(
                        given,
                        "book",
                        Map.of(),
                        Map.of("author", List.of(PersonName.of("Light", given))),
                        Map.of()))
            .toList();
    Citations.Result result =
        new Citations(style, LOCALES, "en-US", work -> "", works)
            .set(
                List.of(new Citation(List.of(Cite.of("Ivan")), 0)),
                works.stream().map(Work::id).toList());
    assertThat(result.citations().get(0).text()).isEqualTo("I. Light");
    assertThat(result.entries().get(0).content().text()).isEqualTo("I. Light");
  }

  @Test
  void englishTitlesAreSortedWithoutTheirArticles() throws CslException {
    CslStyle style =
        style(
            "in-text",
            """
            <citation><layout><text variable='title'/></layout></citation>
            <bibliography><sort><key variable='title'/></sort>
              <layout><text variable='title'/></layout></bibliography>
            """);
    List<Work> works =
        Stream.of("The Zoo", "Yard", "A Xenon", "An")
            .map(title -> new Work(title, "book", Map.of("title", title), Map.of(), Map.of()))
            .toList();
    assertThat(
            new Citations(style, LOCALES, "en-US", work -> "", works)
                .set(List.of(), works.stream().map(Work::id).toList())
                .entries())
        .extracting(Citations.Entry::id)
        .containsExactly("An", "A Xenon", "Yard", "The Zoo");
  }

  @Test
  void hanCharactersAreNoCapitals() throws CslException {
    CslStyle style =
        style(
            "in-text",
            "<citation><layout><text variable='title' text-case='sentence'/></layout></citation>");
    List<Work> works =
        List.of(
            new Work("h", "book", Map.of("title", "DNA的故事"), Map.of(), Map.of()),
            new Work("c", "book", Map.of("title", "THE STORY"), Map.of(), Map.of()));
    Citations engine = new Citations(style, LOCALES, "en-US", work -> "", works);
    assertThat(
            texts(
                engine,
                new Citation(List.of(Cite.of("h")), 0),
                new Citation(List.of(Cite.of("c")), 0)))
        .containsExactly("DNA的故事", "The story");
  }

  @Test
  void aStyleWithoutItsMacroIsRefused() {
    assertThatThrownBy(
            () -> style("in-text", "<citation><layout><text macro='gone'/></layout></citation>"))
        .isInstanceOf(CslException.class)
        .hasMessageContaining("gone");
  }

  @Test
  void moreNamesThatTheListDoesNotHaveAreEtAl() throws Exception {
    List<PersonName> two = List.of(PersonName.of("Doe", "Jane"), PersonName.literal("others"));
    Work work = new Work("d", "book", Map.of(), Map.of("author", two), Map.of());
    Citations citations =
        new Citations(
            style("in-text", AUTHOR_DATE), LOCALES, "en-US", one -> "en-US", List.of(work));

    Citations.Result result =
        citations.set(List.of(new Citation(List.of(Cite.of("d")), 0)), List.of());

    assertThat(result.citations().get(0).text()).isEqualTo("(Doe et al.)");
    assertThat(result.entries().get(0).content().text()).isEqualTo("Jane Doe et al.");
  }
}
