package io.github.huozi.epub.font;

import io.github.huozi.css.CssRewriter;
import io.github.huozi.css.CssValues;
import io.github.huozi.epub.book.EpubResource;
import io.github.huozi.font.FontArtifact;
import io.github.huozi.font.FontChain;
import io.github.huozi.font.FontFace;
import io.github.huozi.font.FontSet;
import io.github.huozi.font.GenericFamily;
import io.github.huozi.typography.Characters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that an EPUB embeds: a subset of each face, a style sheet that declares them with their
 * licences, and theme style sheets that prefer their families.
 */
public final class EmbeddedFonts {

  /** A folder whose name no file of a theme can have. */
  private static final String FOLDER = ":fonts/";

  /** The name of the style sheet that declares the fonts. */
  public static final String STYLE_SHEET = FOLDER + "fonts.css";

  private static final int MEDIUM = 500;
  private static final int BOLD = 700;

  private final FontSet fonts;

  /** The characters that each face sets. */
  private final Map<FontFace, SortedSet<Integer>> characters;

  private final Map<GenericFamily, Set<String>> families = new EnumMap<>(GenericFamily.class);

  /** True if the fonts are those of the whole text. */
  private final boolean ofAll;

  /**
   * The fonts that documents need.
   *
   * @param fonts the edition's fonts
   * @param documents all documents of the EPUB with text
   */
  public static EmbeddedFonts of(FontSet fonts, List<StyledDocument> documents) {
    FaceUse use = new FaceUse(fonts, false);
    documents.forEach(styled -> use.add(styled.document(), styled.styleSheets()));
    return new EmbeddedFonts(fonts, use.characters(), true);
  }

  /**
   * The fonts that style sheets name. What they do not name, or what these fonts lack, is set in
   * the reading system's fonts.
   *
   * @param fonts fonts of the author
   * @return empty if the documents use none of them
   */
  public static Optional<EmbeddedFonts> named(FontSet fonts, List<StyledDocument> documents) {
    FaceUse use = new FaceUse(fonts, true);
    documents.forEach(styled -> use.add(styled.document(), styled.styleSheets()));
    return use.characters().isEmpty()
        ? Optional.empty()
        : Optional.of(new EmbeddedFonts(fonts, use.characters(), false));
  }

  /**
   * A document and its style.
   *
   * @param styleSheets the text of its style sheets, in their order
   */
  public record StyledDocument(Document document, List<String> styleSheets) {

    public StyledDocument {
      styleSheets = List.copyOf(styleSheets);
    }
  }

  EmbeddedFonts(FontSet fonts, Map<FontFace, SortedSet<Integer>> characters, boolean ofAll) {
    this.fonts = fonts;
    this.characters = characters;
    this.ofAll = ofAll;
    for (FontArtifact artifact : fonts.artifacts()) {
      for (FontFace face : artifact.faces()) {
        if (characters.containsKey(face)) {
          families
              .computeIfAbsent(face.description().generic(), key -> new LinkedHashSet<>())
              .add(face.description().family());
        }
      }
    }
  }

  /** The font files and the style sheet that declares them. */
  public List<EpubResource> resources() throws IOException {
    List<EpubResource> resources = new ArrayList<>();
    StringBuilder css = new StringBuilder();
    for (String licence : licences()) {
      css.append("/*\n").append(licence.replace("*/", "* /").strip()).append("\n*/\n");
    }
    for (Map.Entry<FontFace, SortedSet<Integer>> used : characters.entrySet()) {
      FontFace face = used.getKey();
      resources.add(EpubResource.of(FOLDER + face.fileName(), face.subset(used.getValue())));
      for (String family : face.description().names()) {
        for (int weight : weights(face.description())) {
          css.append(
              "@font-face { font-family: %s; font-weight: %d; font-style: %s; src: url(\"%s\");%s }\n"
                  .formatted(
                      CssValues.quoted(family),
                      weight,
                      face.description().style() == FontFace.Style.ITALIC ? "italic" : "normal",
                      face.fileName(),
                      isAlone(face) ? "" : " unicode-range: " + ranges(used.getValue()) + ";"));
        }
      }
    }
    resources.add(EpubResource.of(STYLE_SHEET, css.toString().getBytes(StandardCharsets.UTF_8)));
    return resources;
  }

  /**
   * The weights under which a face is declared. A medium beside a lighter face is the bold of its
   * family if there is no heavier one: otherwise a reading system would make it bolder.
   */
  private List<Integer> weights(FontFace.Description own) {
    List<Integer> others =
        fonts.artifacts().stream()
            .flatMap(artifact -> artifact.faces().stream())
            .map(FontFace::description)
            .filter(other -> other.family().equals(own.family()) && other.style() == own.style())
            .map(FontFace.Description::weight)
            .filter(weight -> weight != own.weight())
            .toList();
    boolean isHeaviest =
        !others.isEmpty() && others.stream().allMatch(weight -> weight < own.weight());
    return isHeaviest && own.weight() >= MEDIUM && own.weight() < BOLD
        ? List.of(own.weight(), BOLD)
        : List.of(own.weight());
  }

  /** Tells whether a reading system can tell a face from the others without its characters. */
  private boolean isAlone(FontFace face) {
    FontFace.Description own = face.description();
    return characters.keySet().stream()
            .map(FontFace::description)
            .filter(other -> other.weight() == own.weight() && other.style() == own.style())
            .filter(other -> other.names().stream().anyMatch(own.names()::contains))
            .count()
        == 1;
  }

