package io.github.huozi.archive;

import io.github.huozi.output.OutputFile;
import io.github.huozi.request.Format;
import io.github.huozi.request.PublishedEdition;
import io.github.huozi.request.PublishedEdition.Credit;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.sarif.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A catalogue of an archive, to which e-readers subscribe: <a
 * href="https://drafts.opds.io/opds-2.0">OPDS 2.0</a>. Each edition is a publication of it. All are
 * in {@code opds.json} and the pages that follow it; those of a language are in {@code
 * opds-ja.json}.
 *
 * @param folder the folder of the finished files, to which the addresses are relative
 * @param title the catalogue's title
 * @param timestamp the date that all files bear; empty if each has its own
 */
public record OpdsCatalogue(Path folder, String title, Optional<Instant> timestamp) {

  /** The number of publications that a page has: a reader loads a page at a time. */
  static final int PAGE = 1000;

  private static final String TYPE = "application/opds+json";

  /** The names that a catalogue has for those who made a publication, by their roles. */
  private static final Map<String, String> ROLES =
      Map.of(
          "aut", "author",
          "trl", "translator",
          "edt", "editor",
          "art", "artist",
          "ill", "illustrator",
          "nrt", "narrator");

  /** The catalogue's first page. */
  public Path file() {
    return folder.resolve(name("", 1));
  }

  /**
   * Writes the catalogue.
   *
   * @return its files, and those of the covers that it shows
   * @throws IOException if one cannot be written, with the path and how to put it right
   */
  public List<Path> write(List<ArchiveEntry> entries) throws IOException {
    List<Object> all = new ArrayList<>();
    Map<String, List<Object>> byLanguage = new TreeMap<>();
    List<Path> covers = new ArrayList<>();
    for (ArchiveEntry entry : entries) {
      for (PublishedEdition edition : entry.editions()) {
        List<PublishedFile> files =
            entry.files().stream()
                .filter(file -> file.edition().equals(edition.id()) && file.part().isEmpty())
                .toList();
        if (!files.isEmpty()) {
          Optional<Path> cover = Optional.ofNullable(entry.covers().get(edition.id()));
          cover.ifPresent(covers::add);
          Object publication = publication(edition, files, cover);
          all.add(publication);
          byLanguage
              .computeIfAbsent(edition.language().tag(), unused -> new ArrayList<>())
              .add(publication);
        }
      }
    }
    List<Object> facets = byLanguage.size() > 1 ? List.of(facets(byLanguage)) : List.of();
    List<Path> written = new ArrayList<>(write("", title, all, facets));
    if (byLanguage.size() > 1) {
      for (Map.Entry<String, List<Object>> language : byLanguage.entrySet()) {
        String tag = language.getKey();
        written.addAll(write("-" + tag, title + " – " + tag, language.getValue(), facets));
      }
    }
    written.addAll(covers);
    return written;
  }

  private static Map<String, Object> facets(Map<String, List<Object>> byLanguage) {
    List<Object> links = new ArrayList<>();
    byLanguage.forEach(
        (tag, publications) -> {
          Map<String, Object> link = link("", name("-" + tag, 1), TYPE);
          link.remove("rel");
          link.put("title", tag);
          link.put("properties", Map.of("numberOfItems", publications.size()));
          links.add(link);
        });
    Map<String, Object> facets = new LinkedHashMap<>();
    facets.put("metadata", Map.of("title", "Language"));
    facets.put("links", links);
    return facets;
  }

