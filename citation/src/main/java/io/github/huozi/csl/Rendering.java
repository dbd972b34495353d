package io.github.huozi.csl;

import io.github.huozi.citation.Cite;
import io.github.huozi.citation.Work;
import io.github.huozi.csl.CslPiece.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Renders one work by the elements of a style: CSL 1.0.2, Rendering Elements. */
final class Rendering {

  /**
   * A work as it is rendered.
   *
   * @param style the style
   * @param part {@code citation} or {@code bibliography}
   * @param work the work
   * @param cite the cite of it; one of the whole work in the bibliography
   * @param state what the text around makes of it
   * @param terms the words of the language
   * @param position where it stands after other cites of it
   * @param sortKey the key for which a text is rendered that is compared, not read
   * @param collapse what is left out since the cite before has it
   */
  record Subject(
      CslStyle style,
      CslElement part,
      Work work,
      Cite cite,
      WorkState state,
      Terms terms,
      Position position,
      Optional<CslElement> sortKey,
      Collapse collapse) {

    Subject collapsed(Collapse value) {
      return new Subject(style, part, work, cite, state, terms, position, sortKey, value);
    }

    Subject as(Cite.Form form) {
      Cite other =
          new Cite(cite.id(), cite.prefix(), cite.suffix(), cite.label(), cite.locator(), form);
      return new Subject(style, part, work, other, state, terms, position, sortKey, collapse);
    }

    Subject withoutLocator() {
      Cite other = new Cite(cite.id(), cite.prefix(), cite.suffix(), "", "", cite.form());
      return new Subject(style, part, work, other, state, terms, position, sortKey, collapse);
    }

    Subject sorting(CslElement key) {
      return new Subject(
          style, part, work, cite, state, terms, position, Optional.of(key), collapse);
    }

    boolean sorting() {
      return sortKey.isPresent();
    }

    /** The attributes of a key that take the place of those of names. */
    Map<String, String> keyOptions() {
      Map<String, String> options = new HashMap<>();
      sortKey.ifPresent(
          key -> {
            put(options, "et-al-min", key.get("names-min"));
            put(options, "et-al-use-first", key.get("names-use-first"));
            put(options, "et-al-use-last", key.get("names-use-last"));
          });
      return options;
    }

    private static void put(Map<String, String> options, String name, String value) {
      if (!value.isEmpty()) {
        options.put(name, value);
      }
    }

    boolean inBibliography() {
      return part.name().equals("bibliography");
    }
  }

  /** The part that is left out since the cite before has it. */
  enum Collapse {
    NONE,
    NAMES,
    NAMES_AND_YEAR
  }

  final Subject subject;
  private final NameLists nameLists;
  private final Dates dates;

  private final List<Disambiguation.ShownName> shownNames = new ArrayList<>();

  /** CslVariables that stand for a missing one and are not shown again. */
  final Set<String> substituted = new HashSet<>();

  private final Deque<Set<String>> recorders = new ArrayDeque<>();
  private int called;
  private int filled;
  private boolean yearSuffixShown;

  /** The variable whose number a label has shown already: CSL-M has “第%s卷”. */
  private String numberInLabel = "";

  Rendering(Subject subject) {
    this.subject = subject;
    nameLists = new NameLists(this);
    dates = new Dates(this);
  }

  /** Renders the children of a layout. */
  static CslPiece layout(Subject subject, CslElement layout) {
    return new Rendering(subject).children(layout, layout.get("delimiter"));
  }

  CslPiece children(CslElement element, String delimiter) {
    List<CslPiece> pieces = new ArrayList<>();
    collect(element, pieces);
    return CslPiece.join(pieces, delimiter);
  }

  /**
   * Collects the pieces of children; those that a condition chooses stand between the delimiters of
   * the group around it.
   */
  private void collect(CslElement element, List<CslPiece> pieces) {
    for (CslElement child : element.children()) {
      if (child.name().equals("choose")) {
        chosen(child).ifPresent(branch -> collect(branch, pieces));
      } else {
        pieces.add(render(child));
      }
    }
  }

