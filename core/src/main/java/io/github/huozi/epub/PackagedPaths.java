package io.github.huozi.epub;

import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.EpubDocument;
import io.github.huozi.epub.book.EpubResource;
import io.github.huozi.epub.book.FileFormat;
import io.github.huozi.url.PercentEncoding;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The paths of all files, relative to the package document: documents are beside it, resources in a
 * folder for their kind. Names are ASCII, since Kobo needs that, and differ not only in case (EPUB
 * 3.3 §4.2.3).
 */
final class PackagedPaths {

  private final Map<String, String> bySource = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final String navigation;
  private final String coverPage;
  private final String verticalSheet;

  private PackagedPaths(
      List<EpubDocument> documents, List<EpubResource> resources, boolean vertical) {
    for (EpubDocument document : documents) {
      taken.add(of(document).toLowerCase(Locale.ROOT));
    }
    // A section may have the name "cover" or "nav". Then the added pages get other names.
    navigation = unused("nav", ".xhtml");
    coverPage = unused("cover", ".xhtml");
    String styles = FileFormat.CSS.folder().orElseThrow();
    verticalSheet = vertical ? unused(styles + "/vertical", ".css") : "";
    for (EpubResource resource : resources) {
      FileFormat format = resource.format();
      String folder = format.folder().orElseThrow();
      String stem = folder + "/" + asciiStem(resource.source());
      bySource.put(resource.source(), unused(stem, "." + format.extension()));
    }
  }

  static PackagedPaths of(EpubBook book) {
    return new PackagedPaths(
        book.documents(), book.resources(), book.metadata().mode().isVertical());
  }

  String of(EpubDocument document) {
    return document.name() + ".xhtml";
  }

  /** The path of a resource by its source, which may be percent-encoded. */
  Optional<String> ofSource(String source) {
    String path = bySource.get(source);
    return Optional.ofNullable(path != null ? path : bySource.get(PercentEncoding.decode(source)));
  }

  String navigation() {
    return navigation;
  }

  String coverPage() {
    return coverPage;
  }

  /** The style sheet of vertical documents; empty in a horizontal book. */
  String verticalSheet() {
    return verticalSheet;
  }

  private String unused(String stem, String extension) {
    String path = stem + extension;
    for (int i = 2; !taken.add(path.toLowerCase(Locale.ROOT)); i++) {
      path = stem + "-" + i + extension;
    }
    return path;
  }

  private static String asciiStem(String source) {
    String file = source.substring(source.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    String stem = dot < 0 ? file : file.substring(0, dot);
    String plain =
        Normalizer.normalize(stem, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^A-Za-z0-9_]+", "-")
            .replaceAll("^-+|-+$", "");
    return plain.isEmpty() ? "file" : plain;
  }
}
