package io.github.huozi.pdf.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import io.github.huozi.pdf.galley.CalledNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class NotesByPageTest {

  private static final Language EN = new Language("en");

  /** A chapter whose notes are called one after the other. */
  private static Document chapter(String form, int notes) {
    StringBuilder text = new StringBuilder("<html data-note-form='" + form + "'><body><p>");
    for (int i = 1; i <= notes; i++) {
      text.append("<a class='note-call' id='c%1$d' href='#n%1$d'>%1$d</a>".formatted(i));
    }
    text.append("<div class='page-notes'>");
    for (int i = 1; i <= notes; i++) {
      text.append(
          "<div class='footnote' id='n%1$d' data-call='c%1$d'><p><a class='note-number'"
                  .formatted(i)
              + " href='#c%1$d'>%1$d</a>Text %1$d</p></div>".formatted(i));
    }
    return Jsoup.parse(text.toString());
  }

  /** Pages that call so many notes each. */
  private static List<CalledNotes> pages(int... counts) {
    List<CalledNotes> pages = new ArrayList<>();
    int last = 0;
    for (int count : counts) {
      pages.add(new CalledNotes(ids(last + 1, last + count), Map.of(), false));
      last += count;
    }
    return pages;
  }

  private static List<String> ids(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(i -> "n" + i).toList();
  }

  private static String texts(Document chapter, String selector) {
    return chapter.select(selector).eachText().stream().collect(Collectors.joining(" "));
  }

  @Test
  void eachPageBeginsAtOne() {
    Document chapter = chapter("①", 5);
    NotesByPage notes = NotesByPage.of(chapter, EN).orElseThrow();
    assertThat(notes.number(pages(2, 3))).isTrue();
    assertThat(texts(chapter, ".note-call")).isEqualTo("① ② ① ② ③");
    assertThat(texts(chapter, ".note-number")).isEqualTo("① ② ① ② ③");
    assertThat(notes.number(pages(2, 3))).isFalse();
  }

  @Test
  void aChapterWithOneNoteIsLaidOutOnce() {
    Document chapter = chapter("1", 1);
    assertThat(NotesByPage.of(chapter, EN).orElseThrow().number(pages(1))).isFalse();
  }

  @Test
  void aPageThatBeginsWithANoteOfThePageBeforeGoesOn() {
    Document chapter = chapter("1", 4);
    NotesByPage notes = NotesByPage.of(chapter, EN).orElseThrow();
    notes.number(
        List.of(
            new CalledNotes(ids(1, 2), Map.of(), false),
            new CalledNotes(ids(3, 4), Map.of(), true)));
    assertThat(texts(chapter, ".note-call")).isEqualTo("1 2 3 4");
  }

  @Test
  void numbersThatMoveEachOtherGetEqualRoom() {
    Document chapter = chapter("1", 11);
    NotesByPage notes = NotesByPage.of(chapter, EN).orElseThrow();
    int rounds = 0;
    // With a number of two digits the last line does not fit; without it does.
    while (notes.number(moved(chapter) ? pages(9, 2) : pages(10, 1))) {
      rounds++;
      assertThat(rounds).as("rounds").isLessThan(10);
    }
    assertThat(chapter.select(".note-call").eachAttr("data-room"))
        .hasSize(11)
        .containsOnly("1 2 3 4 5 6 7 8 9");
  }

  private static boolean moved(Document chapter) {
    return chapter.getElementById("c10").text().length() > 1
        || chapter.getElementById("c10").hasAttr("data-room");
  }

  @Test
  void aNoteThatTwoPagesCallStandsOnBoth() {
    Document chapter = chapter("1", 3);
    chapter
        .expectFirst("p")
        .appendElement("a")
        .addClass("note-call")
        .id("again")
        .attr("href", "#n1");
    NotesByPage notes = NotesByPage.of(chapter, EN).orElseThrow();
    List<CalledNotes> first =
        List.of(
            new CalledNotes(ids(1, 2), Map.of(), false),
            new CalledNotes(ids(3, 3), Map.of("again", "n1"), false));
    assertThat(notes.number(first)).isTrue();
    assertThat(chapter.select(".footnote").eachAttr("id"))
        .containsExactly("n1", "n2", "n3", "n1--1");
    assertThat(chapter.getElementById("again").attr("href")).isEqualTo("#n1--1");
    assertThat(chapter.select("[id=n1--1] .note-number").attr("href")).isEqualTo("#again");
    List<CalledNotes> second =
        List.of(
            new CalledNotes(ids(1, 2), Map.of(), false),
            new CalledNotes(List.of("n3", "n1--1"), Map.of(), false));
    assertThat(notes.number(second)).isTrue();
    assertThat(texts(chapter, ".footnote")).isEqualTo("1Text 1 2Text 2 1Text 3 2Text 1");
    assertThat(notes.number(second)).isFalse();
  }
}
