package io.github.huozi.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.model.section.LinePlaces;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.Section.Heading;
import io.github.huozi.model.section.Section.Place;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.model.section.XhtmlTree;
import io.github.huozi.publication.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How deep contents are. */
class ContentsEntryTest {

  @TempDir Path temp;

  private Publication publication(String settings) {
    return new Folder(temp)
        .with("publication.yaml", "title: T\n" + settings)
        .with("en/a.md", "x")
        .publication()
        .orElseThrow();
  }

  private static Section section(String id, Place place, int headings) {
    List<Heading> below = new ArrayList<>();
    for (int i = 0; i < headings; i++) {
      below.add(new Heading(2, id + "--" + i, "H", "H"));
      below.add(new Heading(3, id + "--" + i + "-3", "H3", "H3"));
    }
    Path file = Path.of("a.md");
    return new Section(
        id,
        file,
        LinePlaces.of(file),
        1,
        id,
        Optional.empty(),
        XhtmlTree.parse(id),
        true,
        true,
        Optional.empty(),
        XhtmlTree.EMPTY,
        below,
        place);
  }

  private static Manuscript manuscript(Publication publication, List<Section> sections) {
    return new Manuscript(publication.editions().get(0), sections, Map.of());
  }

  /** The numbers of entries that the printed contents have, and of all. */
  private static List<Long> counts(Publication publication, List<Section> sections) {
    List<ContentsEntry> all =
        ContentsEntry.of(publication, manuscript(publication, sections)).stream()
            .flatMap(ContentsEntry::all)
            .toList();
    return List.of(all.stream().filter(ContentsEntry::shown).count(), (long) all.size());
  }

  private static List<Section> chapters(int chapters, int sections, int headings) {
    List<Section> all = new ArrayList<>();
    for (int i = 0; i < chapters; i++) {
      all.add(section("c" + i, Place.CHAPTER, headings));
      for (int k = 0; k < sections; k++) {
        all.add(section("c" + i + "s" + k, new Place(2, 2), headings));
      }
    }
    return all;
  }

  @Test
  void aBookHasTwoLevelsIfTheyAreNotTooMany() {
    Publication book = publication("type: book\n");
    assertThat(counts(book, chapters(10, 0, 5))).containsExactly(60L, 60L);
    assertThat(counts(book, chapters(60, 0, 5))).containsExactly(60L, 360L);
    assertThat(counts(book, chapters(10, 5, 1))).containsExactly(70L, 120L);
    assertThat(counts(book, chapters(25, 8, 4))).containsExactly(225L, 1125L);
    assertThat(counts(book, chapters(60, 8, 0))).containsExactly(60L, 540L);
  }

  @Test
  void thePublicationMaySayHowDeep() {
    assertThat(counts(publication("type: book\ncontents: 1\n"), chapters(10, 5, 2)))
        .containsExactly(10L, 180L);
    assertThat(counts(publication("type: book\ncontents: {depth: 3}\n"), chapters(60, 8, 4)))
        .containsExactly(2700L, 2700L);
  }

  @Test
  void partsDoNotCountAsALevel() {
    List<Section> sections =
        List.of(
            section("p", new Place(0, 1), 0),
            section("a", new Place(1, 2), 1),
            section("s", new Place(2, 3), 0),
            section("z", Place.CHAPTER, 0));
    Publication book = publication("type: book\ncontents: 1\n");
    List<ContentsEntry> entries = ContentsEntry.of(book, manuscript(book, sections));
    assertThat(entries).extracting(ContentsEntry::id).containsExactly("p", "z");
    assertThat(entries.get(0).children()).extracting(ContentsEntry::id).containsExactly("a");
    assertThat(entries.get(0).children().get(0).children())
        .extracting(ContentsEntry::id)
        .containsExactly("a--0", "s");
    assertThat(counts(book, sections)).containsExactly(3L, 5L);
  }

  @Test
  void headingsOfASectionThatIsNotInTheContentsAreNotEither() {
    Place dedication = Place.CHAPTER.as(SectionRole.DEDICATION);
    List<Section> sections = List.of(section("d", dedication, 2), section("a", Place.CHAPTER, 1));
    assertThat(counts(publication("contents: 3\n"), sections)).containsExactly(2L, 5L);
  }

  @Test
  void anotherDepthIsAnError() {
    for (String depth : List.of("0", "7", "two", "[1]", "{depth: x}")) {
      Folder folder =
          new Folder(temp)
              .with("publication.yaml", "title: T\ncontents: " + depth + "\n")
              .with("en/a.md", "x");
      folder.publication();
      assertThat(folder.problems()).singleElement().asString().startsWith("publication.yaml:2: ");
    }
  }
}
