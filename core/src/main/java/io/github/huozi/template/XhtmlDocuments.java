package io.github.huozi.template;

import io.github.huozi.model.Edition;
import io.github.huozi.model.GatheredNotes;
import io.github.huozi.model.LinkAddresses;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.imprint.ImprintPage;
import io.github.huozi.model.section.DeclaredSize;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.problem.Problems;
import io.github.huozi.query.Queries;
import io.github.huozi.request.PageLayout;
import io.github.huozi.request.PageStyle;
import io.github.huozi.template.ReadingDocument.Kind;
import io.github.huozi.template.check.IdCheck;
import io.github.huozi.template.check.MarkupCheck;
import io.github.huozi.template.run.FilledTemplate;
import io.github.huozi.template.run.TemplateLimits;
import io.github.huozi.template.run.Templates;
import io.github.huozi.theme.Theme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * Makes XHTML documents from sections, by the theme's templates.
 *
 * <p>Each block that comes from a section bears its origin: {@code data-section} on the element
 * around it, {@code data-line} on itself.
 */
public final class XhtmlDocuments {

  /** The template of the cover. */
  public static final String COVER = "cover.ftlx";

  /** The template of the sheet of a printed cover. */
  public static final String PRINT_COVER = "print-cover.ftlx";

  /** The template of the paper band around a printed cover. */
  public static final String PRINT_BAND = "print-band.ftlx";

  /** The variable of the style sheets that the cover follows. */
  public static final String ACCENT = "--huozi-accent";

  private static final String COLOPHON = "colophon";

  /** The name of the imprint's document, which no section has: their ids have no underscore. */
  private static final String IMPRINT = "imprint_page";

  private final Publication publication;
  private final Theme theme;
  private final Templates templates;

  public XhtmlDocuments(Publication publication, Theme theme) throws IOException {
    this(publication, theme, TemplateLimits.USUAL);
  }

  public XhtmlDocuments(Publication publication, Theme theme, TemplateLimits limits)
      throws IOException {
    this.publication = publication;
    this.theme = theme;
    this.templates = new Templates(theme, limits);
  }

  /**
   * A page with margins that leave an area of text, in the proportions of its own margins.
   *
   * @return empty if the area is larger than the page
   */
  public static Optional<PageStyle> withArea(
      PageStyle page, PageLayout.Area area, Edition edition) {
    return TemplateModel.withArea(page, area, edition);
  }

  /**
   * The document of the PDF, by {@code print.ftlh}.
   *
   * @return empty if the template has an error, which {@code problems} gets
   */
  public Optional<Document> print(Manuscript manuscript, PageStyle page, Problems problems)
      throws IOException {
    Manuscript printed = LinkAddresses.in(publication, manuscript);
    Map<String, Object> model = new TemplateModel(publication, lowered(printed)).toMap();
    model.put("page", TemplateModel.page(page, manuscript.edition()));
    Optional<Document> document =
        fill("print.ftlh", model, new MarkupCheck(theme, problems), problems);
    if (document.isPresent()) {
      nameLevels(document.get(), printed);
      HeadingNumbers.of(printed, theme).write(document.get());
      PageReferences.print(document.get());
      EndNotes.place(document.get(), publication, printed);
    }
    return document;
  }

  /** Says the levels of titles for which HTML has no element. */
  private static void nameLevels(Document document, Manuscript manuscript) {
    for (Section section : manuscript.sections()) {
      int level = section.place().level() + 1;
      if (level > 6) {
        document
            .select("h6." + Names.SECTION_TITLE + "[id=" + section.id() + "]")
            .forEach(title -> Xhtml.setLevel(title, level));
      }
    }
  }

  private static Manuscript lowered(Manuscript manuscript) {
    List<Section> sections =
        manuscript.sections().stream()
            .map(
                section ->
                    section.withContent(
                        Xhtml.lowerHeadings(
                            section.contentTree(),
                            section.showTitle()
                                ? section.place().level()
                                : section.place().level() - 1)))
            .toList();
    return new Manuscript(
        manuscript.edition(), sections, manuscript.images(), manuscript.drawings());
  }

