package io.github.huozi.template;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.language.WritingMode;
import io.github.huozi.model.ArticleMatter;
import io.github.huozi.model.BookStructure;
import io.github.huozi.model.BuiltInTheme;
import io.github.huozi.model.ContentsEntry;
import io.github.huozi.model.Contributor;
import io.github.huozi.model.DateText;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Isbn;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Numbers;
import io.github.huozi.model.Publication;
import io.github.huozi.model.Publication.HeadingStyle;
import io.github.huozi.model.RoleWords;
import io.github.huozi.model.imprint.ImprintPage;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.Section.Heading;
import io.github.huozi.model.section.SectionNumber;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.model.section.TitleNumber;
import io.github.huozi.numbering.NumberWords;
import io.github.huozi.numbering.NumberedBlock;
import io.github.huozi.request.PageLayout;
import io.github.huozi.request.PageStyle;
import io.github.huozi.template.run.TreeText;
import io.github.huozi.typography.TypeArea;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The data that a template gets. docs/templates.md documents the names. */
final class TemplateModel {

  /** An article with at least this number of headings may have contents. */
  private static final int HEADINGS_WITH_CONTENTS = 4;

  /** An article of about this number of pages has contents, if its author does not ask for them. */
  private static final int PAGES_WITH_CONTENTS = 10;

  private static final int LOWEST_HEADING = 6;

  private final Publication publication;
  private final Manuscript manuscript;
  private final Language language;
  private final RoleWords roles;

  TemplateModel(Publication publication, Manuscript manuscript) {
    this.publication = publication;
    this.manuscript = manuscript;
    this.language = manuscript.edition().language();
    this.roles = RoleWords.in(language);
  }

  /** The page, for the template of the PDF. */
  static Map<String, String> page(PageStyle style, Edition edition) {
    return Page.of(style, edition.language(), edition.writingMode()).toMap();
  }

  /** The page with margins that leave an area; empty if it is larger than the page. */
  static Optional<PageStyle> withArea(PageStyle style, PageLayout.Area area, Edition edition) {
    double leading = Page.leading(style, edition.language());
    double along = area.characters() * style.bodySize();
    double across = area.lines() * leading + Page.CLEARANCE;
    boolean vertical = edition.writingMode().isVertical();
    double spareWidth = style.width() - (vertical ? across : along);
    double spareHeight = style.height() - (vertical ? along : across);
    if (spareWidth < 0 || spareHeight < 0) {
      return Optional.empty();
    }
    PageStyle.Margins own = style.margins();
    double outer = spareWidth * own.outer() / Math.max(1, own.outer() + own.inner());
    double top = spareHeight * own.top() / Math.max(1, own.top() + own.bottom());
    return Optional.of(
        new PageStyle(
            style.width(),
            style.height(),
            new PageStyle.Margins(top, outer, spareHeight - top, spareWidth - outer),
            style.bodySize(),
            OptionalDouble.of(leading),
            style.lineBreak()));
  }

  Map<String, Object> toMap() {
    List<Map<String, Object>> sections = new ArrayList<>();
    SectionStarts starts = new SectionStarts(publication, manuscript);
    int headings = 0;
    for (Section section : manuscript.sections()) {
      Map<String, Object> map = section(section, sections.size() + 1, publication.type());
      map.put("runsOn", starts.runsOn(section));
      map.put("head", head(section));
      map.put("precedesContents", precedesContents(section));
      sections.add(map);
      headings += section.showTitle() ? 1 : 0;
      headings += (int) section.headings().stream().filter(h -> h.level() == 2).count();
    }
    Map<String, Object> model = new HashMap<>();
    model.put("publication", publication());
    BuiltInTheme theme = publication.builtInTheme();
    BuiltInTheme.InPrint print = theme.print(language.script(), manuscript.edition().writingMode());
    model.put(
        "theme",
        Map.of(
            "styleSheets",
            print.styleSheets(),
            "framed",
            print.framed(),
            "readingSheets",
            theme.readingSheets(),
            "spacedTitles",
            theme.spacedTitles(),
            "chapterContents",
            theme.chapterContents(),
            "openingWords",
            theme.openingWords(),
            "sectionHeads",
            theme.sectionHeads()));
    if (publication.levels().draft()) {
      model.put("draft", Labels.in(language).draft());
    }
    model.put("romanFolios", hasRomanFolios());
    model.put("lists", lists());
    model.put("edition", edition());
    model.put("labels", Labels.in(language).toMap());
    model.put("sections", sections);
    model.put("contents", contents(ContentsEntry.of(publication, manuscript)));
    model.put(
        "showContents",
        publication.type() == Publication.Type.BOOK
            || (headings >= HEADINGS_WITH_CONTENTS
                && (publication.contentsDepth().isPresent()
                    || SectionStarts.pages(manuscript) >= PAGES_WITH_CONTENTS)));
    return model;
  }

