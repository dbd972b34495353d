package io.github.huozi.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.citation.PersonName;
import io.github.huozi.citation.Work;
import io.github.huozi.citation.WorkDate;
import io.github.huozi.citation.WorkDate.Day;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CslJsonTest {

  private final List<String> faults = new ArrayList<>();

  private List<Listed> read(String text) {
    return CslJson.read(text, (line, message) -> faults.add(line + ": " + message));
  }

  private Work one(String text) {
    List<Listed> list = read(text);
    assertThat(faults).isEmpty();
    assertThat(list).hasSize(1);
    return list.get(0).work();
  }

  @Test
  void jsonWithTabsIsRead() {
    Work work =
        one(
            """
            [
            \t{"id": "he2014", "type": "book", "title": "活字", "volume": 3,
            \t "author": [{"family": "何", "given": "清"}, {"literal": "W3C"}],
            \t "issued": {"date-parts": [[2014, 4], [2015, "5", 6]]}}
            ]
            """);
    assertThat(work.id()).isEqualTo("he2014");
    assertThat(work.text("volume")).isEqualTo("3");
    assertThat(work.names("author"))
        .containsExactly(PersonName.of("何", "清"), PersonName.literal("W3C"));
    assertThat(work.date("issued").days())
        .containsExactly(new Day(2014, 4, 0), new Day(2015, 5, 6));
  }

  @Test
  void yamlHasReferences() {
    Work work =
        one(
            """
            references:
              - id: a
                type: article-journal
                title: "One: two"
                issued: 2020-03
                author:
                  - family: van Gogh
                    given: Vincent
            """);
    assertThat(work.date("issued")).isEqualTo(WorkDate.of(2020, 3, 0));
    assertThat(work.names("author").get(0).nonDroppingParticle()).isEqualTo("van");
  }

  @Test
  void datesInWordsAreRead() {
    assertThat(DateReading.read("March 3, 1999")).isEqualTo(WorkDate.of(1999, 3, 3));
    assertThat(DateReading.read("2014年5月")).isEqualTo(WorkDate.of(2014, 5, 0));
    assertThat(DateReading.read("1972?").circa()).isTrue();
    assertThat(DateReading.read("1984/..").days())
        .containsExactly(new Day(1984, 0, 0), new Day(0, 0, 0));
    assertThat(DateReading.read("in Vorbereitung").words()).isEqualTo("in Vorbereitung");
  }

  @Test
  void zoteroKeepsVariablesInTheNote() {
    Work work =
        one(
            """
            [{"id": "a", "type": "book",
              "note": "issued: 1865\\noriginal-title: Alice\\ntranslator: 赵 || 元任\\nA remark"}]
            """);
    assertThat(work.date("issued")).isEqualTo(WorkDate.of(1865, 0, 0));
    assertThat(work.text("original-title")).isEqualTo("Alice");
    assertThat(work.names("translator")).containsExactly(PersonName.of("赵", "元任"));
    assertThat(work.text("note")).isEqualTo("A remark");
  }

  @Test
  void aWorkWithoutAKeyIsToldWithItsLine() {
    read("[\n {\"id\": \"a\"},\n {\"title\": \"b\"}, 7]");
    assertThat(faults)
        .containsExactly(
            "3: the work has no id", "3: a work must be a map with the keys id and type");
  }

  @Test
  void aBrokenFileIsToldWithItsLine() {
    assertThat(read("[\n {\"id\": \"a\"\n {\"id\": \"b\"}]")).isEmpty();
    assertThat(faults).hasSize(1).allMatch(fault -> fault.startsWith("3: "));
  }
}
