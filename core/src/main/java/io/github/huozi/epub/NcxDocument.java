package io.github.huozi.epub;

import io.github.huozi.epub.book.Creator;
import io.github.huozi.epub.book.EpubMetadata;
import io.github.huozi.query.Queries;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.epub.NCXDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.kxml2.io.KXmlSerializer;

/** The contents for reading systems of EPUB 2, such as Kindle: epublib's, with authors. */
final class NcxDocument {

  static final String PATH = "toc.ncx";

  private NcxDocument() {}

  static byte[] of(Book book, EpubMetadata metadata) throws IOException {
    StringWriter written = new StringWriter();
    // epublib by itself would use the first XmlPull parser on the class path.
    KXmlSerializer serializer = new KXmlSerializer();
    serializer.setOutput(written);
    NCXDocument.write(
        serializer,
        book.getMetadata().getIdentifiers(),
        metadata.title(),
        List.of(),
        book.getTableOfContents());
    Document ncx = Jsoup.parse(written.toString(), "", Parser.xmlParser());
    Element root = ncx.expectFirst("ncx");
    root.attr("xml:lang", metadata.language().tag());
    // epublib would write the names as "last, first".
    Element previous = root.expectFirst("docTitle");
    for (Creator author : PackageMetadata.Byline.of(metadata).creators()) {
      Element docAuthor = root.appendElement("docAuthor");
      docAuthor.appendElement("text").text(author.name());
      previous.after(docAuthor);
      previous = docAuthor;
    }
    keepTwoLevels(root);
    numberByTarget(root);
    MarkupWriter.indent(root);
    return MarkupWriter.xml(ncx);
  }

  /** Kindle reads two levels only. The navigation document has all of them. */
  private static void keepTwoLevels(Element root) {
    Queries.select(root, "navMap > navPoint > navPoint > navPoint").remove();
    boolean two = Queries.has(root, "navMap > navPoint > navPoint");
    root.expectFirst("head > meta[name=dtb:depth]").attr("content", two ? "2" : "1");
    root.expectFirst("head > meta[name=dtb:generator]").attr("content", "huozi");
  }

  /** Gives entries with the same target the same number. epublib numbers them differently. */
  private static void numberByTarget(Element root) {
    Map<String, Integer> orders = new HashMap<>();
    for (Element point : Queries.select(root, "navPoint")) {
      String target = point.expectFirst("> content").attr("src");
      Integer order = orders.computeIfAbsent(target, key -> orders.size() + 1);
      point.attr("playOrder", order.toString());
    }
  }
}
