package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.Finding;
import io.github.huozi.makeup.Galley;
import io.github.huozi.makeup.Page;
import io.github.huozi.model.section.Names;
import io.github.huozi.pdf.PrintDocument;
import io.github.huozi.publish.Stages;
import io.github.huozi.request.Format;
import io.github.huozi.testing.InParts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The check of the numbers of notes, wherever these stand and however they are counted, and of the
 * titles above those of a book.
 */
@Tag("long")
class NoteNumbersTest {

  private static final Set<Format> PDF = EnumSet.of(Format.PDF);
  private static final Set<Format> EPUB = EnumSet.of(Format.EPUB);
  private static final Set<String> TOOLS = Set.of("epubcheck", "verapdf", "record");

  private static final String BY_PAGE = "notes: {numbers: page, form: ①}\n";
  private static final String THROUGH = "notes: {numbers: through, form: 〔1〕}\n";
  private static final String AT_END = "notes: book\n";
  private static final String OF_PREFACE = AT_END + "folios: roman\nroles: {04-tin.md: preface}\n";

  @TempDir private Path temp;

  static Stream<String> styles() {
    return Stream.of(
        BY_PAGE, THROUGH, AT_END, OF_PREFACE, "notes: {place: chapter, form: \"*\"}\n");
  }

  @ParameterizedTest
  @MethodSource("styles")
  void theNumbersOfASoundBookAreTrue(String notes) throws Exception {
    assertThat(findings(notes, EnumSet.allOf(Format.class), Stages.UNCHANGED))
        .extracting(Finding::message)
        .isEmpty();
  }

  static Stream<Object[]> faults() {
    return Stream.of(
        new Object[] {
          "notes are numbered by section instead of by page",
          BY_PAGE,
          print(text -> text.child(0).removeAttr(Names.NOTE_FORM))
        },
        new Object[] {
          "notes have plain numbers instead of circled ones",
          BY_PAGE,
          print(text -> text.child(0).attr(Names.NOTE_FORM, "1"))
        },
        new Object[] {
          "the notes of two pages are exchanged", BY_PAGE, pages(NoteNumbersTest::exchangeNotes)
        },
        new Object[] {
          "the notes of two pages are exchanged", THROUGH, pages(NoteNumbersTest::exchangeNotes)
        },
        new Object[] {
          "a call has the number of the next one",
          THROUGH,
          print(text -> text.select(".note-call").get(2).text("〔4〕"))
        },
        new Object[] {
          "all numbers are higher by one",
          AT_END,
          print(
              text ->
                  text.select(".note-call, .note-number")
                      .forEach(place -> place.text("" + (Integer.parseInt(place.text()) + 1))))
        },
        new Object[] {
          "the heads of the notes name other pages",
          AT_END,
          print(
              text ->
                  text.select("[" + Names.NOTES_TO_PAGES + "]")
                      .attr(Names.NOTES_TO_PAGE, "Notes to page 99")
                      .attr(Names.NOTES_TO_PAGES, "Notes to pages 98–99"))
        },
        new Object[] {
          "the heads of the notes name other pages",
          OF_PREFACE,
          print(
              text ->
                  text.select("[" + Names.NOTES_TO_PAGES + "]")
                      .attr(Names.NOTES_TO_PAGE, "Notes to page lx")
                      .attr(Names.NOTES_TO_PAGES, "Notes to pages lx–lxi"))
        });
  }

  @InParts(4)
  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("faults")
  void aFaultIsFound(String name, String notes, Stages stages) throws Exception {
    assertThat(findings(notes, PDF, stages)).extracting(Finding::rule).contains("references/note");
  }

  static Stream<Object[]> faultsOfTitles() {
    return Stream.of(
        // Contents have the same words.
        new Object[] {"text/order", title(Element::remove)},
        new Object[] {"text/added", title(title -> title.appendText(" of Cornwall"))},
        new Object[] {"text/changed", title(title -> title.expectFirst("em").text("Zinc"))},
        new Object[] {"accessibility/role", title(title -> title.select("em").unwrap())},
        new Object[] {"accessibility/description", title(title -> title.select("math").remove())});
  }

