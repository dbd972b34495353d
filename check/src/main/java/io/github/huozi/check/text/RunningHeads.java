package io.github.huozi.check.text;

import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.FoundText;
import io.github.huozi.check.Place;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.text.SourceBlock.Kind;
import io.github.huozi.check.text.TextAlignment.MatchedBlock;
import io.github.huozi.model.Publication;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.SectionNumber;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.typography.Characters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares the running heads of a PDF with the titles: a head is the title of the publication, or
 * of a section whose text is on the page, of the last one begun before it, or of one around these;
 * a page in the middle of a section has one, unless the title is too long for its line.
 */
final class RunningHeads {

  /** So many signs fit as a head on any page. */
  private static final int FITTING = 12;

  private static final Set<SectionRole> WITHOUT =
      Set.of(SectionRole.DEDICATION, SectionRole.EPIGRAPH, SectionRole.NOTES);

  private final FinishedEdition edition;
  private final TextAlignment alignment;
  private final Findings findings;

  RunningHeads(FinishedEdition edition, TextAlignment alignment, Findings findings) {
    this.edition = edition;
    this.alignment = alignment;
    this.findings = findings;
  }

  /** The sections with text on a page. */
  private static final class Sections {
    private final List<Section> on = new ArrayList<>();
    private boolean begins;
    private boolean hasParagraph;
  }

  /** Reports heads that are missing or wrong, each the first time. */
  void check(List<PdfPage> pages) {
    Map<Integer, Sections> written = written();
    List<Section> all = edition.manuscript().sections();
    List<String> ids = all.stream().map(Section::id).toList();
    Map<Side, Set<String>> shown = shown(pages);
    // A design may have heads on the pages of one side only.
    boolean onBothSides =
        written.entrySet().stream()
                .filter(page -> mustHave(page.getValue()))
                .map(page -> page.getKey() % 2)
                .distinct()
                .count()
            > 1;
    int begun = 0;
    for (PdfPage page : pages) {
      Sections sections = written.get(page.number());
      if (sections == null || page.number() == edition.publication().cover().pagesOfPdf() + 1) {
        continue;
      }
      List<String> titles = new ArrayList<>(ofPublication());
      // A figure or a table of a section may stand on a page after the next section has begun.
      for (Section section :
          Stream.concat(sections.on.stream(), Stream.of(all.get(begun))).toList()) {
        titles.addAll(titles(section));
        around(all, section).forEach(outer -> titles.addAll(titles(outer)));
      }
      begun =
          sections.on.stream()
              .mapToInt(section -> ids.indexOf(section.id()))
              .reduce(begun, Math::max);
      List<String> heads = heads(page);
      Optional<String> wrong =
          heads.stream()
              .filter(head -> titles.stream().noneMatch(title -> isOf(key(head), title)))
              .findFirst();
      if (wrong.isPresent()) {
        report(
            page,
            "the running head \"%s\" is the title of no section on the page"
                .formatted(wrong.get().strip()));
      } else if (heads.isEmpty()
          && page.look().feet().stream()
              .noneMatch(foot -> titles.stream().anyMatch(title -> isOf(key(foot), title)))
          && mustHave(sections)
          && (onBothSides || !shown.isEmpty())
          && isLost(page, sections, shown)) {
        report(page, "the page has no running head");
      }
    }
  }

  /** A page that a chapter opens has no head in a book, and so has that of a part. */
  private boolean mustHave(Sections sections) {
    return sections.hasParagraph
        && sections.on.stream().noneMatch(section -> section.place().isPart())
        && (edition.publication().type() == Publication.Type.ARTICLE || !sections.begins);
  }

  /**
   * Tells whether the head that a page must have fits its line: other pages on the same side, as
   * wide, have the publication's title, or those of all sections on the page. If no page has any,
   * the publication's title must be short, and where headings are heads, all of the sections.
   */
  private boolean isLost(PdfPage page, Sections sections, Map<Side, Set<String>> shown) {
    if (edition.publication().builtInTheme().sectionHeads()) {
      // Which of the headings the page has is for its place in the text to say.
      return sections.on.stream()
          .flatMap(section -> titles(section).stream())
          .allMatch(title -> title.length() <= FITTING);
    }
    if (shown.isEmpty()) {
      return ofPublication().stream().anyMatch(title -> title.length() <= FITTING);
    }
    Set<String> heads = shown.getOrDefault(Side.of(page), Set.of());
    return isShown(ofPublication(), heads)
        || sections.on.stream().allMatch(section -> isShown(titles(section), heads));
  }

