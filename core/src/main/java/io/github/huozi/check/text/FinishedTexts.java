package io.github.huozi.check.text;

import io.github.huozi.check.Expectations;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.epub.EpubText;
import io.github.huozi.check.pdf.PageReader;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.text.SourceBlock.Kind;
import io.github.huozi.model.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Reads the text of finished files and finds the manuscript in it. Each PDF is read once: the
 * checks of one run share an instance. Several threads may use it.
 */
public final class FinishedTexts {

  private final Map<Path, TextAlignment> pdfs = new ConcurrentHashMap<>();
  private final Expectations expectations;

  public FinishedTexts() {
    this(Expectations.NONE);
  }

  /**
   * @param expectations the content that publishing would write
   */
  public FinishedTexts(Expectations expectations) {
    this.expectations = expectations;
  }

  /** The content that publishing would write. */
  Expectations expectations() {
    return expectations;
  }

  /** Finds the manuscript in an edition's PDF, which must exist. */
  public TextAlignment pdf(FinishedEdition edition) throws IOException {
    try {
      return pdfs.computeIfAbsent(
          edition.pdf().orElseThrow(),
          file -> {
            try {
              return align(edition, PageReader.read(file));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Finds the manuscript in an edition's EPUB, which must exist. */
  TextAlignment epub(FinishedEdition edition) throws IOException {
    EpubText text = EpubText.read(edition.epub().orElseThrow());
    List<SourceBlock> blocks = SourceReader.read(edition.manuscript(), false);
    Predicate<SourceBlock> reading = block -> block.kind() == Kind.READING;
    return TextAlignment.of(List.of(only(blocks, reading.negate()), only(blocks, reading)), text);
  }

  /** Finds an edition's manuscript on the pages of a PDF. */
  public static TextAlignment align(FinishedEdition edition, List<PdfPage> pages) {
    List<SourceBlock> blocks = SourceReader.read(edition.printed(), true);
    StringBuilder manuscript = new StringBuilder();
    for (SourceBlock block : blocks) {
      block.letters().forEach(letter -> manuscript.appendCodePoint(letter.codePoint()));
    }
    PdfText text = PdfText.of(pages, titles(edition), manuscript.toString());
    return TextAlignment.of(
        List.of(only(blocks, block -> !block.note()), only(blocks, SourceBlock::note)), text);
  }

  private static Set<String> titles(FinishedEdition edition) {
    Set<String> titles = new HashSet<>();
    edition.publication().title().in(edition.language()).ifPresent(titles::add);
    edition
        .publication()
        .shortTitle()
        .flatMap(title -> title.in(edition.language()))
        .ifPresent(titles::add);
    for (Section section : edition.manuscript().sections()) {
      titles.add(section.title());
      section.shortTitle().ifPresent(titles::add);
    }
    Set<String> closed = new HashSet<>();
    titles.forEach(title -> closed.add(title.replaceAll("[\\s\\p{Z}]", "")));
    return closed;
  }

  private static List<SourceBlock> only(List<SourceBlock> blocks, Predicate<SourceBlock> which) {
    return blocks.stream().filter(which).toList();
  }
}
