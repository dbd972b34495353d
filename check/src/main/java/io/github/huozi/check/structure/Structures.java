package io.github.huozi.check.structure;

import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Href;
import io.github.huozi.check.Place;
import io.github.huozi.check.epub.EpubArchive;
import io.github.huozi.check.pdf.PdfContent;
import io.github.huozi.check.pdf.PdfLink;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.pdf.StructureElement;
import io.github.huozi.check.structure.ContentsCheck.Entry;
import io.github.huozi.check.structure.Unit.Origin;
import io.github.huozi.check.structure.Unit.Pair;
import io.github.huozi.check.structure.Unit.Phrase;
import io.github.huozi.check.structure.UnitCheck.Target;
import io.github.huozi.check.text.FinishedTexts;
import io.github.huozi.check.text.PrintedFormulas;
import io.github.huozi.model.ContentsEntry;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.NoteStyle;
import io.github.huozi.model.Publication;
import io.github.huozi.model.section.SectionRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Compares how files are built with the manuscript: their units, links, contents, pictures' words
 * and formulas. Each file is compared once, for all checks that share an instance. Several threads
 * may use it.
 */
public final class Structures {

  /** The greatest distance of a link's target from its text, in pt, if other text is between. */
  private static final double MAX_DISTANCE = 60;

  /** The structure type of a caption. */
  private static final String CAPTION = "Caption";

  private final FinishedTexts texts;
  private final Map<Path, Found> found = new ConcurrentHashMap<>();

  /**
   * @param texts the texts of the files, shared with the other checks of the run
   */
  public Structures(FinishedTexts texts) {
    this.texts = texts;
  }

  /**
   * The faults of a file.
   *
   * @param accessibility what assistive technology would get wrong
   * @param links what links and contents get wrong
   * @param text spaces and ends of lines that differ
   * @param references what numbers and references say that is not so
   */
  public record Found(
      List<Finding> accessibility,
      List<Finding> links,
      List<Finding> text,
      List<Finding> references) {

    private static Found of(
        Findings accessibility, Findings links, Findings text, Findings references) {
      return new Found(accessibility.list(), links.list(), text.list(), references.list());
    }
  }

  /** Compares an edition's PDF, which must exist. */
  public Found pdf(FinishedEdition edition) throws IOException {
    return once(edition.pdf().orElseThrow(), file -> comparePdf(file, edition));
  }

  /** Compares an edition's EPUB, which must exist. */
  public Found epub(FinishedEdition edition) throws IOException {
    return once(edition.epub().orElseThrow(), file -> compareEpub(file, edition));
  }