  /**
   * The documents of the EPUB: one by {@code title-page.ftlh}, one by {@code imprint.ftlh} if the
   * publication declares an imprint, and one for each section by {@code section.ftlh}.
   *
   * @return the documents in reading order; a document whose template has an error is missing, and
   *     {@code problems} gets the error
   */
  public List<ReadingDocument> reading(Manuscript written, Problems problems) throws IOException {
    Manuscript manuscript = GatheredNotes.in(publication, written);
    Map<String, Object> model = new TemplateModel(publication, manuscript).toMap();
    String title = publication.title().in(manuscript.edition().language()).orElseThrow();
    List<ReadingDocument> documents = new ArrayList<>();
    MarkupCheck check = new MarkupCheck(theme, problems);
    fill(Kind.TITLE_PAGE.template(), model, check, problems)
        .map(xhtml -> new ReadingDocument(Kind.TITLE_PAGE, "title-page", title, xhtml))
        .ifPresent(documents::add);
    Optional<ImprintPage> page = ImprintPage.of(publication, manuscript.edition());
    Optional<ReadingDocument> imprint =
        page.isEmpty() ? Optional.empty() : imprint(page.get(), model, manuscript, check, problems);
    imprint.filter(document -> !page.orElseThrow().atEnd()).ifPresent(documents::add);
    int number = 0;
    for (Section section : manuscript.sections()) {
      number++;
      Map<String, Object> own = new HashMap<>(model);
      own.put("section", TemplateModel.section(section, number, publication.type()));
      fill(Kind.SECTION.template(), own, check, problems)
          .map(xhtml -> new ReadingDocument(Kind.SECTION, section.id(), section.title(), xhtml))
          .ifPresent(documents::add);
    }
    imprint.filter(document -> page.orElseThrow().atEnd()).ifPresent(documents::add);
    HeadingNumbers numbers = HeadingNumbers.of(manuscript, theme);
    documents.forEach(each -> numbers.write(each.xhtml()));
    documents.forEach(each -> PageReferences.read(each.xhtml()));
    documents.forEach(
        each -> Queries.select(each.xhtml(), "img").forEach(DeclaredSize::moveToStyle));
    if (documents.size() == 1 + (page.isPresent() ? 1 : 0) + manuscript.sections().size()) {
      IdCheck.check(
          documents.stream().map(ReadingDocument::xhtml).toList(),
          "section.ftlh",
          manuscript.sections(),
          theme,
          problems);
    }
    return documents;
  }

  private Optional<ReadingDocument> imprint(
      ImprintPage page,
      Map<String, Object> model,
      Manuscript manuscript,
      MarkupCheck check,
      Problems problems)
      throws IOException {
    Kind kind = page.type().equals(COLOPHON) ? Kind.COLOPHON : Kind.COPYRIGHT_PAGE;
    String title = Labels.in(manuscript.edition().language()).imprint();
    return fill(kind.template(), model, check, problems)
        .map(xhtml -> new ReadingDocument(kind, IMPRINT, title, xhtml));
  }

  /**
   * The edition's cover as SVG, by {@code cover.ftlx}.
   *
   * @param height its height in px, where its width is 1600
   * @param look what the template gets as {@code cover}
   * @param lettering breaks the cover's words into lines
   * @return empty if the template has an error, which {@code problems} gets
   */
  public Optional<String> cover(
      double height, CoverLook look, Manuscript manuscript, Lettering lettering, Problems problems)
      throws IOException {
    return drawing(
        COVER, Map.of("front", Map.of("height", height)), look, manuscript, lettering, problems);
  }

  /**
   * A sheet of the edition's printed cover as SVG.
   *
   * @param template {@link #PRINT_COVER} or {@link #PRINT_BAND}
   * @param sheet what the template gets as {@code sheet}
   * @param look what it gets as {@code cover}
   * @param lettering breaks the words into lines
   * @return empty if the template has an error, which {@code problems} gets
   */
  public Optional<String> sheet(
      String template,
      Map<String, Object> sheet,
      CoverLook look,
      Manuscript manuscript,
      Lettering lettering,
      Problems problems)
      throws IOException {
    return drawing(template, Map.of("sheet", sheet), look, manuscript, lettering, problems);
  }

  private Optional<String> drawing(
      String template,
      Map<String, Object> own,
      CoverLook look,
      Manuscript manuscript,
      Lettering lettering,
      Problems problems)
      throws IOException {
    Map<String, Object> model = new TemplateModel(publication, manuscript).toMap();
    model.putAll(own);
    model.put("cover", look.toMap());
    model.put("lines", LetteringMethod.lines(lettering));
    model.put("columns", LetteringMethod.columns(lettering));
    model.put("width", LetteringMethod.width(lettering));
    theme.variables().value(ACCENT).ifPresent(accent -> model.put("accent", accent));
    return templates.fill(template, model, problems).map(FilledTemplate::whole);
  }

  private Optional<Document> fill(
      String template, Map<String, Object> model, MarkupCheck check, Problems problems)
      throws IOException {
    Optional<Document> document = templates.fill(template, model, problems).map(Xhtml::parse);
    document.ifPresent(Xhtml::joinRunInHeadings);
    return document.isPresent() && check.isSound(document.get(), template)
        ? document
        : Optional.empty();
  }
}
