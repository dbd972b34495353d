package io.github.huozi.bibliography;

import java.util.Map;

/** The types of BibTeX, of BibLaTeX and of its Chinese styles, as types of CSL. */
final class BibTypes {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("article", "article-journal"),
          Map.entry("suppperiodical", "article-journal"),
          Map.entry("newspaper", "article-newspaper"),
          Map.entry("book", "book"),
          Map.entry("mvbook", "book"),
          Map.entry("manual", "book"),
          Map.entry("reference", "book"),
          Map.entry("mvreference", "book"),
          Map.entry("booklet", "pamphlet"),
          Map.entry("inbook", "chapter"),
          Map.entry("bookinbook", "chapter"),
          Map.entry("suppbook", "chapter"),
          Map.entry("incollection", "chapter"),
          Map.entry("suppcollection", "chapter"),
          Map.entry("inreference", "entry-encyclopedia"),
          Map.entry("collection", "collection"),
          Map.entry("mvcollection", "collection"),
          Map.entry("proceedings", "paper-conference"),
          Map.entry("mvproceedings", "paper-conference"),
          Map.entry("inproceedings", "paper-conference"),
          Map.entry("conference", "paper-conference"),
          Map.entry("periodical", "periodical"),
          Map.entry("thesis", "thesis"),
          Map.entry("mastersthesis", "thesis"),
          Map.entry("phdthesis", "thesis"),
          Map.entry("report", "report"),
          Map.entry("techreport", "report"),
          Map.entry("standard", "standard"),
          Map.entry("patent", "patent"),
          Map.entry("online", "webpage"),
          Map.entry("electronic", "webpage"),
          Map.entry("www", "webpage"),
          Map.entry("preprint", "article"),
          Map.entry("dataset", "dataset"),
          Map.entry("database", "dataset"),
          Map.entry("software", "software"),
          Map.entry("unpublished", "manuscript"),
          Map.entry("archive", "manuscript"),
          Map.entry("letter", "personal_communication"),
          Map.entry("map", "map"),
          Map.entry("artwork", "graphic"),
          Map.entry("image", "graphic"),
          Map.entry("video", "motion_picture"),
          Map.entry("movie", "motion_picture"),
          Map.entry("audio", "song"),
          Map.entry("music", "song"),
          Map.entry("performance", "performance"),
          Map.entry("review", "review"),
          Map.entry("legislation", "legislation"),
          Map.entry("legal", "legislation"),
          Map.entry("jurisdiction", "legal_case"),
          Map.entry("misc", "document"));

  private BibTypes() {}

  /** The type of CSL of an entry; a document if its type has none. */
  static String of(BibEntry entry) {
    String type = TYPES.getOrDefault(entry.type(), "document");
    String subtype = entry.raw("entrysubtype");
    if (type.equals("article-journal") && subtype.matches("magazine|newspaper")) {
      return "article-" + subtype;
    }
    if (type.equals("document") && !entry.raw("eprint").isEmpty()) {
      return "article";
    }
    return type.equals("document") && !entry.first("url", "howpublished").isEmpty()
        ? "webpage"
        : type;
  }

  static boolean isKnown(String type) {
    return TYPES.containsKey(type);
  }

  /** Tells that a work of the type stands in another one. */
  static boolean isPart(String type) {
    return type.matches("in.*|bookinbook|supp.*|conference|article|newspaper|review");
  }
}
