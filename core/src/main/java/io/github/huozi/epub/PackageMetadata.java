package io.github.huozi.epub;

import io.github.huozi.epub.book.Creator;
import io.github.huozi.epub.book.EpubMetadata;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jsoup.nodes.Element;

/** The package document's metadata in Dublin Core, with refinements (EPUB 3.3 §5.5). */
final class PackageMetadata {

  static final String IDENTIFIER_ID = "publication-id";

  private final Element metadata;
  private int sequence;

  PackageMetadata(Element metadata) {
    this.metadata = metadata.attr("xmlns:dc", "http://purl.org/dc/elements/1.1/");
  }

  void write(EpubMetadata of) {
    dc("identifier", of.identifier()).attr("id", IDENTIFIER_ID);
    titles(of);
    dc("language", of.language().tagWithScript());
    Byline byline = Byline.of(of);
    for (Creator creator : of.creators()) {
      person(byline.creators().contains(creator) ? "creator" : "contributor", creator);
    }
    of.date().ifPresent(date -> dc("date", date.iso()));
    of.publisher().ifPresent(publisher -> dc("publisher", publisher));
    of.description().ifPresent(description -> dc("description", description));
    of.subjects().forEach(subject -> dc("subject", subject));
    of.rights().ifPresent(rights -> dc("rights", rights));
    if (of.draft()) {
      // The prefix schema is reserved (EPUB 3.3 §D.1.4).
      meta().attr("property", "schema:creativeWorkStatus").text("Draft");
    }
    meta().attr("property", "dcterms:modified").text(utcSeconds(of.modified()));
  }

  private void titles(EpubMetadata of) {
    Element title = dc("title", of.title()).attr("id", "title");
    of.subtitle()
        .ifPresentOrElse(
            text -> {
              refine("title", "title-type", "main");
              refine("title", "display-seq", "1");
              dc("title", text).attr("id", "subtitle");
              refine("subtitle", "title-type", "subtitle");
              refine("subtitle", "display-seq", "2");
            },
            () -> title.removeAttr("id"));
  }

  private void person(String element, Creator creator) {
    sequence++;
    String id = "creator-" + sequence;
    dc(element, creator.name()).attr("id", id);
    refine(id, "role", creator.role()).attr("scheme", "marc:relators");
    creator.sortAs().ifPresent(name -> refine(id, "file-as", name));
    refine(id, "display-seq", Integer.toString(sequence));
  }

  private Element dc(String name, String text) {
    return metadata.appendElement("dc:" + name).text(text);
  }

  private Element refine(String id, String property, String text) {
    return meta().attr("refines", "#" + id).attr("property", property).text(text);
  }

  private Element meta() {
    return metadata.appendElement("meta");
  }

  private static String utcSeconds(Instant instant) {
    return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
  }

  /**
   * The creators and contributors of a publication (EPUB 3.3 §5.5.3.2): authors are creators, all
   * others contributors. If there is no author, the first person is the creator.
   */
  record Byline(List<Creator> creators, List<Creator> contributors) {

    static Byline of(EpubMetadata metadata) {
      List<Creator> all = metadata.creators();
      if (!all.isEmpty() && all.stream().noneMatch(Creator::isAuthor)) {
        return new Byline(all.subList(0, 1), all.subList(1, all.size()));
      }
      return new Byline(
          all.stream().filter(Creator::isAuthor).toList(),
          all.stream().filter(creator -> !creator.isAuthor()).toList());
    }
  }
}
