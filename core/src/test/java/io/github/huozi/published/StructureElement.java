package io.github.huozi.published;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * An element of a PDF's structure, as a reader's software finds it.
 *
 * @param role its type
 * @param entries its dictionary: language, alternative text, identifier, attributes
 * @param kids elements, texts ({@link String}) and the dictionaries of annotations, in their order
 */
public record StructureElement(String role, COSDictionary entries, List<Object> kids) {

  /** The document's element. */
  public static StructureElement read(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      return read(pdf);
    }
  }

  /** The document's element. */
  public static StructureElement read(PDDocument pdf) throws IOException {
    COSDictionary root = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
    return new Reader(pdf).element(root.getCOSDictionary(COSName.K), null);
  }

  /** All that is read out, in the order in which it is. */
  public String text() {
    return kids.stream()
        .map(
            kid ->
                kid instanceof StructureElement element
                    ? element.text()
                    : kid instanceof String text ? text : "")
        .collect(Collectors.joining());
  }

  /** This element and all in it that have the role, in their order. */
  public List<StructureElement> all(String wanted) {
    return stream().filter(element -> element.role.equals(wanted)).toList();
  }

  public Stream<StructureElement> stream() {
    return Stream.concat(Stream.of(this), elements().flatMap(StructureElement::stream));
  }

  public Stream<StructureElement> elements() {
    return kids.stream()
        .filter(StructureElement.class::isInstance)
        .map(StructureElement.class::cast);
  }

  /** The annotations of a link. */
  public Stream<COSDictionary> annotations() {
    return kids.stream().filter(COSDictionary.class::isInstance).map(COSDictionary.class::cast);
  }

  public String entry(String name) {
    String value = entries.getString(name);
    return value == null ? "" : value;
  }

  public String attribute(String name) {
    COSDictionary attributes = entries.getCOSDictionary(COSName.A);
    COSBase value = attributes == null ? null : attributes.getDictionaryObject(name);
    return value instanceof COSName known
        ? known.getName()
        : value instanceof COSInteger number ? String.valueOf(number.intValue()) : "";
  }

  /** The roles as brackets: {@code P[Em Link]}. */
  public String shape() {
    String inner = elements().map(StructureElement::shape).collect(Collectors.joining(" "));
    return inner.isEmpty() ? role : role + "[" + inner + "]";
  }

  private static final class Reader {

    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();

    Reader(PDDocument pdf) throws IOException {
      for (PDPage page : pdf.getPages()) {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        Map<Integer, String> onPage = new HashMap<>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
          onPage.put(content.getMCID(), text(content));
        }
        texts.put(page.getCOSObject(), onPage);
      }
    }

    /** The text of marked content, and of what is marked in it once more to be copied as said. */
    private static String text(PDMarkedContent content) {
      String said = content.getActualText();
      if (said != null && !said.isEmpty()) {
        return said;
      }
      return content.getContents().stream()
          .map(
              item ->
                  item instanceof TextPosition text
                      ? text.getUnicode()
                      : item instanceof PDMarkedContent inner ? text(inner) : "")
          .collect(Collectors.joining());
    }

    StructureElement element(COSDictionary entries, @Nullable COSDictionary pageAbove) {
      COSDictionary own = entries.getCOSDictionary(COSName.PG);
      COSDictionary page = own == null ? pageAbove : own;
      List<Object> kids = new ArrayList<>();
      COSBase found = entries.getDictionaryObject(COSName.K);
      if (found instanceof COSArray array) {
        for (int i = 0; i < array.size(); i++) {
          kids.add(kid(array.getObject(i), page));
        }
      } else if (found != null) {
        kids.add(kid(found, page));
      }
      return new StructureElement(entries.getNameAsString(COSName.S), entries, kids);
    }

    private Object kid(COSBase kid, @Nullable COSDictionary page) {
      if (kid instanceof COSInteger id) {
        return text(page, id.intValue());
      }
      COSDictionary dictionary = (COSDictionary) kid;
      if (dictionary.containsKey(COSName.OBJ)) {
        return dictionary.getCOSDictionary(COSName.OBJ);
      } else if (dictionary.containsKey(COSName.MCID)) {
        return text(dictionary.getCOSDictionary(COSName.PG), dictionary.getInt(COSName.MCID));
      }
      return element(dictionary, page);
    }

    private String text(@Nullable COSDictionary page, int id) {
      return texts.getOrDefault(page, Map.of()).getOrDefault(id, "");
    }
  }
}
