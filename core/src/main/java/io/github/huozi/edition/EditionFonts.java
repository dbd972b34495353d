package io.github.huozi.edition;

import io.github.huozi.font.FontArtifact;
import io.github.huozi.font.FontCache;
import io.github.huozi.font.FontSet;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Publication;
import io.github.huozi.query.Queries;
import io.github.huozi.request.FontSource;
import io.github.huozi.theme.Theme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Chooses an edition's fonts: those of the theme, of its own script, those of phrases in other
 * languages, and Latin ones; a {@link NamedFamily} if a style sheet names it. Fonts of symbols and
 * of other scripts follow only if a character is in none of these.
 */
public final class EditionFonts {

  /** The scripts with quotation marks, dashes and an ellipsis that fill a square. */
  private static final Set<Script> SQUARE_MARKS = Set.of(Script.HANS, Script.HANT, Script.JAPANESE);

  /** The family whose letters are the Latin ones of huozi's Han fonts. */
  private static final String LATIN_OF_HAN = "Source Serif 4";

  private final FontSource source;
  private final FontCache cache;
  private final Publication publication;
  private final Edition edition;
  private final Theme theme;
  private final ThemeFonts ofTheme;
  private final Map<Script, List<FontArtifact>> fetched = new EnumMap<>(Script.class);

  /**
   * @param theme its style sheets may name a family that is fetched only then
   * @param ofTheme the fonts of the theme, which are searched first for a name
   */
  public EditionFonts(
      FontSource source,
      FontCache cache,
      Publication publication,
      Edition edition,
      Theme theme,
      ThemeFonts ofTheme) {
    this.source = source;
    this.cache = cache;
    this.publication = publication;
    this.edition = edition;
    this.theme = theme;
    this.ofTheme = ofTheme;
  }

  /** The fonts of the theme; empty if it has none. */
  Optional<FontSet> ofTheme() {
    return ofTheme.artifact().map(artifact -> new FontSet(List.of(artifact), squareMarks()));
  }

  /** The scripts whose fonts have been requested so far. */
  public synchronized Set<Script> scripts() {
    return Set.copyOf(fetched.keySet());
  }

  /**
   * A digest of the theme's fonts and of those that have been requested so far. It changes if one
   * of their files does.
   */
  public synchronized String digest() throws IOException {
    StringBuilder digests = new StringBuilder(ofTheme.digest()).append('\n');
    for (Script script : fetched.keySet()) {
      digests.append(script).append(' ').append(source.digest(script)).append('\n');
    }
    return digests.toString();
  }

  /**
   * The fonts of a document.
   *
   * @param codePoints its characters
   */
  public FontSet of(Document document, Set<Integer> codePoints) throws IOException {
    Set<Script> scripts = new LinkedHashSet<>();
    scripts.add(edition.language().script());
    for (Element phrase : Queries.select(document.body(), "[lang]")) {
      scripts.add(scriptOf(phrase.attr("lang"), edition.language().script()));
    }
    scripts.add(Script.WESTERN);
    for (NamedFamily family : NamedFamily.values()) {
      if (family.isFor(scripts) && family.isNamed(document, theme)) {
        add(family, scripts);
      }
    }
    List<FontArtifact> artifacts = new ArrayList<>(ofTheme.artifact().stream().toList());
    artifacts.addAll(fetch(scripts));
    FontSet fonts = new FontSet(artifacts, squareMarks());
    for (Script fallback : fallbacks(scripts)) {
      IntPredicate covered = fonts.coverage();
      List<Integer> missing = codePoints.stream().filter(c -> !covered.test(c)).toList();
      if (missing.isEmpty()) {
        return fonts;
      }
      if (fallback != Script.SYMBOLS) {
        fonts = fonts.plus(fetch(Set.of(fallback)));
      } else if (missing.stream().anyMatch(SymbolCharacters::mayBeIn)) {
        fonts = fonts.plus(symbols(missing));
      }
    }
    return fonts;
  }

  /** Adds a family, unless the theme or an artifact of the author's has a font of its name. */
  private void add(NamedFamily family, Set<Script> scripts) throws IOException {
    List<FontArtifact> known = new ArrayList<>(ofTheme.artifact().stream().toList());
    known.addAll(fetch(scripts));
    boolean has =
        known.stream()
            .flatMap(artifact -> artifact.faces().stream())
            .anyMatch(face -> face.description().names().contains(family.cssName()));
    if (!has) {
      scripts.add(family.script());
    }
  }

  private boolean squareMarks() {
    return SQUARE_MARKS.contains(edition.language().script());
  }

  /**
   * The remaining scripts; those of the other editions first, since their fonts are loaded anyway.
   * Symbols follow: their fonts have a tenth of the size of those of a script.
   */
  private Set<Script> fallbacks(Set<Script> chosen) {
    Set<Script> fallbacks = new LinkedHashSet<>();
    publication.editions().forEach(edition -> fallbacks.add(edition.language().script()));
    fallbacks.add(Script.SYMBOLS);
    fallbacks.addAll(List.of(Script.values()));
    fallbacks.removeAll(chosen);
    for (NamedFamily family : NamedFamily.values()) {
      fallbacks.remove(family.script());
    }
    return fallbacks;
  }

  private List<FontArtifact> symbols(List<Integer> missing) throws IOException {
    try {
      return fetch(Set.of(Script.SYMBOLS));
    } catch (IOException e) {
      int first = missing.stream().filter(SymbolCharacters::mayBeIn).findFirst().orElseThrow();
      throw new IOException(
          "no font of the edition %s has the character %s (U+%04X), and %s"
              .formatted(edition.id(), Character.toString(first), first, e.getMessage()),
          e);
    }
  }

  private static Script scriptOf(String tag, Script otherwise) {
    return Language.parse(tag).map(Language::script).orElse(otherwise);
  }

  private synchronized List<FontArtifact> fetch(Set<Script> scripts) throws IOException {
    List<FontArtifact> artifacts = new ArrayList<>();
    for (Script script : scripts) {
      List<FontArtifact> found = fetched.get(script);
      if (found == null) {
        found = cache.artifacts(source, script);
        Script own = edition.language().script();
        if (script == Script.KAI) {
          found = found.stream().map(kai -> NamedFamily.kaiFor(own, kai)).toList();
        } else if (script == Script.WESTERN && own != Script.WESTERN) {
          found = found.stream().map(latin -> latin.first(LATIN_OF_HAN)).toList();
        }
        fetched.put(script, found);
      }
      artifacts.addAll(found);
    }
    return artifacts;
  }
}
