package io.github.huozi.epub.book;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The whole content of an EPUB.
 *
 * @param metadata what catalogues and reading systems show
 * @param documents at least one, in reading order; their names differ not only in case
 * @param resources the style sheets, images and fonts that documents and style sheets refer to
 * @param cover the {@link EpubResource#source} of the cover image
 * @param contents at least one entry, in the order of their targets in the text
 * @param lists the lists of figures and the like
 * @param pageList the printed edition's pages, if they are known
 * @param labels the words of the navigation, in the edition's language
 */
public record EpubBook(
    EpubMetadata metadata,
    List<EpubDocument> documents,
    List<EpubResource> resources,
    Optional<String> cover,
    List<TocEntry> contents,
    List<BlockList> lists,
    PageList pageList,
    NavigationLabels labels) {

  /**
   * @throws IllegalArgumentException if there is no document or no contents entry, if two documents
   *     or resources have the same name, or if the cover is no image
   */
  public EpubBook {
    documents = List.copyOf(documents);
    resources = List.copyOf(resources);
    contents = List.copyOf(contents);
    lists = List.copyOf(lists);
    if (documents.isEmpty() || contents.isEmpty()) {
      throw new IllegalArgumentException("a book has at least one document and one contents entry");
    }
    Set<String> names = new HashSet<>();
    for (EpubDocument document : documents) {
      if (!names.add(document.name().toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("two documents have the name " + document.name());
      }
    }
    Set<String> sources = new HashSet<>();
    for (EpubResource resource : resources) {
      if (!sources.add(resource.source())) {
        throw new IllegalArgumentException("two resources have the source " + resource.source());
      }
    }
    cover.ifPresent(
        source -> {
          if (!sources.contains(source) || !FileFormat.of(source).isImage()) {
            throw new IllegalArgumentException("the cover " + source + " is not an image");
          }
        });
  }

  /** A book without a list of pages. */
  public EpubBook(
      EpubMetadata metadata,
      List<EpubDocument> documents,
      List<EpubResource> resources,
      Optional<String> cover,
      List<TocEntry> contents,
      NavigationLabels labels) {
    this(metadata, documents, resources, cover, contents, PageList.NONE, labels);
  }

  /** A book without lists of figures. */
  public EpubBook(
      EpubMetadata metadata,
      List<EpubDocument> documents,
      List<EpubResource> resources,
      Optional<String> cover,
      List<TocEntry> contents,
      PageList pageList,
      NavigationLabels labels) {
    this(metadata, documents, resources, cover, contents, List.of(), pageList, labels);
  }
}