  /** Characters as a value of {@code unicode-range}. */
  private static String ranges(SortedSet<Integer> codePoints) {
    List<String> ranges = new ArrayList<>();
    for (Integer first : codePoints) {
      if (!codePoints.contains(first - 1)) {
        int last = first;
        while (codePoints.contains(last + 1)) {
          last++;
        }
        ranges.add(first == last ? "U+%X".formatted(first) : "U+%X-%X".formatted(first, last));
      }
    }
    return String.join(", ", ranges);
  }

  /** Links a document to the style sheet of the fonts. */
  public static void link(Document document) {
    document
        .head()
        .prependElement("link")
        .attr("rel", "stylesheet")
        .attr("type", "text/css")
        .attr("href", STYLE_SHEET);
  }

  /**
   * A theme's style sheet that prefers the embedded families: those that it names itself, else
   * those of the generic family that it names.
   */
  public String preferred(String css) {
    return ofAll ? CssRewriter.values(css, "font-family", this::preference) : css;
  }

  private String preference(String value) {
    if (value.contains("(")) {
      // A variable may have any value.
      return value;
    }
    List<String> asked = CssValues.families(value);
    List<GenericFamily> generics =
        asked.stream().flatMap(name -> GenericFamily.ofCssName(name).stream()).toList();
    if (generics.isEmpty()) {
      return value;
    }
    Set<String> ours = families.getOrDefault(generics.get(0), Set.of());
    Set<String> preferred = new LinkedHashSet<>();
    boolean genericFirst = GenericFamily.ofCssName(asked.get(0)).isPresent();
    if (!genericFirst) {
      asked.stream().filter(this::isEmbedded).forEach(preferred::add);
      if (preferred.isEmpty()) {
        // A family of the reading system that a theme names stays first; embedded ones follow it.
        asked.stream()
            .takeWhile(name -> GenericFamily.ofCssName(name).isEmpty())
            .forEach(preferred::add);
      }
    }
    preferred.addAll(ours);
    preferred.addAll(families.getOrDefault(GenericFamily.OF_THEME, Set.of()));
    preferred.addAll(families.getOrDefault(GenericFamily.SYMBOLS, Set.of()));
    preferred.addAll(families.getOrDefault(GenericFamily.EMOJI, Set.of()));
    preferred.addAll(asked);
    String important = CssValues.isImportant(value) ? " !important" : "";
    return preferred.stream().map(EmbeddedFonts::quoted).collect(Collectors.joining(", "))
        + important;
  }

  private boolean isEmbedded(String family) {
    return characters.keySet().stream()
        .anyMatch(face -> face.description().names().contains(family));
  }

  private static String quoted(String family) {
    boolean plain = family.matches("[A-Za-z-]+");
    return plain ? family : CssValues.quoted(family);
  }

  private Set<String> licences() throws IOException {
    Set<String> licences = new LinkedHashSet<>();
    for (FontArtifact artifact : fonts.artifacts()) {
      if (artifact.faces().stream().anyMatch(characters::containsKey)) {
        licences.addAll(artifact.licences());
      }
    }
    return licences;
  }

  /** Collects the characters that each face of an edition's fonts sets. */
  static final class FaceUse {

    private final FontSet fonts;
    private final boolean namedOnly;
    private final Map<FontFace, SortedSet<Integer>> characters = new LinkedHashMap<>();

    FaceUse(FontSet fonts) {
      this(fonts, false);
    }

    /**
     * @param namedOnly whether only the families count that a style sheet names
     */
    FaceUse(FontSet fonts, boolean namedOnly) {
      this.fonts = fonts;
      this.namedOnly = namedOnly;
    }

    /** Adds the text of a document. */
    FaceUse add(Document document, List<String> styleSheets) {
      TypeCascade cascade = new TypeCascade(styleSheets);
      NodeTraversor.traverse(
          (node, depth) -> {
            if (node instanceof Element element) {
              TypeCascade.Style style = cascade.of(element);
              for (TextNode text : element.textNodes()) {
                add(text.getWholeText(), style);
              }
            }
          },
          document.body());
      return this;
    }

    private void add(String text, TypeCascade.Style style) {
      Optional<FontChain> named =
          namedOnly
              ? fonts.named(style.families(), style.weight(), style.style())
              : Optional.of(fonts.chain(style.families(), style.weight(), style.style()));
      named.ifPresent(chain -> addText(text, chain));
    }

    private void addText(String text, FontChain chain) {
      // A reading system may hyphenate with either of these hyphens.
      String set = text.isBlank() ? text : text + "-\u2010";
      for (int i = 0; i < set.length(); ) {
        int end = Characters.sequenceEnd(set, i);
        add(set.substring(i, end), chain);
        i = end;
      }
    }

    /** Adds a character or an emoji sequence. */
    private void add(String sequence, FontChain chain) {
      int[] all = sequence.codePoints().toArray();
      List<Integer> drawn =
          Arrays.stream(all).filter(c -> !Characters.isPresentationSelector(c)).boxed().toList();
      Optional<FontChain.JoinedGlyph> joined =
          all.length > 1 ? chain.joined(drawn) : Optional.empty();
      @Nullable FontFace last = null;
      for (int c : all) {
        boolean spaceOrDrawn = c == ' ' || c == '\u3000' || (c > ' ' && !Characters.isInvisible(c));
        if (joined.isPresent()) {
          last = joined.get().face();
        } else if (spaceOrDrawn) {
          last = chain.find(c);
        }
        // The font of an emoji needs the characters that shape it.
        boolean shapes =
            last != null
                && last.description().generic() == GenericFamily.EMOJI
                && Characters.isInvisibleInEmoji(c);
        if (last != null && (spaceOrDrawn || shapes)) {
          characters.computeIfAbsent(last, key -> new TreeSet<>()).add(c);
        }
      }
    }

    /** The characters of each face, in the order of first use. */
    Map<FontFace, SortedSet<Integer>> characters() {
      return characters;
    }
  }
}
