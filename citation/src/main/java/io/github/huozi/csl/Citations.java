package io.github.huozi.csl;

import io.github.huozi.citation.Citation;
import io.github.huozi.citation.Cite;
import io.github.huozi.citation.Work;
import io.github.huozi.csl.Rendering.Collapse;
import io.github.huozi.csl.Rendering.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The citations of a text and its list of works, by a style. */
public final class Citations {

  /** Chooses the language in which a work is set. */
  @FunctionalInterface
  public interface Languages {

    /** Returns the tag of the language of a work; empty for that of the text. */
    String of(Work work);
  }

  /**
   * The citations and the list that a style makes of a text.
   *
   * @param citations the citations, in the order in which they were given
   * @param entries the list of works, in its order
   */
  public record Result(List<Formatted> citations, List<Entry> entries) {}

  /**
   * A work in the list.
   *
   * @param id the key of the work
   * @param content what the list says of it
   * @param language the tag of the language of its words and marks
   */
  public record Entry(String id, Formatted content, String language) {}

  private final CslStyle style;
  private final CslLocales locales;
  private final String language;
  private final Languages languages;
  private final Optional<UnaryOperator<String>> addresses;
  private final Map<String, Terms> terms = new HashMap<>();
  private final Map<String, WorkState> states = new LinkedHashMap<>();
  private final Map<String, Work> works;

  /**
   * Takes a style and the works that can be cited.
   *
   * @param language the language of the text; that of the style, if it has one, counts more
   * @param languages the language of each work, for styles that set works in their own
   */
  public Citations(
      CslStyle style, CslLocales locales, String language, Languages languages, List<Work> works) {
    this(style, locales, language, languages, works, Optional.empty());
  }

  /**
   * Takes a style and the works that can be cited, and links them.
   *
   * @param addresses the address to which the cite of a work leads, by the key of the work; the
   *     addresses of works are links, too. Empty for text without links
   */
  public Citations(
      CslStyle style,
      CslLocales locales,
      String language,
      Languages languages,
      List<Work> works,
      Optional<UnaryOperator<String>> addresses) {
    this.style = style;
    this.locales = locales;
    this.language = style.language().isEmpty() ? language : style.language();
    this.languages = languages;
    this.addresses = addresses;
    this.works = new LinkedHashMap<>();
    works.forEach(work -> this.works.putIfAbsent(work.id(), work));
  }