  private Found once(Path path, Comparison comparison) throws IOException {
    try {
      return found.computeIfAbsent(
          path,
          file -> {
            try {
              return comparison.compare(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Found comparePdf(Path file, FinishedEdition edition) throws IOException {
    Findings accessibility = new Findings("accessibility", file);
    Findings links = new Findings("links", file);
    Findings spaces = new Findings("text", file);
    Findings references = new Findings("references", file);
    PdfContent pdf = texts.content(edition);
    if (pdf.tags().elements().isEmpty()) {
      accessibility.fault(
          "role", null, "the file is not tagged, so screen readers cannot read it in order");
      return Found.of(accessibility, links, spaces, references);
    }
    TagUnits tags = new TagUnits(pdf);
    boolean headed = edition.publication().notes().place() == NoteStyle.Place.CHAPTER;
    List<Unit> units = tags.read(headed);
    Manuscript manuscript = texts.printed(edition);
    List<List<Unit>> sections = SectionUnits.of(manuscript);
    List<Unit> text =
        units.stream().filter(unit -> !unit.around().contains(TagUnits.CONTENTS)).toList();
    List<Unit> ofSections =
        text.stream().filter(unit -> unit.form().elements().equals(TagUnits.SECTION)).toList();
    List<Pair> pairs = Unit.pair(flat(sections), ofSections.isEmpty() ? text : ofSections);
    PrintedFormulas formulas = PrintedFormulas.of(manuscript, pdf);
    Map<String, Unit> formulaUnits = new HashMap<>();
    formulas.byId().forEach((id, formula) -> formulaUnits.put(id, tags.unit(formula)));
    UnitCheck check =
        new UnitCheck(
            edition,
            true,
            (link, target) -> leads(link, target, pdf),
            accessibility,
            links,
            spaces);
    check.check(sections, pairs, formulaUnits);
    Described.check(
        edition.publication(),
        manuscript,
        descriptions(pdf, "Figure"),
        descriptions(pdf, "Formula"),
        math -> math.attr("alttext"),
        accessibility);
    readAs(pdf, accessibility);
    boolean themed = isThemed(edition);
    Map<String, String> formulaTexts = new HashMap<>();
    formulas.byId().forEach((id, formula) -> formulaTexts.put(id, formula.text()));
    checkReferences(edition, pairs, formulaTexts, references);
    ReferenceUnits.checkEquations(formulas, pdf, references);
    ContentsCheck contents =
        contents(
            edition,
            manuscript,
            sections,
            pairs,
            headed ? Stream.concat(units.stream(), tags.noteHeads().stream()).toList() : units,
            (link, target) -> leads(link, target, pdf),
            folios(pdf),
            links);
    Map<String, List<Entry>> lists = new LinkedHashMap<>();
    for (Unit unit : units) {
      if (unit.around().contains(TagUnits.CONTENTS)) {
        unit.links()
            .forEach(
                link ->
                    lists
                        .computeIfAbsent(unit.form().elements(), unused -> new ArrayList<>())
                        .add(
                            new Entry(link.text(), link.words(), -1, link, unit.origin().place())));
      }
    }
    new ListCheck(
            check::target,
            (entry, target) -> leads(entry.link(), target, pdf),
            (label, entry) -> themed || isPageOf(label, entry.link(), pdf),
            references)
        .take(lists, edition, !themed);
    boolean book = edition.publication().type() == Publication.Type.BOOK;
    boolean required = !themed;
    for (List<Entry> printed : contents(lists, edition)) {
      if (!printed.isEmpty() || (book && required)) {
        boolean whole = required;
        contents.check(
            "the contents",
            printed,
            entry -> entry.shown() && whole,
            (number, target) -> themed || isPage(number, target, pdf));
      }
      // Those of a chapter follow.
      required = false;
    }
    List<Entry> bookmarks =
        pdf.bookmarks().stream()
            .map(
                link ->
                    new Entry(
                        Unit.key(link.words()),
                        link.words(),
                        link.depth(),
                        phrase(link),
                        Optional.empty()))
            .toList();
    contents.check("the bookmarks", bookmarks, entry -> !themed, (number, target) -> true);
    for (PdfLink link : pdf.links()) {
      if (!link.leadsSomewhere()) {
        links.fault(
            "broken",
            new Place.OnPage(link.page(), Optional.of(link.area())),
            "the link \"" + link.words() + "\" has no target");
      }
    }
    for (PdfLink bookmark : pdf.bookmarks()) {
      if (!bookmark.leadsSomewhere()) {
        links.fault("broken", null, "the bookmark \"" + bookmark.words() + "\" has no target");
      }
    }
    return Found.of(accessibility, links, spaces, references);
  }

  /** The contents and, each by itself, those of chapters; in an article they may have two lists. */
  private static List<List<Entry>> contents(
      Map<String, List<Entry>> lists, FinishedEdition edition) {
    return edition.publication().builtInTheme().chapterContents() && !lists.isEmpty()
        ? List.copyOf(lists.values())
        : List.of(lists.values().stream().flatMap(List::stream).toList());
  }

  /** Reports headings and references with other numbers. A theme may change those of headings. */
  private static void checkReferences(
      FinishedEdition edition, List<Pair> pairs, Map<String, String> formulas, Findings findings) {
    ReferenceUnits references = new ReferenceUnits(pairs, formulas, findings);
    if (!isThemed(edition)) {
      references.checkNumbers(pairs);
    }
    references.checkTargets(pairs);
  }

  /** Reports words that are heard as others. Publishing gives bullets other words, of one sign. */
  private static void readAs(PdfContent pdf, Findings accessibility) {
    TagUnits units = new TagUnits(pdf);
    for (StructureElement element : pdf.tags().elements()) {
      String actual = element.attributes().actual();
      String printed = units.text(element);
      boolean bullet =
          element.role().equals("Lbl") && actual.codePointCount(0, actual.length()) == 1;
      if (!actual.isEmpty() && !bullet && !Unit.key(actual).equals(Unit.key(printed))) {
        accessibility.fault(
            "description",
            null,
            "\"%s\" is heard where \"%s\" is printed".formatted(actual, printed));
      }
    }
  }

  private static Phrase phrase(PdfLink link) {
    return new Phrase(
        "Link",
        "",
        link.words(),
        List.of(),
        link.address(),
        Optional.empty(),
        List.of(link),
        Optional.empty());
  }

  private static List<String> descriptions(PdfContent pdf, String role) {
    return pdf.tags().elements().stream()
        .filter(element -> element.role().equals(role) && !element.isInside(TagUnits.CONTENTS))
        .map(StructureElement::attributes)
        .map(StructureElement.Attributes::alternative)
        .toList();
  }

  /** Tells whether all links of a phrase lead to the page of a target and near it there. */
  private static boolean leads(Phrase link, Target target, PdfContent pdf) {
    Origin origin = target.phrase().flatMap(Phrase::origin).orElse(target.unit().origin());
    boolean caption = target.unit().role().equals(CAPTION);
    return link.links().stream()
        .allMatch(
            each -> leads(each, origin, pdf) || (caption && leadsToPageBefore(each, origin, pdf)));
  }

  private static boolean leads(PdfLink link, Origin target, PdfContent pdf) {
    return target.place().orElseThrow() instanceof Place.OnPage page
        && link.target() == page.number()
        && (Double.isNaN(link.top())
            || leadsToHead(link, pdf)
            || Math.abs(link.top() - target.top()) <= MAX_DISTANCE
            || isNothingBetween(link, target, pdf));
  }

  /**
   * Tells whether a link leads to pictures on the page before a caption of several, which are on
   * both pages.
   */
  private static boolean leadsToPageBefore(PdfLink link, Origin target, PdfContent pdf) {
    return target.place().orElseThrow() instanceof Place.OnPage page
        && link.target() == page.number() - 1
        && (leadsToHead(link, pdf)
            || isWhite(pdf.page(link.target()), link.top(), Double.MAX_VALUE))
        && isWhite(pdf.page(page.number()), 0, target.top() - 1);
  }

  /**
   * Tells whether a link leads to the head of a page with vertical lines, of which each begins
   * there.
   */
  private static boolean leadsToHead(PdfLink link, PdfContent pdf) {
    return pdf.pages().get(link.target() - 1).frame().vertical() && link.top() < MAX_DISTANCE;
  }

  /** Tells whether a link leads above its text, with white or a picture only between. */
  private static boolean isNothingBetween(PdfLink link, Origin target, PdfContent pdf) {
    return link.top() < target.top()
        && isWhite(pdf.page(link.target()), link.top(), target.top() - 1);
  }

  /** Tells whether a page has no text between two heights, but that of pictures. */
  private static boolean isWhite(PdfPage page, double from, double to) {
    for (int i = 0; i < page.glyphs().size(); i++) {
      double y = page.glyphs().get(i).y();
      if (y > from
          && y < to
          && page.tags().get(i).filter(tag -> tag.element().isInside("Figure")).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** The names of all pages, as they are compared. */
  private static Set<String> folios(PdfContent pdf) {
    return pdf.labels().stream().map(Unit::key).collect(Collectors.toSet());
  }

  /** Tells whether a number is the name of the page to which a link leads. */
  private static boolean isPageOf(String number, Phrase link, PdfContent pdf) {
    return number.isEmpty()
        || link.links().stream()
            .allMatch(
                each -> each.leadsSomewhere() && number.equals(Unit.key(pdf.label(each.target()))));
  }

  /** Tells whether a number is the name of the page that a unit is on. */
  private static boolean isPage(String number, Unit target, PdfContent pdf) {
    return number.isEmpty()
        || (target.origin().place().orElseThrow() instanceof Place.OnPage page
            && number.equals(Unit.key(pdf.label(page.number()))));
  }

  private Found compareEpub(Path file, FinishedEdition edition) throws IOException {
    Findings accessibility = new Findings("accessibility", file);
    Findings links = new Findings("links", file);
    Findings text = new Findings("text", file);
    Findings references = new Findings("references", file);
    EpubArchive epub = texts.archive(file);
    Manuscript manuscript = edition.read();
    List<List<Unit>> sections = SectionUnits.of(manuscript);
    List<Pair> pairs = new ArrayList<>();
    List<Unit> units = new ArrayList<>();
    List<String> figures = new ArrayList<>();
    List<String> formulas = new ArrayList<>();
    Map<String, String> equations = new HashMap<>();
    Map<String, EpubArchive.Item> byName = new HashMap<>();
    for (EpubArchive.Item item : epub.documents()) {
      byName.put(item.path().substring(item.path().lastIndexOf('/') + 1), item);
    }
    for (int i = 0; i < sections.size(); i++) {
      EpubArchive.Item item = byName.get(manuscript.sections().get(i).id() + ".xhtml");
      if (item != null && epub.has(item.path())) {
        Document document = epub.document(item.path());
        List<Unit> found = units(item.path(), document);
        units.addAll(found);
        pairs.addAll(Unit.pair(sections.get(i), found));
        document.select("img[alt]").forEach(image -> figures.add(image.attr("alt")));
        document.select("math").forEach(math -> formulas.add(Described.ofFormula(math)));
        document
            .select("div.formula[id]")
            .forEach(formula -> equations.put(formula.id(), formula.select(".tag").text()));
      }
    }
    UnitCheck.Leading leading = Structures::leads;
    new UnitCheck(edition, false, leading, accessibility, links, text)
        .check(sections, pairs, Map.of());
    checkReferences(edition, pairs, equations, references);
    Described.check(
        edition.publication(), manuscript, figures, formulas, Described::ofFormula, accessibility);
    Set<String> ofTwoLevels = new HashSet<>();
    for (ContentsEntry entry : ContentsEntry.of(edition.publication(), manuscript)) {
      ofTwoLevels.add(entry.id());
      entry.children().forEach(child -> ofTwoLevels.add(child.id()));
    }
    String first =
        manuscript.sections().stream()
            .filter(section -> section.place().matter() == SectionRole.Matter.BODY)
            .findFirst()
            .orElse(manuscript.sections().get(0))
            .id();
    start(epub, byName.get(first + ".xhtml"), links);
    ContentsCheck contents =
        contents(edition, manuscript, sections, pairs, units, leading, Set.of(), links);
    for (EpubArchive.Item item : epub.manifest()) {
      if (epub.has(item.path())) {
        List<Entry> menu = menu(item, epub, byName, manuscript);
        if (!menu.isEmpty()) {
          contents.check(
              "the contents in " + item.path(),
              menu,
              // The NCX has two levels, for old reading systems.
              entry -> item.properties().contains("nav") || ofTwoLevels.contains(entry.id()),
              (number, target) -> true);
        }
      }
    }
    return Found.of(accessibility, links, text, references);
  }

  /** Reports a start of the text, to which reading systems open a book, that is none. */
  private static void start(EpubArchive epub, EpubArchive.@Nullable Item first, Findings links)
      throws IOException {
    for (EpubArchive.Item nav : epub.manifest()) {
      if (first != null && nav.properties().contains("nav") && epub.has(nav.path())) {
        for (Element start : epub.document(nav.path()).select("a[epub:type=bodymatter]")) {
          if (!Href.resolve(nav.path(), start.attr("href")).path().equals(first.path())) {
            links.fault(
                "contents",
                EpubArchive.place(nav.path(), start),
                "the start of the text is not its first section");
          }
        }
      }
    }
  }

  private static List<Unit> units(String path, Document document) {
    return ElementUnits.of(
        document.body(),
        href -> Href.leadsOut(href) ? Optional.empty() : Optional.of(Href.resolve(path, href)),
        element ->
            new Origin(
                element.text(),
                Optional.of(EpubArchive.place(path, element)),
                0,
                Optional.empty()));
  }

  /** Tells whether a link leads to the document of a unit and there to its start. */
  private static boolean leads(Phrase link, Target target) {
    String entry = ((Place.InEntry) target.unit().origin().place().orElseThrow()).entry();
    return link.entry()
        .filter(
            href ->
                href.path().equals(entry)
                    && (href.fragment().isEmpty()
                        || target
                            .phrase()
                            .map(phrase -> phrase.ids().contains(href.fragment()))
                            .orElseGet(() -> target.unit().hasId(href.fragment()))))
        .isPresent();
  }

  /** The entries of the navigation document or of the NCX that lead to sections. */
  private static List<Entry> menu(
      EpubArchive.Item item,
      EpubArchive epub,
      Map<String, EpubArchive.Item> byName,
      Manuscript manuscript)
      throws IOException {
    List<Entry> menu = new ArrayList<>();
    List<String> paths =
        manuscript.sections().stream()
            .flatMap(section -> Optional.ofNullable(byName.get(section.id() + ".xhtml")).stream())
            .map(EpubArchive.Item::path)
            .toList();
    List<Element> links =
        item.properties().contains("nav")
            ? epub.document(item.path()).select("nav[epub:type~=\\btoc\\b] a[href]")
            : item.mediaType().equals("application/x-dtbncx+xml")
                ? epub.document(item.path()).select("navMap navPoint")
                : List.of();
    for (Element link : links) {
      Element label = link.nameIs("navpoint") ? link.selectFirst("> navLabel") : link;
      String words = label == null ? "" : label.text();
      String address =
          link.nameIs("navpoint") ? link.select("> content").attr("src") : link.attr("href");
      Href target = Href.resolve(item.path(), address);
      if (paths.contains(target.path())) {
        menu.add(
            new Entry(
                Unit.key(words),
                words,
                -1,
                new Phrase(
                    "Link",
                    "",
                    words,
                    List.of(),
                    address,
                    Optional.of(target),
                    List.of(),
                    Optional.empty()),
                Optional.of(EpubArchive.place(item.path(), link))));
      }
    }
    return menu;
  }

  private static ContentsCheck contents(
      FinishedEdition edition,
      Manuscript manuscript,
      List<List<Unit>> sections,
      List<Pair> pairs,
      List<Unit> units,
      UnitCheck.Leading leading,
      Set<String> folios,
      Findings links) {
    return new ContentsCheck(
        ContentsEntry.of(edition.publication(), edition.manuscript()),
        manuscript,
        sections,
        pairs,
        units,
        leading,
        folios,
        isThemed(edition),
        links);
  }

  private static boolean isThemed(FinishedEdition edition) {
    return Files.isDirectory(edition.publication().folder().resolve("theme"));
  }

  private static List<Unit> flat(List<List<Unit>> sections) {
    return sections.stream().flatMap(List::stream).toList();
  }

  /** Compares a file. */
  @FunctionalInterface
  private interface Comparison {
    Found compare(Path file) throws IOException;
  }
}
