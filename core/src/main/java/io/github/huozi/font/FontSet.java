package io.github.huozi.font;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The fonts of an edition, in the order in which a character looks for its glyph: those of its own
 * language first.
 *
 * @param artifacts at least one
 */
public record FontSet(List<FontArtifact> artifacts) {

  public FontSet {
    artifacts = List.copyOf(artifacts);
  }

  /** This set with more artifacts to fall back on. */
  public FontSet plus(List<FontArtifact> more) {
    return new FontSet(Stream.concat(artifacts.stream(), more.stream()).distinct().toList());
  }

  /** Tells whether a character can be set at all, in a weight and a style or another. */
  public IntPredicate coverage() {
    // The regular text face answers for nearly every character, so that the others stay unparsed.
    FontChain text = chain(List.of(GenericFamily.SERIF.cssName()), 400, FaceStyle.NORMAL);
    return codePoint -> text.find(codePoint) != null;
  }

  /**
   * The faces for a CSS font.
   *
   * @param families family names as a style sheet lists them, generic ones among them; those that
   *     no artifact has are passed over
   * @param weight 100 to 900
   */
  public FontChain chain(List<String> families, int weight, FaceStyle style) {
    Set<FontFace> faces = new LinkedHashSet<>();
    boolean sansFirst = false;
    for (String family : families) {
      Optional<GenericFamily> generic = GenericFamily.ofCssName(family);
      sansFirst |= generic.isPresent() && generic.get() != GenericFamily.SERIF;
      if (generic.isPresent()) {
        addGeneric(faces, generic.get(), weight, style);
      } else {
        addNamed(faces, family, weight, style);
      }
    }
    for (GenericFamily generic :
        sansFirst
            ? List.of(GenericFamily.SANS_SERIF, GenericFamily.SERIF)
            : List.of(GenericFamily.SERIF, GenericFamily.SANS_SERIF)) {
      addGeneric(faces, generic, weight, style);
    }
    addGeneric(faces, GenericFamily.MONOSPACE, weight, style);
    return new FontChain(new ArrayList<>(faces), style == FaceStyle.ITALIC);
  }

  private void addGeneric(Set<FontFace> faces, GenericFamily generic, int weight, FaceStyle style) {
    for (FontArtifact artifact : artifacts) {
      best(artifact, face -> face.generic() == generic, weight, style).ifPresent(faces::add);
    }
  }

  private void addNamed(Set<FontFace> faces, String family, int weight, FaceStyle style) {
    for (FontArtifact artifact : artifacts) {
      best(artifact, face -> face.family().equalsIgnoreCase(family), weight, style)
          .ifPresent(faces::add);
    }
  }

  private static Optional<FontFace> best(
      FontArtifact artifact, Predicate<FaceDescription> wanted, int weight, FaceStyle style) {
    return artifact.faces().stream()
        .filter(face -> wanted.test(face.description()))
        .min(
            Comparator.<FontFace>comparingInt(face -> face.description().style() == style ? 0 : 1)
                .thenComparingInt(face -> Math.abs(face.description().weight() - weight)));
  }
}