  private Map<String, Object> publication() {
    Map<String, Object> map = new HashMap<>();
    String title = publication.title().in(language).orElseThrow();
    map.put("title", title);
    map.put(
        "shortTitle", publication.shortTitle().flatMap(text -> text.in(language)).orElse(title));
    manuscript.sections().stream()
        .findFirst()
        .filter(section -> !section.showTitle() && section.place().role().isTitled())
        .ifPresent(section -> map.put("titleHtml", section.titleHtml()));
    put(map, "subtitle", publication.subtitle());
    put(map, "category", publication.category());
    put(map, "publisher", publication.publisher());
    put(map, "rights", publication.rights());
    put(map, "abstract", publication.summary());
    publication
        .date()
        .ifPresent(
            date ->
                map.put(
                    "date", Map.of("iso", date.iso(), "text", DateText.format(date, language))));
    publication
        .identifier(manuscript.edition())
        .flatMap(Isbn::of)
        .ifPresent(isbn -> map.put("isbn", isbn.text()));
    ImprintPage.of(publication, manuscript.edition())
        .ifPresent(page -> map.put("imprint", ImprintValues.of(page, publication, language)));
    map.put("authors", publication.authors().stream().map(this::author).toList());
    map.put("credits", credits());
    matter(map);
    map.put("keywords", LocalizedText.in(publication.keywords(), language));
    map.put("type", publication.type().name().toLowerCase(Locale.ROOT));
    map.put("theme", publication.builtInTheme().name());
    map.put("kai", hasKai());
    map.put("opensOnRecto", publication.structure().opensOnRecto());
    map.put("runInHeadings", publication.headings() == HeadingStyle.RUN_IN);
    return map;
  }

  /** Adds what stands around the text of an article. */
  private void matter(Map<String, Object> map) {
    Edition edition = manuscript.edition();
    ArticleMatter matter = publication.matter();
    map.put("keyPoints", LocalizedText.in(matter.keyPoints(), language));
    matter
        .secondAbstract(edition)
        .ifPresent(
            second -> {
              Labels labels = Labels.in(second.language());
              map.put(
                  "secondAbstract",
                  Map.of(
                      "language", second.language().tag(),
                      "title", second.title(),
                      "text", second.text(),
                      "keywords", second.keywords(),
                      "label", labels.summary(),
                      "keywordsLabel", labels.keywords()));
            });
    matter
        .reference(publication, edition)
        .ifPresent(
            cited ->
                map.put(
                    "citation",
                    Map.of(
                        "before", cited.before(),
                        "title", cited.title(),
                        "after", cited.after(),
                        "address", cited.address())));
    matter.doi(publication, edition).ifPresent(doi -> map.put("doi", doi));
  }

  private boolean hasKai() {
    // The built-in Kai has no punctuation for vertical lines: these have it only if an author asks.
    return publication.kai().orElse(!manuscript.edition().writingMode().isVertical())
        && (language.script() == Script.HANS || language.script() == Script.HANT);
  }

  /** Tells whether the language is Chinese, Japanese or Korean. */
  private boolean isEastAsian() {
    return switch (language.script()) {
      case HANS, HANT, JAPANESE, KOREAN -> true;
      case WESTERN, SYMBOLS, KAI, MONO -> false;
    };
  }

  /** The running head of a section: in East Asian languages with its number. */
  private String head(Section section) {
    String title = section.shortTitle().orElse(section.title());
    return section
        .number()
        .filter(number -> number.inWords() && isEastAsian())
        .map(number -> number.text() + "\u3000" + title)
        .orElse(title);
  }

  /** Words before the text stand before the contents in East Asia, and after them in the West. */
  private boolean precedesContents(Section section) {
    Section.Place place = section.place();
    return place.matter() == SectionRole.Matter.FRONT
        && (isEastAsian()
            || place.role() == SectionRole.DEDICATION
            || place.role() == SectionRole.EPIGRAPH);
  }

  /**
   * Tells whether the pages before the text have Roman folios: by default if there is a text before
   * it, in Western and Chinese books with horizontal lines.
   */
  private boolean hasRomanFolios() {
    boolean usual =
        language.script() != Script.JAPANESE
            && language.script() != Script.KOREAN
            && !manuscript.edition().writingMode().isVertical()
            && manuscript.sections().stream()
                .map(Section::place)
                .anyMatch(
                    place -> place.matter() == SectionRole.Matter.FRONT && place.role().isTitled());
    return publication.type() == Publication.Type.BOOK
        && publication.structure().folios().map(BookStructure.Folios.ROMAN::equals).orElse(usual);
  }

