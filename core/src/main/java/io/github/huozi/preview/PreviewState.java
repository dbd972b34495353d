package io.github.huozi.preview;

import io.github.huozi.model.Edition;
import io.github.huozi.model.Publication;
import io.github.huozi.pdf.lines.LineOnPage;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.EditionChoice;
import io.github.huozi.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state of what is shown now: the last PDF and EPUB that were good, and the problems of the
 * files as they are. Each change is told to the pages that are open.
 */
final class PreviewState {

  private final SourceLink links;
  private final EditionChoice offered;
  private final Wording wording;
  private final EventStreams events = new EventStreams();

  private PreviewChoice choice = new PreviewChoice("", "");
  private String title = "";
  private String language = "";
  private boolean vertical;
  private List<Map<String, Object>> editions = List.of();
  private List<Map<String, Object>> sections = List.of();
  private List<Problem> problems = List.of();
  private String failure = "";
  private boolean busy = true;

  private int pdfNumber;
  private PreviewChoice pdfChoice = choice;
  private Optional<byte[]> pdf = Optional.empty();
  private Optional<PageMap> pages = Optional.empty();
  private Optional<SectionPlaces> places = Optional.empty();

  private int bookNumber;
  private Optional<BookFiles> book = Optional.empty();
  private Optional<SectionPlaces> bookPlaces = Optional.empty();

  /** The book before it, which the page shows until it has loaded the new one. */
  private Optional<BookFiles> earlier = Optional.empty();

  /**
   * @param offered the editions to choose from
   * @param wording the language of problems
   */
  PreviewState(SourceLink links, EditionChoice offered, Wording wording) {
    this.wording = wording;
    this.links = links;
    this.offered = offered;
    sendState();
  }

  EventStreams events() {
    return events;
  }

  /** Files are being published. */
  synchronized void begin(PreviewChoice chosen) {
    choice = chosen;
    busy = true;
    sendState();
  }

  /** A PDF has been made. */
  synchronized void show(
      Publication publication,
      Edition edition,
      byte[] bytes,
      PageMap map,
      SectionPlaces found,
      List<Problem> warnings) {
    title = publication.title().in(edition.language()).orElse("");
    language = edition.language().tag();
    vertical = edition.writingMode().isVertical();
    List<Map<String, Object>> all = new ArrayList<>();
    for (Edition each : offered.of(publication.editions())) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("id", each.id());
      entry.put("language", each.language().tag());
      entry.put("shown", each.id().equals(edition.id()));
      all.add(entry);
    }
    editions = all;
    if (pdf.isEmpty() || !Arrays.equals(pdf.get(), bytes) || !pdfChoice.equals(choice)) {
      pdf = Optional.of(bytes);
      pdfNumber++;
    }
    pdfChoice = choice;
    pages = Optional.of(map);
    places = Optional.of(found);
    sections = found.list(pages);
    problems = List.copyOf(warnings);
    failure = "";
    sendState();
  }

  /** An EPUB has been made. */
  synchronized void show(BookFiles files, List<Problem> warnings) {
    earlier = book;
    book = Optional.of(files);
    bookPlaces = places;
    bookNumber++;
    problems = List.copyOf(warnings);
    failure = "";
    sendState();
  }

  /** Nothing could be published: what was shown stays. */
  synchronized void reject(List<Problem> errors, String reason) {
    problems = List.copyOf(errors);
    failure = reason;
    sendState();
  }

  /** All is shown that could be. */
  synchronized void end() {
    busy = false;
    sendState();
  }

  /** The map of the PDF that is shown, if it has this form. */
  synchronized Optional<PageMap> pages(PreviewChoice form) {
    return pdfChoice.equals(form) ? pages : Optional.empty();
  }

  synchronized Optional<byte[]> pdf(int number) {
    return number == pdfNumber ? pdf : Optional.empty();
  }

  synchronized Optional<byte[]> lines(int number) {
    return number == pdfNumber
        ? pages.map(map -> map.json().getBytes(StandardCharsets.US_ASCII))
        : Optional.empty();
  }

  synchronized Optional<BookFiles> book(int number) {
    return number == bookNumber ? book : number == bookNumber - 1 ? earlier : Optional.empty();
  }

  /**
   * The source of a line of the PDF that is shown, by its index; and where the book has it: the
   * section's id and the line there.
   */
  synchronized Optional<String> source(int index) {
    Optional<LineOnPage> line = pages.flatMap(map -> map.line(index));
    Optional<Map<String, Object>> source =
        line.flatMap(found -> places.flatMap(all -> all.source(found)));
    source.ifPresent(
        found -> {
          found.put("section", line.get().section());
          found.put("at", line.get().line());
        });
    return source.map(PreviewJson::of);
  }

  /**
   * The source of a block of the book that is shown, by its section's id and its line there; and
   * where the PDF has it: the page, and the distance from its foot in pt.
   */
  synchronized Optional<String> source(String section, int line) {
    Optional<Map<String, Object>> source = bookPlaces.flatMap(all -> all.source(section, line));
    source.ifPresent(
        found ->
            pages
                .flatMap(map -> map.find(section, line))
                .ifPresent(
                    printed -> {
                      found.put("page", printed.page());
                      found.put("top", Math.round(printed.bottom() + printed.height()));
                    }));
    return source.map(PreviewJson::of);
  }

  private void sendState() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("title", title);
    state.put("language", language);
    state.put("vertical", vertical);
    state.put("editions", editions);
    state.put("sizes", PreviewChoice.SIZES);
    state.put("size", choice.size());
    state.put("busy", busy);
    state.put("failure", failure);
    state.put("problems", problems.stream().map(this::shown).toList());
    state.put("sections", sections);
    state.put("pdf", pdfNumber);
    state.put("labels", pages.map(PageMap::labels).orElse(List.of()));
    state.put("changed", pages.map(PageMap::changedPages).orElse(List.of()));
    state.put("book", bookNumber);
    state.put("documents", book.map(BookFiles::spine).orElse(List.of()));
    events.send(PreviewJson.of(state));
  }

  private Map<String, Object> shown(Problem problem) {
    SourceLocation place = problem.location();
    Map<String, Object> entry = new LinkedHashMap<>(links.to(place));
    entry.put("error", problem.severity() == Severity.ERROR);
    entry.put("message", wording.of(problem.message()));
    entry.put("suggestion", wording.of(problem.suggestion()));
    return entry;
  }
}
