package io.github.huozi.source.section;

import io.github.huozi.language.Language;
import io.github.huozi.model.WordReadings;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.source.code.CodeListings;
import io.github.huozi.source.format.SectionFormat;
import io.github.huozi.source.format.SectionFormats;
import io.github.huozi.source.format.SectionSource;
import io.github.huozi.source.format.SectionText;
import io.github.huozi.source.html.cleaning.Cleaning;
import io.github.huozi.source.html.structure.Captions;
import io.github.huozi.source.html.structure.Figures;
import io.github.huozi.source.html.structure.ListItems;
import io.github.huozi.source.html.structure.ListingElements;
import io.github.huozi.source.html.structure.Nesting;
import io.github.huozi.source.html.structure.Paragraphs;
import io.github.huozi.source.html.structure.PictureBadges;
import io.github.huozi.source.html.structure.ReferenceLabels;
import io.github.huozi.source.html.text.CitationMarkup;
import io.github.huozi.source.html.text.GivenReadings;
import io.github.huozi.source.html.text.PlainText;
import io.github.huozi.source.html.text.Quotations;
import io.github.huozi.source.html.text.ReferenceMarkup;
import io.github.huozi.source.html.text.SmartPunctuation;
import io.github.huozi.source.html.text.TextReview;
import io.github.huozi.source.include.ExpandedText;
import io.github.huozi.source.include.Includes;
import io.github.huozi.source.text.Directions;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextCharacters;
import io.github.huozi.source.text.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Reads one file of an edition as a draft. It needs no other file, so that files can be read in
 * parallel.
 */
public final class DraftReader {

  private final Language language;
  private final Language words;
  private final PlainText plainText;
  private final Path root;
  private final boolean highlights;
  private final boolean smart;
  private final Optional<Byline> byline;
  private final Map<String, String> variables;
  private final WordReadings readings;
  private final Set<String> works;

  /**
   * @param language the language in which the files are written
   * @param root the publication's folder, in which the files lie that a file includes
   * @param highlights whether listings are highlighted
   * @param smart whether typewriter marks become typographic ones
   */
  public DraftReader(Language language, Path root, boolean highlights, boolean smart) {
    this(
        language,
        language,
        root,
        highlights,
        smart,
        Optional.empty(),
        Map.of(),
        WordReadings.NONE,
        Set.of());
  }

  private DraftReader(
      Language language,
      Language words,
      Path root,
      boolean highlights,
      boolean smart,
      Optional<Byline> byline,
      Map<String, String> variables,
      WordReadings readings,
      Set<String> works) {
    this.works = works;
    this.variables = variables;
    this.readings = readings;
    this.root = root.toAbsolutePath().normalize();
    this.highlights = highlights;
    this.byline = byline;
    this.language = language;
    this.words = words;
    this.smart = smart;
    this.plainText = new PlainText(language);
  }

  /**
   * A reader whose own words are in another language: the titles of alerts, dates, and the marks of
   * quotations that are elements. The text will be converted to that language.
   */
  public DraftReader withWords(Language other) {
    return new DraftReader(
        language, other, root, highlights, smart, byline, variables, readings, works);
  }

  /** A reader that also puts the values of variables, by their names, in their places. */
  public DraftReader withVariables(Map<String, String> values) {
    return new DraftReader(
        language, words, root, highlights, smart, byline, values, readings, works);
  }

  /** A reader that also puts readings above the words that have them. */
  public DraftReader withReadings(WordReadings given) {
    return new DraftReader(
        language, words, root, highlights, smart, byline, variables, given, works);
  }

  /** A reader that also reads citations of works, by their keys. */
  public DraftReader withWorks(Set<String> keys) {
    return new DraftReader(
        language, words, root, highlights, smart, byline, variables, readings, keys);
  }

  /**
   * A reader that also puts authors and dates below the titles of sections.
   *
   * @param authors the publication's authors, who are not named again
   */
  public DraftReader withBylines(Collection<String> authors) {
    return new DraftReader(
        language,
        words,
        root,
        highlights,
        smart,
        Optional.of(new Byline(words, authors)),
        variables,
        readings,
        works);
  }

  /**
   * Reads a file.
   *
   * @param hints the title according to other files
   * @return the draft; empty, with a problem, if the file cannot be read
   */
  public Optional<Draft> read(String id, SectionTitle.Hints hints, Reporter reporter) {
    return TextFile.read(reporter).map(text -> read(id, text, hints, reporter));
  }

  /** Reads a text that stands in a file on the same lines. */
  public Draft read(String id, String text, SectionTitle.Hints hints, Reporter reporter) {
    return draft(id, text, hints, reporter);
  }

