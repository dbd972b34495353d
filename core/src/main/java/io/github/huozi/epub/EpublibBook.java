package io.github.huozi.epub;

import io.github.huozi.epub.book.EpubMetadata;
import io.github.huozi.epub.book.FileFormat;
import io.github.huozi.epub.book.TocEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.domain.Identifier;
import nl.siegmann.epublib.domain.MediaType;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.TOCReference;

/**
 * epublib's book, which has manifest, spine and contents, with the item properties of EPUB 3, which
 * epublib does not know.
 */
final class EpublibBook {

  private final Book book = new Book();

  /** The resources in the order of the manifest: epublib does not preserve it. */
  private final List<Resource> resources = new ArrayList<>();

  private final Map<String, List<String>> properties = new HashMap<>();

  EpublibBook(EpubMetadata metadata) {
    book.getMetadata().addTitle(metadata.title());
    book.getMetadata().addIdentifier(new Identifier("uid", metadata.identifier()));
  }

  Book book() {
    return book;
  }

  List<Resource> resources() {
    return Collections.unmodifiableList(resources);
  }

  /** The properties of the manifest item with this path. */
  List<String> properties(String path) {
    return properties.getOrDefault(path, List.of());
  }

  /** Adds a file to the manifest. Its id is derived from its path. */
  Resource add(String path, byte[] content, FileFormat format, List<String> itemProperties) {
    MediaType type = new MediaType(format.mediaType(), "." + format.extension());
    Resource resource = new Resource(path.replace('/', '.'), content, path, type);
    book.getResources().add(resource);
    resources.add(resource);
    if (!itemProperties.isEmpty()) {
      properties.put(path, itemProperties);
    }
    return resource;
  }

  void addToSpine(Resource resource) {
    book.getSpine().addResource(resource);
  }

  void addContents(List<TocEntry> entries, String from, LinkTargets targets) {
    for (TocEntry entry : entries) {
      book.getTableOfContents().addTOCReference(reference(entry, from, targets));
    }
  }

  private TOCReference reference(TocEntry entry, String from, LinkTargets targets) {
    String[] url = targets.url(from, entry.target()).split("#", 2);
    Resource resource = book.getResources().getByHref(url[0]);
    TOCReference reference =
        new TOCReference(entry.title(), resource, url.length > 1 ? url[1] : null);
    for (TocEntry child : entry.children()) {
      reference.addChildSection(reference(child, from, targets));
    }
    return reference;
  }
}
