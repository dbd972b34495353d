package io.github.huozi.epub;

import io.github.huozi.epub.accessibility.AccessibilityFacts;
import io.github.huozi.epub.accessibility.AccessibilityMetadata;
import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.language.WritingMode;
import java.io.IOException;
import java.util.Optional;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.SpineReference;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The package document (EPUB 3.3 §5): metadata, manifest and spine. */
final class PackageDocument {

  static final String PATH = "package.opf";
  private static final String NAMESPACE = "http://www.idpf.org/2007/opf";

  private PackageDocument() {}

  /**
   * @param cover the cover image's path
   */
  static byte[] of(EpubBook book, EpublibBook epublib, Optional<String> cover) throws IOException {
    Document document = new Document("");
    document.parser(Parser.xmlParser());
    Element root =
        document
            .appendElement("package")
            .attr("xmlns", NAMESPACE)
            .attr("version", "3.0")
            .attr("unique-identifier", PackageMetadata.IDENTIFIER_ID)
            .attr("xml:lang", book.metadata().language().tag());
    Element metadata = root.appendElement("metadata");
    new PackageMetadata(metadata).write(book.metadata());
    AccessibilityMetadata.write(book, AccessibilityFacts.of(book), metadata);
    // Kobo and Kindle find the cover by this, not by the item's property.
    cover.ifPresent(path -> named(metadata, "cover", id(epublib, path)));
    if (book.metadata().mode().isVertical()) {
      // Kindle turns pages and lines by this.
      named(metadata, "primary-writing-mode", "vertical-rl");
    }
    manifest(root.appendElement("manifest"), epublib);
    spine(root.appendElement("spine"), epublib, book.metadata().mode());
    MarkupWriter.indent(root);
    return MarkupWriter.xml(document);
  }

  private static void manifest(Element manifest, EpublibBook epublib) {
    for (Resource resource : epublib.resources()) {
      Element item =
          manifest
              .appendElement("item")
              .attr("id", resource.getId())
              .attr("href", resource.getHref())
              .attr("media-type", resource.getMediaType().getName());
      String properties = String.join(" ", epublib.properties(resource.getHref()));
      if (!properties.isEmpty()) {
        item.attr("properties", properties);
      }
    }
  }

  private static void spine(Element spine, EpublibBook epublib, WritingMode mode) {
    spine
        .attr("toc", id(epublib, NcxDocument.PATH))
        .attr("page-progression-direction", mode.isVertical() ? "rtl" : "ltr");
    for (SpineReference reference : epublib.book().getSpine().getSpineReferences()) {
      spine.appendElement("itemref").attr("idref", reference.getResource().getId());
    }
  }

  private static void named(Element metadata, String name, String content) {
    metadata.appendElement("meta").attr("name", name).attr("content", content);
  }

  private static String id(EpublibBook epublib, String path) {
    return epublib.book().getResources().getByHref(path).getId();
  }
}