  /** The lists of figures and the like that the book has after its contents. */
  private List<Map<String, Object>> lists() {
    NumberWords words = NumberWords.in(language);
    List<Map<String, Object>> lists = new ArrayList<>();
    for (Numbers.Kind kind : Numbers.Kind.values()) {
      List<Map<String, String>> entries =
          publication.structure().lists().contains(kind)
              ? NumberedBlock.in(manuscript, kind).stream()
                  .map(
                      block ->
                          Map.of(
                              "id", block.id(), "number", block.number(), "title", block.title()))
                  .toList()
              : List.of();
      if (!entries.isEmpty()) {
        lists.add(
            Map.of("title", words.list(kind), "space", words.afterNumber(), "entries", entries));
      }
    }
    return lists;
  }

  private Map<String, Object> author(Contributor author) {
    Map<String, Object> map = new HashMap<>();
    map.put("name", author.name().in(language).orElseThrow());
    map.put("role", author.role());
    map.put("before", before(author));
    map.put("after", after(author));
    put(map, "bio", author.bio());
    put(map, "affiliation", author.affiliation());
    return map;
  }

  /** The contributors, those together who follow one another with the same role. */
  private List<Map<String, Object>> credits() {
    List<Map<String, Object>> credits = new ArrayList<>();
    List<Map<String, Object>> names = new ArrayList<>();
    String role = "";
    for (Contributor author : publication.authors()) {
      if (!author.role().equals(role)) {
        role = author.role();
        names = new ArrayList<>();
        credits.add(
            Map.of(
                "role", role, "before", before(author), "after", after(author), "authors", names));
      }
      names.add(author(author));
    }
    return credits;
  }

  private String before(Contributor author) {
    return hasRoles() ? roles.before(author.role()) : "";
  }

  private String after(Contributor author) {
    return hasRoles() ? roles.after(author.role()) : "";
  }

  /** Tells whether the work of each person must be named: authors alone need no word. */
  private boolean hasRoles() {
    return publication.authors().stream()
        .anyMatch(author -> !author.role().equals(Contributor.AUTHOR));
  }

  private Map<String, Object> edition() {
    return Map.of(
        "language",
        language.tag(),
        "script",
        language.script().name().toLowerCase(Locale.ROOT),
        "vertical",
        manuscript.edition().writingMode().isVertical());
  }

  static Map<String, Object> section(Section section, int index, Publication.Type type) {
    Section.Place place = section.place();
    Map<String, Object> map = new HashMap<>();
    map.put("id", section.id());
    map.put("index", index);
    section
        .number()
        .map(SectionNumber::text)
        .or(() -> TitleNumber.of(section.title()).map(TitleNumber::number))
        .ifPresent(number -> map.put("number", number));
    map.put("titleLines", TitleNumber.linesOf(section.title()));
    map.put("role", place.role().key());
    if (place.depth() > 1) {
      map.put("epubType", "subchapter");
    } else {
      place.role().epubType().ifPresent(term -> map.put("epubType", term));
      place.role().ariaRole().ifPresent(term -> map.put("ariaRole", term));
    }
    map.put("matter", place.matter().name().toLowerCase(Locale.ROOT));
    map.put("line", section.line());
    map.put("title", section.title());
    map.put("shortTitle", section.shortTitle().orElse(section.title()));
    map.put(
        "titleHtml",
        section
            .number()
            .filter(SectionNumber::inWords)
            .map(number -> TitleNumber.marked(number.text(), section.titleHtml()))
            .orElseGet(
                () ->
                    type == Publication.Type.BOOK
                        ? TitleNumber.marked(section.titleHtml())
                        : section.titleHtml()));
    map.put("showTitle", section.showTitle());
    map.put("numbered", section.numbered());
    map.put("content", new TreeText(section.contentTree()));
    map.put("headings", section.headings().stream().map(TemplateModel::heading).toList());
    map.put("depth", place.depth());
    map.put("isPart", place.isPart());
    map.put("headingLevel", Math.min(LOWEST_HEADING, place.level() + 1));
    return map;
  }