  CslPiece render(CslElement element) {
    return switch (element.name()) {
      case "text" -> text(element);
      case "number" -> number(element);
      case "label" -> label(element, element.get("variable"));
      case "group" -> group(element);
      case "choose" -> chosen(element).map(branch -> children(branch, "")).orElse(CslPiece.EMPTY);
      case "names" -> nameLists.render(element);
      case "date" -> dates.render(element);
      default -> CslPiece.EMPTY;
    };
  }

  /** Counts a variable that an element calls. */
  void called(String variable, boolean hasValue) {
    called++;
    if (hasValue) {
      filled++;
      recorders.forEach(shown -> shown.add(variable));
    }
  }

  /** Renders something and notes the variables that it shows. */
  CslPiece recording(Set<String> shown, Supplier<CslPiece> what) {
    recorders.push(shown);
    try {
      return what.get();
    } finally {
      recorders.pop();
    }
  }

  List<Disambiguation.ShownName> shownNames() {
    return shownNames;
  }

  Work work() {
    return subject.work();
  }

  Terms terms() {
    return subject.terms();
  }

  WorkState state() {
    return subject.state();
  }

  // The elements

  private CslPiece text(CslElement element) {
    if (element.has("variable")) {
      String variable = element.get("variable");
      if (isShownByLabel(variable)) {
        return CslPiece.EMPTY;
      }
      CslPiece piece = variable(variable, element.get("form"));
      if (!variable.equals("year-suffix") || !piece.isEmpty()) {
        called(variable, !piece.isEmpty());
      }
      return finish(element, piece);
    }
    if (element.has("macro")) {
      return macro(element);
    }
    if (element.has("term")) {
      String name = element.get("term").replace("sub verbo", "sub-verbo");
      String form = element.get("form", "long");
      String text = terms().text(name, form, element.is("plural")).orElse("");
      return finish(element, CslPiece.words(text).as(Part.TERM));
    }
    return finish(element, FieldText.read(element.get("value")));
  }

  private CslPiece macro(CslElement element) {
    return subject
        .style()
        .macro(element.get("macro"))
        .map(macro -> finish(element, grouped(() -> children(macro, ""))))
        .orElse(CslPiece.EMPTY);
  }

  private CslPiece variable(String variable, String form) {
    if (substituted.contains(variable)) {
      return CslPiece.EMPTY;
    }
    String value = CslValues.of(subject, variable);
    if (form.equals("short")) {
      String shorter = CslValues.shortForm(work(), variable);
      value = shorter.isEmpty() ? value : shorter;
    }
    return switch (variable) {
      case "citation-number" -> CslPiece.words(value).as(Part.NUMBER);
      case "year-suffix" -> yearSuffix();
      case "locator" -> FieldText.read(locator(value)).as(Part.LOCATOR);
      case "page" -> CslPiece.words(pages(value));
      case "URL" -> CslPiece.words(value).linked(value);
      case "DOI" -> CslPiece.words(value).linked("https://doi.org/" + value);
      case "citation-label" -> CslPiece.row(CslPiece.words(value), yearSuffix());
      default ->
          FieldText.read(
              value.matches("\\d+ *- *\\d+") && !variable.equals("number")
                  ? value.replaceFirst(" *- *", "\u2013")
                  : value);
    };
  }

  /** The letter after the year, which is shown once. */
  CslPiece yearSuffix() {
    if (state().yearSuffix == 0 || yearSuffixShown) {
      return CslPiece.EMPTY;
    }
    yearSuffixShown = true;
    return CslPiece.words(CslNumbers.letters(state().yearSuffix)).as(Part.YEAR_SUFFIX);
  }

  private String pages(String value) {
    String format = subject.style().root().get("page-range-format");
    String delimiter = terms().text("page-range-delimiter");
    return CslNumbers.pages(value, format, delimiter.isEmpty() ? "\u2013" : delimiter);
  }

  private String locator(String value) {
    if (subject.cite().label().equals("page")) {
      return pages(value);
    }
    return value.replaceAll("(?<=[\\w])\\s*-\\s*(?=\\w)", "\u2013").replace("\\-", "-");
  }

