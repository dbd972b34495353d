package io.github.huozi.source.section;

import io.github.huozi.input.FileExtension;
import io.github.huozi.language.Language;
import io.github.huozi.source.code.CodeListings;
import io.github.huozi.source.html.Captions;
import io.github.huozi.source.html.Cleaning;
import io.github.huozi.source.html.Directions;
import io.github.huozi.source.html.Figures;
import io.github.huozi.source.html.ListItems;
import io.github.huozi.source.html.MarkupParser;
import io.github.huozi.source.html.Nesting;
import io.github.huozi.source.html.Paragraphs;
import io.github.huozi.source.html.PlainText;
import io.github.huozi.source.html.Quotations;
import io.github.huozi.source.html.SmartPunctuation;
import io.github.huozi.source.html.XhtmlSyntax;
import io.github.huozi.source.include.ExpandedText;
import io.github.huozi.source.include.Includes;
import io.github.huozi.source.markdown.MarkdownReader;
import io.github.huozi.source.markdown.MarkdownReader.MarkedNote;
import io.github.huozi.source.markdown.MarkdownReader.MarkedText;
import io.github.huozi.source.markdown.UnreadFindings;
import io.github.huozi.source.text.Markup;
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
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads one file of an edition as a draft. It needs no other file, so that files can be read in
 * parallel.
 */
public final class DraftReader {

  private final Language language;
  private final Language words;
  private final PlainText plainText;
  private final MarkdownReader markdown;
  private final Path root;
  private final boolean highlights;
  private final boolean smart;
  private final Optional<Byline> byline;
  private final Map<String, String> variables;

  /**
   * @param language the language in which the files are written
   * @param root the publication's folder, in which the files lie that a file includes
   * @param highlights whether listings are highlighted
   * @param smart whether typewriter marks become typographic ones
   */
  public DraftReader(Language language, Path root, boolean highlights, boolean smart) {
    this(language, language, root, highlights, smart, Optional.empty(), Map.of());
  }

  private DraftReader(
      Language language,
      Language words,
      Path root,
      boolean highlights,
      boolean smart,
      Optional<Byline> byline,
      Map<String, String> variables) {
    this.variables = variables;
    this.root = root.toAbsolutePath().normalize();
    this.highlights = highlights;
    this.byline = byline;
    this.language = language;
    this.words = words;
    this.smart = smart;
    this.plainText = new PlainText(language);
    this.markdown = new MarkdownReader(words, plainText);
  }

  /**
   * A reader whose own words are in another language: the titles of alerts, dates, and the marks of
   * quotations that are elements. The text will be converted to that language.
   */
  public DraftReader withWords(Language other) {
    return new DraftReader(language, other, root, highlights, smart, byline, variables);
  }

  /** A reader that also puts the values of variables, by their names, in their places. */
  public DraftReader withVariables(Map<String, String> values) {
    return new DraftReader(language, words, root, highlights, smart, byline, values);
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
        variables);
  }

  /**
   * Reads a file.
   *
   * @param hints the title according to other files
   * @return the draft; empty, with a problem, if the file cannot be read
   */
  public Optional<Draft> read(String id, SectionTitle.Hints hints, Reporter reporter) {
    return TextFile.read(reporter).map(text -> draft(id, text, hints, reporter));
  }

  private Draft draft(String id, String whole, SectionTitle.Hints hints, Reporter reporter) {
    FrontMatter matter = FrontMatter.of(whole, reporter);
    boolean isMarkdown =
        Set.of("md", "markdown", "qmd").contains(FileExtension.of(reporter.file()));
    if (isMarkdown && Includes.mayBeIn(matter.text())) {
      Includes includes = new Includes(root, new ReferredFiles(root)::find, variables);
      ExpandedText expanded = includes.expand(matter.text(), reporter);
      return draft(id, matter, expanded.text(), hints, reporter.with(expanded.places()));
    }
    return draft(id, matter, matter.text(), hints, reporter);
  }

  /**
   * @param text the text after the front matter, with all that it includes
   */
  private Draft draft(
      String id, FrontMatter matter, String text, SectionTitle.Hints hints, Reporter reporter) {
    Map<String, Draft.Note> notes = new LinkedHashMap<>();
    Optional<String> headTitle = Optional.empty();
    CodeListings listings = new CodeListings(highlights);
    Element body;
    switch (FileExtension.of(reporter.file())) {
      case "md", "markdown", "qmd" -> {
        MarkedText marked = markdown.read(text, reporter);
        body = normalised(MarkupParser.fragment(marked.markup(), reporter), reporter);
        for (MarkedNote note : marked.notes()) {
          Element blocks = normalised(MarkupParser.fragment(note.markup(), reporter), reporter);
          listings.finish(blocks);
          notes.put(note.key(), new Draft.Note(note.label(), note.line(), note.isInText(), blocks));
        }
      }
      case "txt" -> {
        UnreadFindings.reportPlain(matter.text(), reporter);
        body = normalised(MarkupParser.fragment(paragraphs(matter.text()), reporter), reporter);
      }
      default -> {
        boolean xml = FileExtension.of(reporter.file()).equals("xhtml");
        String html = xml ? XhtmlSyntax.toHtml(matter.text()) : matter.text();
        Document document = MarkupParser.document(Markup.of(html), reporter);
        headTitle =
            Optional.of(plainText.joined(document.title())).filter(title -> !title.isEmpty());
        UnreadFindings.reportHtml(document.body(), reporter);
        body = normalised(document.body(), reporter);
      }
    }
    listings.finish(body);
    SectionTitle title = SectionTitle.take(body, matter, headTitle, hints, plainText, reporter);
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
    byline.ifPresent(line -> line.add(body, matter, reporter));
    return titled(
        id,
        body,
        notes,
        title,
        matter
            .shortTitle()
            .map(words -> checked(smart(words), matter.shortTitleLine(), reporter))
            .filter(words -> !words.isBlank()),
        reporter);
  }

  private Element normalised(Element body, Reporter reporter) {
    if (smart) {
      SmartPunctuation.apply(body, language);
    }
    ListItems.markTasks(body);
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
      Reporter reporter) {
    Optional<Element> heading = title.heading();
    Headings.rank(body);
    Headings.check(
        Stream.concat(heading.stream(), Headings.all(body).stream()), plainText, reporter);
    List<Element> roots = new ArrayList<>(List.of(body));
    notes.values().forEach(note -> roots.add(note.body()));
    String text = checked(smart(title), title.line(), reporter);
    Anchors anchors = Anchors.set(id, heading, roots, plainText, reporter);
    return new Draft(
        id, reporter, reporter.file(), title.withText(text), shortTitle, body, notes, anchors);
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

  /** Plain text as HTML: blank lines separate paragraphs. */
  private static Markup paragraphs(String text) {
    Markup.Builder out = new Markup.Builder(1);
    List<String> lines = text.lines().toList();
    boolean open = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.isBlank()) {
        out.raw(open ? "</p>" : "");
        open = false;
      } else {
        out.raw(open ? "\n" : "").at(i + 1).raw(open ? "" : "<p>").text(line);
        open = true;
      }
    }
    return out.raw(open ? "</p>" : "").build(made -> made);
  }
}