  private static Stages title(Consumer<Element> change) {
    return print(
        text -> change.accept(text.expectFirst("." + Names.ENDNOTES_TITLE + ":contains(Tin)")));
  }

  @InParts(4)
  @ParameterizedTest(name = "{0}")
  @MethodSource("faultsOfTitles")
  void aFaultOfATitleAboveNotesIsFound(String rule, Stages stages) throws Exception {
    assertThat(findings(AT_END, PDF, stages)).extracting(Finding::rule).contains(rule);
  }

  static Stream<Object[]> faultsInEpub() {
    return Stream.of(
        new Object[] {
          "a call has another number", entry(text -> text.replaceFirst(">2</a>", ">3</a>"))
        },
        new Object[] {
          "two notes have each other's numbers",
          entry(
              text ->
                  text.replaceFirst("(note-number\"[^>]*>)1(?=</a>)", "$1#")
                      .replaceFirst("(note-number\"[^>]*>)2(?=</a>)", "$11")
                      .replace(">#</a>", ">2</a>"))
        });
  }

  @InParts(2)
  @ParameterizedTest(name = "{0}")
  @MethodSource("faultsInEpub")
  void aFaultOfAnEpubIsFound(String name, Stages stages) throws Exception {
    assertThat(findings("notes: page\n", EPUB, stages))
        .extracting(Finding::rule)
        .contains("references/note");
  }

  private List<Finding> findings(String notes, Set<Format> formats, Stages stages)
      throws Exception {
    SeededBook book = SeededBook.small(temp);
    Files.writeString(
        temp.resolve("publication.yaml"), notes, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    Files.writeString(temp.resolve("en/04-tin.md"), manyNotes());
    book.publish("en", formats, stages);
    return book.verify("en", formats, TOOLS).stream()
        .filter(finding -> !finding.rule().startsWith("pages/"))
        .toList();
  }

  /** A section of some pages. A note calls another one, and one is called on several pages. */
  private static String manyNotes() {
    StringBuilder text = new StringBuilder("# *Tin* and $x_1$ of lead\n");
    for (int i = 1; i <= 36; i++) {
      text.append(
          """

          The caster took tin and lead for the sort %1$d.[^%1$d] He poured them into the mould, and
          broke off the jet when they were cold.%2$s
          """
              .formatted(i, i % 12 == 0 ? "[^1]" : ""));
    }
    for (int i = 1; i <= 36; i++) {
      text.append("\n[^%1$d]: The note on %1$d.%2$s\n".formatted(i, i == 5 ? "[^inner]" : ""));
    }
    return text + "\n[^inner]: A note of a note.\n";
  }

  private static Stages print(Consumer<Document> change) {
    return new Stages() {
      @Override
      public PrintDocument print(PrintDocument document) {
        change.accept(document.xhtml());
        return document;
      }
    };
  }

  private static Stages pages(BiFunction<Galley, List<Page>, List<Page>> change) {
    return new Stages() {
      @Override
      public List<Page> pages(Galley galley, List<Page> pages) {
        return pages.size() < 4 ? pages : change.apply(galley, pages);
      }
    };
  }

  private static List<Page> exchangeNotes(Galley galley, List<Page> pages) {
    List<Page> changed = new ArrayList<>(pages);
    changed.set(0, withNotes(pages.get(0), pages.get(3)));
    changed.set(3, withNotes(pages.get(3), pages.get(0)));
    return changed;
  }

  private static Page withNotes(Page page, Page other) {
    return new Page(
        page.pieces(),
        other.notes(),
        page.head(),
        page.end(),
        page.emptyLines(),
        page.filled(),
        page.cause());
  }

  private static Stages entry(UnaryOperator<String> change) {
    return new Stages() {
      @Override
      public byte[] entry(String path, byte[] content) {
        return path.endsWith("tin.xhtml")
            ? change
                .apply(new String(content, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8)
            : content;
      }
    };
  }
}
