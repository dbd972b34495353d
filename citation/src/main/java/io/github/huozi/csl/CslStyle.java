package io.github.huozi.csl;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A style in the Citation Style Language, with the parts of CSL-M that Chinese styles use. */
public final class CslStyle {

  private static final List<String> BUILT_IN =
      List.of(
          "apa-7",
          "apa-7-zh",
          "chicago-18-author-date",
          "chicago-18-notes",
          "gb-t-7714-2015-author-date",
          "gb-t-7714-2015-note",
          "gb-t-7714-2015-numeric",
          "gb-t-7714-2025-author-date",
          "gb-t-7714-2025-note",
          "gb-t-7714-2025-numeric",
          "mla-9",
          "sist02");

  private final CslElement root;
  private final Map<String, CslElement> macros = new HashMap<>();
  private final boolean showsYearSuffix;

  private CslStyle(CslElement root) throws CslException {
    this.root = root;
    root.all("macro").forEach(macro -> macros.putIfAbsent(macro.get("name"), macro));
    if (part("citation").isEmpty()) {
      throw new CslException(
          "the style has no citation; a dependent style names another one, which has", root.line());
    }
    Set<CslElement> open = new HashSet<>();
    checkMacros(root, open);
    showsYearSuffix =
        any(root, one -> one.get("variable").equals("year-suffix") && one.name().equals("text"));
  }

  /**
   * Reads a style.
   *
   * @throws CslException if it is not XML, no CSL style, or calls a macro that it lacks
   */
  public static CslStyle read(InputStream file) throws CslException {
    return new CslStyle(CslXml.read(file, "style"));
  }

  /** Returns the names of the styles that the library has, in the order of the alphabet. */
  public static List<String> builtIn() {
    return BUILT_IN;
  }

  /** Finds a style that the library has by its name. */
  public static Optional<CslStyle> builtIn(String name) {
    if (!BUILT_IN.contains(name)) {
      return Optional.empty();
    }
    try (InputStream file =
        requireNonNull(CslStyle.class.getResourceAsStream("style/" + name + ".csl"))) {
      return Optional.of(read(file));
    } catch (IOException | CslException e) {
      throw new IllegalStateException("the style " + name + " cannot be read", e);
    }
  }

  /** Returns the name of the style in which texts of a language usually cite. */
  public static String usual(String language) {
    String region = CslLocales.region(language);
    return switch (region.split("-", 2)[0]) {
      case "zh" -> region.matches("zh-(?:TW|HK|MO)") ? "apa-7-zh" : "gb-t-7714-2025-numeric";
      case "ja" -> "sist02";
      default -> "apa-7";
    };
  }

  private void checkMacros(CslElement element, Set<CslElement> open) throws CslException {
    String name = element.get(element.name().equals("citation") ? "outer-locator" : "macro");
    if (element.name().matches("text|key|citation") && !name.isEmpty()) {
      CslElement macro = macros.get(name);
      if (macro == null) {
        throw new CslException("there is no macro \"" + name + "\"", element.line());
      }
      if (!open.add(macro)) {
        throw new CslException("the macro \"" + name + "\" calls itself", element.line());
      }
      checkMacros(macro, open);
      open.remove(macro);
    }
    for (CslElement child : element.children()) {
      checkMacros(child, open);
    }
  }

  /** Sets citations in notes. */
  public boolean isNote() {
    return root.get("class").equals("note");
  }

  /** Refers to notes by their numbers, as in “see note 3”. */
  public boolean refersToNotes() {
    return any(root, one -> one.get("variable").equals("first-reference-note-number"));
  }

  /** Raises citations above the line, as numbers often are. */
  public boolean raisesCitations() {
    return citation().all("layout").anyMatch(layout -> layout.get("vertical-align").equals("sup"));
  }

  /** Lists works: a style of notes may have no list. */
  public boolean hasBibliography() {
    return part("bibliography").isPresent();
  }

  /** Indents the lines of an entry after the first. */
  public boolean hangs() {
    return part("bibliography").map(list -> list.is("hanging-indent")).orElse(false);
  }

  /** Returns the language of the style; empty if it is for every one. */
  public String language() {
    return root.get("default-locale");
  }

  /** Says where the letter stands that tells works of one year apart. */
  boolean showsYearSuffix() {
    return showsYearSuffix;
  }

  private static boolean any(CslElement element, Predicate<CslElement> kind) {
    return kind.test(element) || element.children().stream().anyMatch(child -> any(child, kind));
  }

  CslElement root() {
    return root;
  }

  /** The element {@code citation} or {@code bibliography}. */
  Optional<CslElement> part(String name) {
    return root.first(name);
  }

  CslElement citation() {
    return part("citation").orElseThrow();
  }

  List<CslElement> locales() {
    return root.all("locale").toList();
  }

  Optional<CslElement> macro(String name) {
    return Optional.ofNullable(macros.get(name));
  }

  /**
   * An attribute for names, which the parts inherit from the style: CSL 1.0.2, Inheritable Name
   * Options.
   */
  String inherited(CslElement part, String name) {
    return part.get(name, root.get(name));
  }

  /**
   * The layout of a part for a language: CSL-M has one for each {@code locale}, and one for the
   * others. A layout of the very region counts more than one of the language.
   */
  static Optional<CslElement> layout(CslElement part, String language) {
    String tag = CslLocales.region(language);
    String base = tag.split("-", 2)[0];
    return layout(part, one -> one.equals(tag))
        .or(() -> layout(part, one -> one.equals(base)))
        .or(() -> layout(part, one -> one.split("-", 2)[0].equals(base)))
        .or(() -> part.all("layout").filter(layout -> !layout.has("locale")).findFirst());
  }

  private static Optional<CslElement> layout(CslElement part, Predicate<String> wanted) {
    return part.all("layout")
        .filter(layout -> layout.has("locale"))
        .filter(layout -> Stream.of(layout.get("locale").split("\\s+")).anyMatch(wanted))
        .findFirst();
  }
}