  private Draft draft(String id, String whole, SectionTitle.Hints hints, Reporter reporter) {
    FrontMatter matter = FrontMatter.of(whole, reporter);
    SectionFormat format = SectionFormats.of(reporter.file()).orElseThrow();
    if (format.hasIncludes() && Includes.mayBeIn(matter.text())) {
      Includes includes = new Includes(root, new ReferredFiles(root), variables);
      ExpandedText expanded = includes.expand(matter.text(), reporter);
      return draft(id, format, matter, expanded.text(), hints, reporter.with(expanded.places()));
    }
    return draft(id, format, matter, matter.text(), hints, reporter);
  }

  /**
   * @param text the text after the front matter, with all that it includes
   */
  private Draft draft(
      String id,
      SectionFormat format,
      FrontMatter matter,
      String text,
      SectionTitle.Hints hints,
      Reporter reporter) {
    boolean refers = format.hasIncludes();
    boolean cites = refers && !works.isEmpty();
    SectionText read = format.read(new SectionSource(text, language, words, cites, reporter));
    CitationMarkup citations = new CitationMarkup(works, reporter);
    if (refers) {
      ReferenceLabels.take(read.body());
      ReferenceMarkup.mark(read.body());
      read.notes().forEach(note -> ReferenceMarkup.mark(note.body()));
    }
    if (cites) {
      citations.mark(read.body());
      read.notes().forEach(note -> citations.mark(note.body()));
    }
    Map<String, Draft.Note> notes = new LinkedHashMap<>();
    CodeListings listings = new CodeListings(highlights);
    Element body = normalised(read.body(), reporter);
    for (SectionText.Note note : read.notes()) {
      Element blocks = normalised(note.body(), reporter);
      listings.finish(blocks);
      if (refers) {
        ReferenceMarkup.finish(blocks);
      }
      citations.finish(blocks);
      notes.put(note.key(), new Draft.Note(note.label(), note.line(), note.isInText(), blocks));
    }
    listings.finish(body);
    if (refers) {
      ReferenceMarkup.finish(body);
    }
    citations.finish(body);
    PictureBadges.takeOut(body);
    SectionTitle title = SectionTitle.take(body, matter, read.title(), hints, plainText, reporter);
    if (!hints.begins()
        && title.heading().isEmpty()
        && body.childrenSize() == 0
        && reporter.isSilent()) {
      reporter.warning(0, "the section has no text", "write some or delete the file");
    }
    List<Element> blocks = new ArrayList<>(body.children());
    title.heading().ifPresent(blocks::add);
    notes.values().forEach(note -> blocks.add(note.body()));
    SectionLanguage.mark(blocks, matter, language, reporter);
    TextReview.report(blocks, language, reporter);
    byline.ifPresent(line -> line.add(body, matter, this::smart, reporter));
    return titled(
        id,
        body,
        notes,
        title,
        matter
            .shortTitle()
            .map(words -> checked(smart(words), matter.shortTitleLine(), reporter))
            .filter(words -> !words.isBlank()),
        matter.role(reporter),
        reporter);
  }

  private Element normalised(Element body, Reporter reporter) {
    if (smart) {
      SmartPunctuation.apply(body, language);
    }
    ListItems.markTasks(body);
    ListingElements.read(body, language);
    new Cleaning(reporter).clean(body);
    new Nesting(reporter).correct(body);
    Quotations.mark(body, words);
    ListItems.prepare(body);
    Paragraphs.dropIndents(body);
    Figures.make(body);
    Paragraphs.markVerse(body);
    Captions.ofTables(body);
    Directions.check(body, reporter);
    return body;
  }

  private Draft titled(
      String id,
      Element body,
      Map<String, Draft.Note> notes,
      SectionTitle title,
      Optional<String> shortTitle,
      Optional<SectionRole> role,
      Reporter reporter) {
    Optional<Element> heading = title.heading();
    Headings.rank(body);
    Headings.check(
        Stream.concat(heading.stream(), Headings.all(body).stream()), plainText, reporter);
    List<Element> roots = new ArrayList<>(List.of(body));
    notes.values().forEach(note -> roots.add(note.body()));
    GivenReadings.put(readings, language, roots, reporter);
    String text = checked(smart(title), title.line(), reporter);
    Anchors anchors = Anchors.set(id, heading, roots, plainText, reporter);
    return new Draft(
        id,
        reporter,
        reporter.file(),
        title.withText(text),
        shortTitle,
        role,
        body,
        notes,
        anchors);
  }

  /** The title; a heading has its marks already. */
  private String smart(SectionTitle title) {
    return title.heading().isPresent() ? title.text() : smart(title.text());
  }

  private String smart(String text) {
    return smart ? SmartPunctuation.applied(text, language) : text;
  }

  private static String checked(String title, int line, Reporter reporter) {
    String text = TextCharacters.removeForbidden(title, line, reporter);
    Directions.check(text, line, reporter);
    return text;
  }
}