  /**
   * Sets the citations of a text.
   *
   * @param citations the citations in the order of the text; all works must be known
   * @param uncited works that the list has too
   */
  public Result set(List<Citation> citations, List<String> uncited) {
    states.clear();
    Set<String> ids = new LinkedHashSet<>();
    citations.forEach(citation -> citation.cites().forEach(cite -> ids.add(cite.id())));
    ids.addAll(uncited);
    ids.forEach(id -> states.put(id, new WorkState()));
    List<String> listed = listed(List.copyOf(ids));
    List<Citation> sorted = citations.stream().map(this::sorted).toList();
    List<List<Position>> positions = new Positions(style).of(sorted);
    new Disambiguation(style, this::ambiguous, states, works).run(listed);
    List<Formatted> texts = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      texts.add(citation(sorted.get(i), positions.get(i)));
    }
    return new Result(List.copyOf(texts), entries(listed));
  }

  /** The works in the order of the list, which numbers them. */
  private List<String> listed(List<String> ids) {
    CslElement part = style.part("bibliography").orElse(style.citation());
    List<String> sorted = ids;
    number(ids);
    if (style.hasBibliography()) {
      SortKeys keys = new SortKeys(part, language);
      sorted = keys.sorted(ids, id -> subject(part, Cite.of(id), Position.FIRST));
      number(sorted);
    }
    return sorted;
  }

  private void number(List<String> ids) {
    for (int i = 0; i < ids.size(); i++) {
      state(ids.get(i)).number = i + 1;
    }
  }

  private WorkState state(String id) {
    return states.computeIfAbsent(id, unused -> new WorkState());
  }

  private Citation sorted(Citation citation) {
    SortKeys keys = new SortKeys(style.citation(), language);
    return new Citation(
        keys.sorted(citation.cites(), cite -> subject(style.citation(), cite, Position.FIRST)),
        citation.note(),
        citation.fresh());
  }

  private Work work(String id) {
    Work work = works.get(id);
    if (work == null) {
      throw new IllegalArgumentException(id);
    }
    return work;
  }

  private Subject subject(CslElement part, Cite cite, Position position) {
    Work work = work(cite.id());
    return new Subject(
        style,
        part,
        work,
        cite,
        state(cite.id()),
        terms(part, work),
        position,
        Optional.empty(),
        Collapse.NONE);
  }

  private Terms terms(CslElement part, Work work) {
    String tag = language(part, work);
    return terms.computeIfAbsent(tag, one -> locales.terms(one, style.locales()));
  }

  /** The language in which a work is set. */
  private String language(CslElement part, Work work) {
    String own = languages.of(work);
    boolean chooses =
        CslStyle.layout(part, own.isEmpty() ? language : own)
            .map(layout -> layout.has("locale"))
            .orElse(false);
    return chooses && !own.isEmpty() ? own : language;
  }

  private Terms terms() {
    return terms.computeIfAbsent(language, one -> locales.terms(one, style.locales()));
  }

  private CslElement layout(Subject subject) {
    String own = languages.of(subject.work());
    return CslStyle.layout(subject.part(), own.isEmpty() ? language : own).orElseThrow();
  }

  /** A cite as it is compared with others. */
  private Disambiguation.Reading ambiguous(String id) {
    Subject subject = subject(style.citation(), Cite.of(id), Position.SHORT);
    Rendering rendering = new Rendering(subject);
    CslPiece piece = rendering.children(layout(subject), "");
    return new Disambiguation.Reading(
        Assembly.of(piece, subject.terms(), false).html(), rendering.shownNames());
  }

  private Formatted citation(Citation citation, List<Position> positions) {
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < citation.cites().size(); i++) {
      subjects.add(subject(style.citation(), citation.cites().get(i), positions.get(i)));
    }
    CslPiece piece = new CiteCluster(style.citation(), this::layout, addresses).set(subjects);
    return assembled(piece, subjects.isEmpty() ? terms() : subjects.get(0).terms());
  }

  private Formatted assembled(CslPiece piece, Terms words) {
    return Assembly.of(piece, words, addresses.isPresent());
  }

  private List<Entry> entries(List<String> listed) {
    Optional<CslElement> part = style.part("bibliography");
    if (part.isEmpty()) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    SameAuthors sameAuthors = new SameAuthors(part.get());
    for (String id : listed) {
      Subject subject = subject(part.get(), Cite.of(id), Position.FIRST);
      CslElement layout = layout(subject);
      CslPiece piece = sameAuthors.replace(Rendering.layout(subject, layout));
      if (piece.isEmpty()) {
        continue;
      }
      piece = aligned(part.get(), piece);
      piece =
          CslPiece.row(CslPiece.words(layout.get("prefix")), ending(piece, layout.get("suffix")));
      Formatted content = assembled(piece.with(Look.of(layout)), subject.terms());
      entries.add(new Entry(id, content, language(part.get(), subject.work())));
    }
    return List.copyOf(entries);
  }

  /** Ends an entry, within its last block if it has blocks. */
  private static CslPiece ending(CslPiece entry, String suffix) {
    List<CslPiece> row = entry.row();
    if (!row.isEmpty() && !entry.isEmpty()) {
      CslPiece last = row.get(row.size() - 1);
      if (!entry.display().isEmpty() || !last.display().isEmpty() || hasBlocks(last)) {
        List<CslPiece> changed = new ArrayList<>(row);
        changed.set(
            row.size() - 1,
            entry.display().isEmpty() ? ending(last, suffix) : last.between("", suffix));
        return entry.withRow(changed);
      }
    }
    return entry.between("", suffix);
  }

  private static boolean hasBlocks(CslPiece piece) {
    return piece.has(one -> !one.display().isEmpty());
  }

  /** Sets the first field apart: CSL 1.0.2, {@code second-field-align}. */
  private static CslPiece aligned(CslElement part, CslPiece entry) {
    if (!part.has("second-field-align") || entry.row().size() < 2) {
      return entry;
    }
    CslPiece rest = CslPiece.row(entry.row().subList(1, entry.row().size()));
    return CslPiece.row(
        entry.row().get(0).displayed("left-margin"), rest.displayed("right-inline"));
  }
}
