package io.github.huozi.verify;

import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.EpubDocument;
import io.github.huozi.makeup.Galley;
import io.github.huozi.makeup.Page;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.XhtmlTree;
import io.github.huozi.pdf.PrintDocument;
import io.github.huozi.publish.Stages;
import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A fault of the publisher: a stage hands on something else than it has made.
 *
 * @param name the fault as a sentence without its full stop
 * @param stage what is changed
 * @param edition the edition that is published with it
 * @param formats the formats that are published with it
 * @param stages seeds it
 * @param unfound why {@code verify} does not find it; empty if it must
 */
record SeededFault(
    String name,
    String stage,
    String edition,
    Set<Format> formats,
    Stages stages,
    Optional<String> unfound) {

  private static final Set<Format> PDF = EnumSet.of(Format.PDF);
  private static final Set<Format> EPUB = EnumSet.of(Format.EPUB);

  /** A fault in the English edition that {@code verify} must find. */
  private SeededFault(String name, String stage, Set<Format> formats, Stages stages) {
    this(name, stage, "en", formats, stages, Optional.empty());
  }

  /** The same in another edition. */
  SeededFault in(String other) {
    return new SeededFault(name, stage, other, formats, stages, unfound);
  }

  /** The same with both formats. */
  SeededFault inBoth() {
    return new SeededFault(name, stage, edition, EnumSet.allOf(Format.class), stages, unfound);
  }

  /** A fault that {@code verify} does not find. */
  SeededFault unfound(String reason) {
    return new SeededFault(name, stage, edition, formats, stages, Optional.of(reason));
  }

  /** A fault in the sections of the text, in order: once in the PDF, and once in the EPUB. */
  static Pair ofSections(String name, UnaryOperator<List<Section>> change) {
    Stages stages =
        new Stages() {
          @Override
          public Manuscript manuscript(Manuscript text) {
            return new Manuscript(
                text.edition(),
                change.apply(new ArrayList<>(text.sections())),
                text.images(),
                text.drawings());
          }
        };
    return new Pair(new SeededFault(name, "sections", PDF, stages), Map.of());
  }

  /** A fault in the content of a section: once in the PDF, and once in the EPUB. */
  static Pair ofSection(String name, String section, Consumer<Element> change) {
    return ofSections(
        name,
        sections ->
            sections.stream()
                .map(each -> each.id().equals(section) ? changed(each, change) : each)
                .toList());
  }

  /**
   * A fault in the PDF, and the same in the EPUB.
   *
   * @param unfound why it is not found, by formats
   */
  record Pair(SeededFault fault, Map<Format, String> unfound) {

    Pair in(String edition) {
      return new Pair(fault.in(edition), unfound);
    }

    /** It is not found in the PDF. */
    Pair unfoundInPdf(String reason) {
      return new Pair(fault, Map.of(Format.PDF, reason));
    }

    Stream<SeededFault> faults() {
      return Stream.of(Format.PDF, Format.EPUB)
          .map(
              format ->
                  new SeededFault(
                      fault.name,
                      fault.stage,
                      fault.edition,
                      EnumSet.of(format),
                      fault.stages,
                      Optional.ofNullable(unfound.get(format))));
    }
  }

  private static Section changed(Section section, Consumer<Element> change) {
    Element content = section.contentTree().copy();
    change.accept(content);
    return section.withContent(XhtmlTree.of(content));
  }

  /** A fault in the input of the PDF. */
  static SeededFault ofPrint(String name, UnaryOperator<PrintDocument> change) {
    return new SeededFault(
        name,
        "document for print",
        PDF,
        new Stages() {
          @Override
          public PrintDocument print(PrintDocument document) {
            return change.apply(document);
          }
        });
  }

  /** A fault in the document that the PDF is set from. */
  static SeededFault inPrint(String name, Consumer<Document> change) {
    return ofPrint(
        name,
        document -> {
          change.accept(document.xhtml());
          return document;
        });
  }

  /** A fault in the styles by which the PDF is set. */
  static SeededFault inPrintStyle(String name, String css) {
    return inPrint(name, document -> document.head().appendElement("style").text(css));
  }

  /** A fault in the pages of the chapters with three pages and more. */
  static SeededFault ofPages(String name, BiFunction<Galley, List<Page>, List<Page>> change) {
    return new SeededFault(
        name,
        "placed pages",
        PDF,
        new Stages() {
          @Override
          public List<Page> pages(Galley galley, List<Page> pages) {
            return pages.size() < 3 ? pages : change.apply(galley, new ArrayList<>(pages));
          }
        });
  }

  /** A fault in the page numbers that the text prints: gets each id with its number. */
  static SeededFault ofNumbers(String name, BinaryOperator<String> change) {
    return new SeededFault(
        name,
        "placed pages",
        PDF,
        new Stages() {
          @Override
          public Map<String, String> references(Map<String, String> numbers) {
            numbers.replaceAll(change);
            return numbers;
          }
        });
  }

  /** A fault in the finished PDF: its tags, its bookmarks, its metadata. */
  static SeededFault ofPdf(String name, String stage, Damage.PdfChange change) {
    return new SeededFault(
        name,
        stage,
        PDF,
        new Stages() {
          @Override
          public void finished(PDDocument pdf) throws IOException {
            change.apply(pdf);
          }
        });
  }

  /** A fault in the content of the EPUB. */
  static SeededFault ofBook(String name, UnaryOperator<EpubBook> change) {
    return new SeededFault(
        name,
        "EPUB's content",
        EPUB,
        new Stages() {
          @Override
          public EpubBook book(EpubBook book) {
            return change.apply(book);
          }
        });
  }

  /** A fault in a document of the EPUB. */
  static SeededFault inDocument(String name, String document, Consumer<Document> change) {
    return ofBook(
        name,
        book -> {
          book.documents().stream()
              .filter(each -> each.name().equals(document))
              .map(EpubDocument::xhtml)
              .forEach(change);
          return book;
        });
  }

  /** A fault in a file of the EPUB, by its path in the archive. */
  static SeededFault inEntry(String name, String path, UnaryOperator<String> change) {
    return new SeededFault(
        name,
        "EPUB's files",
        EPUB,
        new Stages() {
          @Override
          public byte[] entry(String entry, byte[] content) {
            return entry.equals("EPUB/" + path)
                ? change
                    .apply(new String(content, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : content;
          }
        });
  }
}