  private CslPiece number(CslElement element) {
    String variable = element.get("variable");
    if (isShownByLabel(variable)) {
      return CslPiece.EMPTY;
    }
    String value = substituted.contains(variable) ? "" : CslValues.of(subject, variable);
    called(variable, !value.isEmpty());
    if (subject.sorting() && value.matches("\\d{1,12}")) {
      return CslPiece.words("0".repeat(12 - value.length()) + value);
    }
    String form = element.get("form");
    String text =
        variable.equals("page") || (variable.equals("locator") && form.isEmpty())
            ? pages(value)
            : CslNumbers.format(value, form, terms().gender(variable), terms());
    if (variable.equals("locator")) {
      text = text.replace('-', '\u2013');
    }
    CslPiece piece = CslNumbers.isNumeric(value) ? CslPiece.words(text) : FieldText.read(text);
    return finish(element, variable.equals("citation-number") ? piece.as(Part.NUMBER) : piece);
  }

  /** The term for what a variable counts. */
  private CslPiece label(CslElement element, String variable) {
    String value = CslValues.of(subject, variable);
    String name = variable.equals("locator") ? subject.cite().label() : variable;
    if (value.isEmpty() || substituted.contains(variable)) {
      return CslPiece.EMPTY;
    }
    boolean plural =
        switch (element.get("plural")) {
          case "always" -> true;
          case "never" -> false;
          default -> CslNumbers.isPlural(variable, value);
        };
    String text =
        terms().text(name.replace(' ', '-'), element.get("form", "long"), plural).orElse("");
    if (text.contains("%s")) {
      numberInLabel = variable;
      called(variable, true);
      text = text.replace("%s", variable.equals("locator") ? locator(value) : value);
    }
    return finish(element, CslPiece.words(text));
  }

  private boolean isShownByLabel(String variable) {
    boolean shown = variable.equals(numberInLabel);
    numberInLabel = shown ? "" : numberInLabel;
    return shown;
  }

  private CslPiece group(CslElement element) {
    return finish(element, grouped(() -> children(element, element.get("delimiter"))));
  }

  /**
   * Content that is left out where it calls variables and all of them are empty: CSL 1.0.2, Group.
   */
  private CslPiece grouped(Supplier<CslPiece> what) {
    int calledBefore = called;
    int filledBefore = filled;
    called = 0;
    filled = 0;
    CslPiece content = what.get();
    boolean counts = called > 0;
    boolean suppressed = counts && filled == 0;
    called = calledBefore;
    filled = filledBefore;
    if (counts) {
      called++;
      filled += suppressed || content.isEmpty() ? 0 : 1;
    }
    return suppressed ? CslPiece.EMPTY : content;
  }

  private Optional<CslElement> chosen(CslElement element) {
    CslConditions conditions = new CslConditions(this);
    return element.children().stream()
        .filter(branch -> branch.name().equals("else") || conditions.hold(branch))
        .findFirst();
  }

  // What the elements share

  /** Applies the attributes that all elements may have. */
  CslPiece finish(CslElement element, CslPiece piece) {
    if (piece.isEmpty()) {
      return CslPiece.EMPTY;
    }
    CslPiece done = piece;
    if (element.is("strip-periods")) {
      done = done.mapWords(words -> words.replace(".", ""));
    }
    if (element.has("text-case")) {
      done = TextCase.change(done, element.get("text-case"), isEnglish());
    }
    done = done.with(Look.of(element));
    if (element.is("quotes")) {
      done = done.inQuotes();
    }
    return done.between(element.get("prefix"), element.get("suffix"))
        .displayed(element.get("display"));
  }

  /** Titles in other languages keep their case: CSL 1.0.2, Non-English Items. */
  private boolean isEnglish() {
    String own = work().text("language");
    String ofStyle = subject.style().language();
    return own.isEmpty()
        ? ofStyle.isEmpty() || ofStyle.startsWith("en") || terms().language().startsWith("en")
        : own.startsWith("en");
  }
}
