package io.github.huozi.pdf.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontSet;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.language.WritingMode;
import io.github.huozi.makeup.FirstPage;
import io.github.huozi.pdf.chapter.NextPass.Reason;
import io.github.huozi.pdf.file.PageProgress;
import io.github.huozi.pdf.file.PrintStages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The passes over a chapter, and the reasons for them. */
class ChapterSetterTest {

  private static final Language EN = new Language("en");

  /** More lines of captions than the margin of a page has room for. */
  private static final String CAPTIONS =
      "<figure><p>A figure.</p><figcaption>%s</figcaption></figure>"
          .formatted("A caption of several words ".repeat(8))
          .repeat(12);

  @Test
  void aPlainChapterNeedsOnePass() throws Exception {
    assertThat(reasons("<p>A bell.</p>")).isEmpty();
  }

  @Test
  void aMissingImageLeavesItsPlaceToWords() throws Exception {
    Document chapter = chapter("<p><img src='plate.png' alt='A plate'></p>");
    assertThat(reasons(chapter)).containsExactly(Reason.IMAGES);
    assertThat(chapter.text()).contains("A plate");
  }

  @Test
  void blocksWithoutRoomAtTheForeEdgeStayInTheText() throws Exception {
    assertThat(reasons(CAPTIONS)).isNotEmpty().containsOnly(Reason.FORE_EDGE);
  }

  @Test
  void notesGetTheNumbersOfTheirPages() throws Exception {
    Document chapter =
        chapter(
            """
            <p>A bell<a class='note-call' id='c1' href='#n1'>1</a>
            rings<a class='note-call' id='c2' href='#n2'>2</a>.</p>
            <div class='page-notes'>
            <div class='footnote' id='n1' data-call='c1'><p><a class='note-number' href='#c1'>1</a>
            One.</p></div>
            <div class='footnote' id='n2' data-call='c2'><p><a class='note-number' href='#c2'>2</a>
            Two.</p></div></div>
            """);
    chapter.child(0).attr("data-note-form", "1");
    assertThat(reasons(chapter)).containsExactly(Reason.NOTE_NUMBERS);
    assertThat(chapter.select("a.note-call").eachText()).containsExactly("1", "2");
  }

  @Test
  void aPassKeepsTheFindingsOfThoseBefore() throws Exception {
    assertThat(reasons("<p><img src='plate.png' alt='A plate'></p>" + CAPTIONS))
        .startsWith(Reason.IMAGES, Reason.FORE_EDGE)
        .containsOnlyOnce(Reason.IMAGES);
  }

  private static Document chapter(String body) {
    Document chapter =
        Jsoup.parse(
            """
            <html><head><style>
            @page { size: 400pt 600pt; margin: 60pt 150pt 60pt 60pt }
            figcaption { -huozi-place: fore-edge; font-size: 12pt }
            </style></head><body><section data-section='a'>%s</section></body></html>
            """
                .formatted(body));
    chapter.outputSettings().syntax(Document.OutputSettings.Syntax.xml);
    return chapter;
  }

  private static List<Reason> reasons(String body) throws IOException {
    return reasons(chapter(body));
  }

  /** The reasons for which a chapter is set again. */
  private static List<Reason> reasons(Document chapter) throws IOException {
    ChapterSource source =
        ChapterSource.of(
            EN,
            WritingMode.HORIZONTAL_TB,
            new FontSet(ClassPathFonts.SHARED.of(Script.WESTERN), false),
            name -> Optional.empty(),
            false,
            PrintStages.UNCHANGED);
    ChapterSetter setter = new ChapterSetter(source, PageProgress.NONE);
    Optional<NotesByPage> notes = NotesByPage.of(chapter, EN);
    List<Reason> reasons = new ArrayList<>();
    NextPass known = NextPass.FIRST;
    while (true) {
      UnshownImages.replace(chapter, known.inWords());
      PassResult result =
          setter.pass(
              chapter, "", ChapterOpening.on(FirstPage.RECTO), unused -> null, known, notes);
      if (result instanceof SetChapter) {
        return reasons;
      }
      known = (NextPass) result;
      reasons.add(known.reason());
    }
  }
}