  /** The entries that are printed. Those of a section without a title stand in its place. */
  private List<Map<String, Object>> contents(List<ContentsEntry> entries) {
    List<Map<String, Object>> shown = new ArrayList<>();
    for (ContentsEntry entry : entries) {
      boolean untitled =
          manuscript.sections().stream()
              .anyMatch(section -> !section.showTitle() && section.id().equals(entry.id()));
      if (untitled) {
        shown.addAll(contents(entry.children()));
      } else if (entry.shown()) {
        Map<String, Object> map = new HashMap<>();
        map.put("id", entry.id());
        map.put("title", entry.title());
        map.put("titleHtml", entry.html());
        Optional<SectionNumber> given = entry.number().filter(SectionNumber::inWords);
        if (given.isPresent()) {
          map.put("titleNumber", given.get().text());
          map.put("titleRest", entry.title());
        } else if (publication.type() == Publication.Type.BOOK && entry.isSection()) {
          TitleNumber.of(entry.title())
              .ifPresent(
                  title -> {
                    map.put("titleNumber", title.inContents(entry.depth()));
                    map.put("titleRest", title.rest());
                    map.put("titleHtml", TitleNumber.restOf(entry.html()));
                  });
        }
        map.put("isPart", entry.depth() == 0);
        map.put("isSection", entry.isSection());
        map.put("numbered", entry.numbered());
        map.put("entries", contents(entry.children()));
        shown.add(map);
      }
    }
    return shown;
  }

  private static Map<String, Object> heading(Heading heading) {
    return Map.of(
        "level", heading.level(),
        "id", heading.id(),
        "title", heading.text(),
        "titleHtml", heading.html(),
        "head",
            heading.number().map(number -> number.text() + "\u2003").orElse("") + heading.text());
  }

  private void put(Map<String, Object> map, String key, Optional<LocalizedText> text) {
    text.flatMap(value -> value.in(language)).ifPresent(value -> map.put(key, value));
  }

  /**
   * The page for the print template: all lengths in pt, as text.
   *
   * @param style the configured page; the resulting margins are not smaller than its margins
   * @param mode the direction of lines
   * @param leading the distance from line to line of the text
   * @param area the area of the text within the margins
   */
  private record Page(PageStyle style, WritingMode mode, double leading, TypeArea area) {

    /** Han text needs at least half an em between lines to guide the eye (CLREQ §2.4.3). */
    private static final double HAN_LEADING = 1.75;

    private static final double HANGUL_LEADING = 1.7;
    private static final double WESTERN_LEADING = 1.45;

    /** The renderer's unit, in pt: the distance of lines is a multiple of it. */
    private static final double DOT = 0.75 / 20;

    /**
     * The height of the text's frame beyond its lines, in pt. The renderer rounds each margin, and
     * moves a line that ends with the frame to the next page.
     */
    private static final double CLEARANCE = 4 * DOT;

    /** The distance from line to line, a multiple of the renderer's unit. */
    static double leading(PageStyle style, Language language) {
      double suitable =
          style.bodySize()
              * switch (language.script()) {
                case HANS, HANT, JAPANESE -> HAN_LEADING;
                case KOREAN -> HANGUL_LEADING;
                case WESTERN, SYMBOLS, KAI, MONO -> WESTERN_LEADING;
              };
      double wanted = style.leading().orElse(suitable);
      return Math.round(wanted / DOT) * DOT;
    }

    static Page of(PageStyle style, Language language, WritingMode mode) {
      double leading = leading(style, language);
      PageStyle.Margins margins = style.margins();
      double across = style.width() - margins.inner() - margins.outer();
      double down = style.height() - margins.top() - margins.bottom();
      TypeArea area =
          mode.isVertical()
              ? TypeArea.within(down, across, style.bodySize(), leading)
              : TypeArea.within(across, down, style.bodySize(), leading);
      return new Page(style, mode, leading, area);
    }

    Map<String, String> toMap() {
      PageStyle.Margins margins = style.margins();
      boolean vertical = mode.isVertical();
      double width = vertical ? area.height() + CLEARANCE : area.measure();
      double height = vertical ? area.measure() : area.height() + CLEARANCE;
      // The space that the grid leaves over goes to both sides in equal parts, and below.
      double spareWidth = style.width() - margins.inner() - margins.outer() - width;
      double spareHeight = style.height() - margins.top() - margins.bottom() - height;
      Map<String, String> map = new HashMap<>();
      map.put("width", points(style.width()));
      map.put("height", points(style.height()));
      map.put("top", points(margins.top()));
      map.put("bottom", points(Math.max(0, margins.bottom() + spareHeight)));
      map.put("inner", points(Math.max(0, margins.inner() + spareWidth / 2)));
      map.put("outer", points(Math.max(0, margins.outer() + spareWidth / 2)));
      map.put("bodySize", points(style.bodySize()));
      map.put("leading", points(leading));
      map.put("measure", points(area.measure()));
      map.put("extent", points(area.height() + CLEARANCE));
      map.put("lineBreak", style.lineBreak().keyword());
      return map;
    }

    private static String points(double length) {
      return BigDecimal.valueOf(length)
              .setScale(3, RoundingMode.HALF_UP)
              .stripTrailingZeros()
              .toPlainString()
          + "pt";
    }
  }
}
