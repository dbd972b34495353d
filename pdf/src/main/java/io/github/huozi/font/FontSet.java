package io.github.huozi.font;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fonts of an edition, in the order in which they are searched for a glyph: those of its
 * language first.
 *
 * @param artifacts at least one
 * @param squareMarks whether quotation marks, dashes and the like fill a square, as in Chinese and
 *     Japanese: then no Latin font of a theme sets them
 */
public record FontSet(List<FontArtifact> artifacts, boolean squareMarks) {

  public FontSet {
    artifacts = List.copyOf(artifacts);
  }

  public FontSet(List<FontArtifact> artifacts) {
    this(artifacts, false);
  }

  /** The names of the families. */
  public Set<String> families() {
    return artifacts.stream()
        .flatMap(artifact -> artifact.faces().stream())
        .flatMap(face -> face.description().names().stream())
        .collect(Collectors.toSet());
  }

  /** This set followed by more artifacts as a fallback. */
  public FontSet plus(List<FontArtifact> more) {
    return new FontSet(
        Stream.concat(artifacts.stream(), more.stream()).distinct().toList(), squareMarks);
  }

  /** A predicate that tests whether any face has a glyph for a character. */
  public IntPredicate coverage() {
    // The regular text face has nearly every character, so that the others are rarely parsed.
    FontChain text = chain(List.of(GenericFamily.SERIF.cssName()), 400, FontFace.Style.NORMAL);
    return codePoint -> text.find(codePoint) != null;
  }

  /**
   * The faces for a CSS font.
   *
   * @param families family names of a style sheet, generic ones among them; unknown ones are
   *     ignored
   * @param weight 1 to 1000
   */
  public FontChain chain(List<String> families, int weight, FontFace.Style style) {
    Set<FontFace> faces = new LinkedHashSet<>();
    boolean sansFirst = false;
    for (String family : families) {
      Optional<GenericFamily> generic = GenericFamily.ofCssName(family);
      sansFirst |= generic.isPresent() && generic.get() != GenericFamily.SERIF;
      if (generic.isPresent()) {
        addGeneric(faces, generic.get(), weight, style);
      } else {
        faces.addAll(named(family, weight, style));
      }
    }
    for (GenericFamily generic :
        sansFirst
            ? List.of(GenericFamily.SANS_SERIF, GenericFamily.SERIF)
            : List.of(GenericFamily.SERIF, GenericFamily.SANS_SERIF)) {
      addGeneric(faces, generic, weight, style);
    }
    addGeneric(faces, GenericFamily.MONOSPACE, weight, style);
    for (GenericFamily generic : GenericFamily.LAST) {
      addAll(faces, generic, weight, style);
    }
    return new FontChain(new ArrayList<>(faces), style == FontFace.Style.ITALIC, squareMarks);
  }

  /** Adds a face of each family, those that are nearest first: the others have more characters. */
  private void addGeneric(
      Set<FontFace> faces, GenericFamily generic, int weight, FontFace.Style style) {
    Comparator<FontFace> distance = distance(weight, style);
    for (FontArtifact artifact : artifacts) {
      families(artifact, generic)
          .flatMap(
              family ->
                  best(
                      artifact,
                      face -> face.generic() == generic && face.family().equals(family),
                      weight,
                      style)
                      .stream())
          .sorted(distance)
          .forEach(faces::add);
    }
  }

  private static Stream<String> families(FontArtifact artifact, GenericFamily generic) {
    return artifact.faces().stream()
        .map(FontFace::description)
        .filter(face -> face.generic() == generic)
        .map(FontFace.Description::family)
        .distinct();
  }

  /** Adds the faces of each family: none of those of symbols has all characters. */
  private void addAll(
      Set<FontFace> faces, GenericFamily generic, int weight, FontFace.Style style) {
    for (FontArtifact artifact : artifacts) {
      families(artifact, generic).forEach(family -> faces.addAll(named(family, weight, style)));
    }
  }

  /** The best faces of a family: several of a theme may set different characters. */
  private List<FontFace> named(String family, int weight, FontFace.Style style) {
    List<FontFace> faces = new ArrayList<>();
    for (FontArtifact artifact : artifacts) {
      Optional<FontFace> best = best(artifact, face -> face.isNamed(family), weight, style);
      if (best.isPresent()) {
        FontFace.Description like = best.get().description();
        artifact.faces().stream()
            .filter(face -> face.description().isNamed(family))
            .filter(face -> face.description().weight() == like.weight())
            .filter(face -> face.description().style() == like.style())
            .forEach(faces::add);
      }
    }
    return faces;
  }

  /**
   * The faces that a CSS font names, without those that it gets if they lack a character.
   *
   * @param families family names of a style sheet; generic and unknown ones are ignored
   * @return empty if it names none
   */
  public Optional<FontChain> named(List<String> families, int weight, FontFace.Style style) {
    List<FontFace> faces =
        families.stream().flatMap(name -> named(name, weight, style).stream()).distinct().toList();
    return faces.isEmpty()
        ? Optional.empty()
        : Optional.of(new FontChain(faces, style == FontFace.Style.ITALIC, squareMarks));
  }

  private static Optional<FontFace> best(
      FontArtifact artifact,
      Predicate<FontFace.Description> wanted,
      int weight,
      FontFace.Style style) {
    return artifact.faces().stream()
        .filter(face -> wanted.test(face.description()))
        .min(distance(weight, style));
  }

  private static Comparator<FontFace> distance(int weight, FontFace.Style style) {
    return Comparator.<FontFace>comparingInt(face -> face.description().style() == style ? 0 : 1)
        .thenComparingInt(face -> Math.abs(face.description().weight() - weight));
  }
}
