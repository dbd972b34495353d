package io.github.huozi.check.text;

import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.epub.EpubArchive;
import io.github.huozi.check.epub.EpubText;
import io.github.huozi.check.pdf.PageReader;
import io.github.huozi.check.pdf.PdfContent;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.text.SourceBlock.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Reads finished files and finds the manuscript in their text. Each PDF is read once: the checks of
 * one run share an instance. Several threads may use it.
 */
public final class FinishedTexts {

  private final Map<Path, Pdf> pdfs = new ConcurrentHashMap<>();

  private record Pdf(PdfContent content, TextAlignment alignment) {}

  /** Finds the manuscript in an edition's PDF, which must exist. */
  public TextAlignment pdf(FinishedEdition edition) throws IOException {
    return read(edition).alignment();
  }

  /** Reads an edition's PDF, which must exist. */
  public PdfContent content(FinishedEdition edition) throws IOException {
    return read(edition).content();
  }

  private Pdf read(FinishedEdition edition) throws IOException {
    try {
      return pdfs.computeIfAbsent(
          edition.pdf().orElseThrow(),
          file -> {
            try {
              PdfContent content = PageReader.read(file);
              return new Pdf(content, align(edition, content.pages()));
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
    EpubText text = EpubText.of(EpubArchive.read(edition.epub().orElseThrow()));
    List<SourceBlock> blocks = SourceReader.read(edition.manuscript(), false);
    Predicate<SourceBlock> reading = block -> block.kind() == Kind.READING;
    return TextAlignment.of(List.of(only(blocks, reading.negate()), only(blocks, reading)), text);
  }

  /** Finds an edition's manuscript on the pages of a PDF. */
  public static TextAlignment align(FinishedEdition edition, List<PdfPage> pages) {
    List<SourceBlock> blocks = SourceReader.read(edition.printed(), true);
    return TextAlignment.of(
        List.of(only(blocks, block -> !block.note()), only(blocks, SourceBlock::note)),
        new PdfText(pages));
  }

  private static List<SourceBlock> only(List<SourceBlock> blocks, Predicate<SourceBlock> which) {
    return blocks.stream().filter(which).toList();
  }
}
