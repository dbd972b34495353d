package io.github.huozi.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;

/**
 * The links and the images of the documents. A link to a document leads to its page; one to another
 * file of docs, and an image, to a copy on the website; one to any other file or folder to the
 * repository on the web. Links to the web stay, and are not tried.
 */
final class DocumentLinks {

  private final Documents documents;
  private final String repositoryAddress;
  private final Set<String> files = new TreeSet<>();

  DocumentLinks(Documents documents, String repositoryAddress) {
    this.documents = documents;
    this.repositoryAddress = repositoryAddress;
  }

  /** Rewrites the links of a page; returns a fault for each that leads nowhere. */
  List<String> follow(DocumentPage page) {
    List<String> faults = new ArrayList<>();
    for (Element link : page.content().select("a[href], img[src]")) {
      String attribute = link.hasAttr("href") ? "href" : "src";
      String reference = link.attr(attribute);
      if (link.is("img:not([alt]), img[alt='']")) {
        faults.add(
            page.source()
                + ": the picture "
                + reference
                + " has no alternative text; say what it shows");
      }
      if (reference.matches("[a-z]+:.*")) {
        continue;
      }
      Optional<String> target = target(page, reference, attribute.equals("src"));
      if (target.isPresent()) {
        link.attr(attribute, target.get());
        documents
            .page(file(page, reference))
            .map(DocumentPage::language)
            .filter(language -> !language.equals(page.language()))
            .ifPresent(language -> link.attr("hreflang", language));
      } else {
        faults.add(
            page.source()
                + ": the link "
                + reference
                + " leads nowhere; name a file of the repository and a heading in it");
      }
    }
    return faults;
  }

  /** The files that are to be copied, by their paths in the repository. */
  Set<String> files() {
    return files;
  }

  private Optional<String> target(DocumentPage from, String reference, boolean image) {
    String[] parts = reference.split("#", 2);
    String path = file(from, reference);
    Optional<DocumentPage> page = documents.page(path);
    if (page.isPresent()) {
      if (parts.length == 2 && !page.get().ids().contains(parts[1])) {
        return Optional.empty();
      }
      String fragment = parts.length == 2 ? "#" + parts[1] : "";
      return Optional.of(parts[0].isEmpty() ? fragment : from.to(page.get().address()) + fragment);
    }
    Path file = documents.repository().resolve(path);
    if (path.startsWith("..") || parts.length == 2 || !Files.exists(file)) {
      return Optional.empty();
    }
    if (Files.isRegularFile(file) && (image || path.startsWith("docs/"))) {
      files.add(path);
      return Optional.of(from.to(path));
    }
    String kind = Files.isDirectory(file) ? "/tree/main/" : "/blob/main/";
    return Optional.of(repositoryAddress + kind + path);
  }

  /** The path in the repository of the file that a relative reference of a document leads to. */
  static String file(DocumentPage from, String reference) {
    String path = reference.split("#", 2)[0];
    if (path.isEmpty()) {
      return from.source();
    }
    return Path.of(from.source()).resolveSibling(path).normalize().toString().replace('\\', '/');
  }
}