  /** Writes the pages of a list. */
  private List<Path> write(
      String part, String heading, List<Object> publications, List<Object> facets)
      throws IOException {
    int pages = Math.max(1, (publications.size() + PAGE - 1) / PAGE);
    List<Path> written = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      Map<String, Object> metadata = new LinkedHashMap<>();
      metadata.put("title", heading);
      metadata.put("numberOfItems", publications.size());
      if (pages > 1) {
        metadata.put("itemsPerPage", PAGE);
        metadata.put("currentPage", page);
      }
      timestamp.ifPresent(date -> metadata.put("modified", date.toString()));
      Map<String, Object> feed = new LinkedHashMap<>();
      feed.put("metadata", metadata);
      feed.put("links", links(part, page, pages));
      feed.put(
          "publications",
          publications.subList((page - 1) * PAGE, Math.min(publications.size(), page * PAGE)));
      if (!facets.isEmpty()) {
        feed.put("facets", facets);
      }
      Path file = folder.resolve(name(part, page));
      OutputFile.write(
          file, out -> out.write(JsonWriter.of(feed).getBytes(StandardCharsets.UTF_8)));
      written.add(file);
    }
    return written;
  }

  private static List<Object> links(String part, int page, int pages) {
    List<Object> links = new ArrayList<>();
    links.add(link("self", name(part, page), TYPE));
    if (!part.isEmpty()) {
      links.add(link("start", name("", 1), TYPE));
    }
    if (pages > 1) {
      links.add(link("first", name(part, 1), TYPE));
      if (page > 1) {
        links.add(link("previous", name(part, page - 1), TYPE));
      }
      if (page < pages) {
        links.add(link("next", name(part, page + 1), TYPE));
      }
      links.add(link("last", name(part, pages), TYPE));
    }
    return links;
  }

  private static String name(String part, int page) {
    return "opds" + part + (page == 1 ? "" : "-" + page) + ".json";
  }

  private Map<String, Object> publication(
      PublishedEdition edition, List<PublishedFile> files, Optional<Path> cover)
      throws IOException {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("@type", "http://schema.org/Book");
    metadata.put("title", edition.title());
    Map<String, List<Object>> credits = new LinkedHashMap<>();
    for (Credit credit : edition.credits()) {
      String role = ROLES.getOrDefault(credit.role(), "contributor");
      List<Object> names = credits.computeIfAbsent(role, unused -> new ArrayList<>());
      if (role.equals("contributor")) {
        Map<String, Object> contributor = new LinkedHashMap<>();
        contributor.put("name", credit.name());
        contributor.put("role", credit.role());
        names.add(contributor);
      } else {
        names.add(credit.name());
      }
    }
    metadata.putAll(credits);
    metadata.put("identifier", edition.identifier());
    metadata.put("language", edition.language().tag());
    metadata.put("modified", modified(files).toString());
    edition.date().ifPresent(date -> metadata.put("published", date));
    edition.publisher().ifPresent(name -> metadata.put("publisher", name));
    edition.description().ifPresent(text -> metadata.put("description", text));
    if (!edition.subjects().isEmpty()) {
      metadata.put("subject", edition.subjects());
    }
    List<Object> links = new ArrayList<>();
    for (PublishedFile file : files) {
      file.pages().ifPresent(pages -> metadata.put("numberOfPages", pages));
      links.add(
          link("http://opds-spec.org/acquisition/open-access", href(file.path()), type(file)));
    }
    Map<String, Object> publication = new LinkedHashMap<>();
    publication.put("metadata", metadata);
    publication.put("links", links);
    cover.ifPresent(
        image -> {
          Map<String, Object> link = new LinkedHashMap<>();
          link.put("href", href(image));
          link.put("type", CoverFile.type(image));
          publication.put("images", List.of(link));
        });
    return publication;
  }

  private Instant modified(List<PublishedFile> files) throws IOException {
    Instant newest = timestamp.orElse(Instant.EPOCH);
    for (PublishedFile file : timestamp.isPresent() ? List.<PublishedFile>of() : files) {
      Instant time = Files.getLastModifiedTime(file.path()).toInstant();
      newest = time.isAfter(newest) ? time : newest;
    }
    return newest.truncatedTo(ChronoUnit.SECONDS);
  }

  private static String type(PublishedFile file) {
    return file.format() == Format.EPUB ? "application/epub+zip" : "application/pdf";
  }

  private String href(Path file) {
    String path = folder.relativize(file).toString().replace('\\', '/');
    try {
      // Else a name with a colon would begin with a scheme (RFC 3986 §4.2).
      String safe = path.indexOf(':') >= 0 ? "./" + path : path;
      return new URI(null, null, safe, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> link(String rel, String href, String type) {
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("rel", rel);
    link.put("href", href);
    link.put("type", type);
    return link;
  }
}