  /** The heads of a page but for its number, which may stand with them. */
  private static List<String> heads(PdfPage page) {
    return page.look().heads().stream()
        .filter(head -> !page.look().numbers().contains(head))
        .toList();
  }

  /** The heads and feet of the pages on each side and of each width, each once. */
  private static Map<Side, Set<String>> shown(List<PdfPage> pages) {
    Map<Side, Set<String>> shown = new HashMap<>();
    for (PdfPage page : pages) {
      for (String head :
          Stream.concat(heads(page).stream(), page.look().feet().stream()).toList()) {
        shown.computeIfAbsent(Side.of(page), unused -> new HashSet<>()).add(key(head));
      }
    }
    return shown;
  }

  /** The pages on one side with one width: what fits a turned page may not fit others. */
  private record Side(boolean left, long width) {

    static Side of(PdfPage page) {
      return new Side(page.number() % 2 == 0, Math.round(page.width()));
    }
  }

  private static boolean isShown(List<String> titles, Set<String> heads) {
    return heads.stream().anyMatch(head -> titles.stream().anyMatch(title -> isOf(head, title)));
  }

  /** The sections of each page with text. */
  private Map<Integer, Sections> written() {
    Map<Integer, Sections> pages = new HashMap<>();
    Set<String> begun = new HashSet<>();
    List<Glyph> glyphs = ((PdfText) alignment.found()).glyphs();
    for (MatchedBlock matched : alignment.flows().get(FoundText.TEXT)) {
      Section section = matched.block().section();
      // Titles above the notes of sections are in the part of the notes.
      if (WITHOUT.contains(section.place().role())
          || matched.block().style().contains("." + Names.ENDNOTES_TITLE)) {
        continue;
      }
      IntStream.range(0, matched.size())
          .map(matched::place)
          .filter(place -> place >= 0)
          .map(place -> glyphs.get(place).page())
          .distinct()
          .forEach(
              page -> {
                Sections here = pages.computeIfAbsent(page, unused -> new Sections());
                if (here.on.isEmpty() || !here.on.get(here.on.size() - 1).equals(section)) {
                  here.on.add(section);
                }
                here.begins |= begun.add(section.id());
                here.hasParagraph |= matched.block().kind() == Kind.PARAGRAPH;
              });
    }
    return pages;
  }

  /** The sections that a section is in: the last ones of higher levels before it. */
  private static List<Section> around(List<Section> all, Section section) {
    List<Section> around = new ArrayList<>();
    int level = section.place().level();
    List<String> ids = all.stream().map(Section::id).toList();
    for (int i = ids.indexOf(section.id()) - 1; i >= 0 && level > 0; i--) {
      if (all.get(i).place().level() < level) {
        around.add(all.get(i));
        level = all.get(i).place().level();
      }
    }
    return around;
  }

  private List<String> ofPublication() {
    Publication publication = edition.publication();
    return Stream.of(Optional.of(publication.title()), publication.shortTitle())
        .flatMap(Optional::stream)
        .flatMap(title -> title.in(edition.language()).stream())
        .map(RunningHeads::key)
        .toList();
  }

  /**
   * The texts that may stand for the title of a section: it and its brief form, with its number,
   * and its headings.
   */
  private static List<String> titles(Section section) {
    Stream<String> own =
        Stream.concat(Stream.of(section.title()), section.shortTitle().stream())
            .map(title -> section.number().map(SectionNumber::text).orElse("") + title);
    Stream<String> headings =
        section.headings().stream()
            .map(heading -> heading.number().map(SectionNumber::text).orElse("") + heading.text());
    return Stream.concat(own, headings).map(RunningHeads::key).toList();
  }

  /** Tells whether a head is a title, or the part of it for which there is room. */
  private static boolean isOf(String head, String title) {
    return title.endsWith(head)
        || (head.endsWith("…") && title.contains(head.substring(0, head.length() - 1)));
  }

  private static String key(String text) {
    ComparisonKeys keys = new ComparisonKeys();
    text.codePoints()
        .filter(codePoint -> Characters.isRead(codePoint) && codePoint != 0x2010)
        .forEach(codePoint -> keys.add(codePoint, 0));
    int[] codes = keys.codes();
    return new String(codes, 0, codes.length);
  }

  private void report(PdfPage page, String what) {
    findings.fault("head", new Place.OnPage(page.number(), Optional.empty()), what);
  }
}
