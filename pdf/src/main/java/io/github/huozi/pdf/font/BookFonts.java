package io.github.huozi.pdf.font;

import io.github.huozi.font.FontFace;
import io.github.huozi.font.FontSet;
import io.github.huozi.font.Orientations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The fonts of one PDF, which the painters of its chapters and of its running heads share. Threads
 * may share it.
 *
 * <p>Each painter draws with a {@link PainterFonts} of its own and reports its characters by {@link
 * #add}; at the end {@link #embed} writes the glyphs of all. The order of the painters does not
 * show in the PDF.
 */
public final class BookFonts {

  /** Marks that have another form or place in vertical lines. */
  private static final String MARKS = "、。「」『』（）";

  /** Those of them that have a form in each font for vertical lines; 、 and 。 may be centred. */
  private static final String BRACKETS = "「」（）";

  private final List<FontFace> faces;
  private final MathFace mathematics;
  private final IdentityHashMap<FontFace, Integer> numbers = new IdentityHashMap<>();
  private final Map<FontPart, EmbeddedFont> fonts = new ConcurrentHashMap<>();
  private final DrawnCharacters drawn = new DrawnCharacters();

  /**
   * @param set the fonts of the edition, whose order numbers the faces
   */
  public BookFonts(FontSet set) {
    faces =
        new ArrayList<>(
            set.artifacts().stream().flatMap(artifact -> artifact.faces().stream()).toList());
    mathematics = new MathFace();
    faces.add(mathematics.face());
    for (int number = 0; number < faces.size(); number++) {
      numbers.putIfAbsent(faces.get(number), number);
    }
  }

  /**
   * The dictionary of a font, for the resources of pages. It is the same at each call, and complete
   * after {@link #embed}.
   *
   * @throws UncheckedIOException if the font's file cannot be read
   */
  public COSDictionary dictionary(FontPart font) {
    return font(font).dictionary();
  }

  /** The font of formulas. */
  public MathFace mathematics() {
    return mathematics;
  }

  EmbeddedFont font(FontPart font) {
    return fonts.computeIfAbsent(font, this::create);
  }

  private EmbeddedFont create(FontPart font) {
    FontFace face = faces.get(font.face());
    try {
      return new EmbeddedFont(face, font);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot embed " + face, e);
    }
  }

  /** The number of a face of the set. */
  int number(FontFace face) {
    Integer number = numbers.get(face);
    if (number == null) {
      throw new IllegalArgumentException(face + " is not among the edition's fonts");
    }
    return number;
  }

  /** Adds the characters that a part of the PDF shows. */
  public synchronized void add(DrawnCharacters characters) {
    drawn.addAll(characters);
  }

  /** The families whose capitals are scaled, since they have no small capitals. */
  public synchronized SortedSet<String> scaledFamilies() {
    SortedSet<String> families = new TreeSet<>();
    for (FontPart font : drawn.codes().keySet()) {
      if (font.isScaled()) {
        families.add(faces.get(font.face()).description().family());
      }
    }
    return families;
  }

  /** The families whose marks have no forms for the vertical lines in which they stand. */
  public synchronized SortedSet<String> familiesWithoutForms() {
    SortedSet<String> families = new TreeSet<>();
    drawn
        .codes()
        .forEach(
            (font, codes) -> {
              FontFace face = faces.get(font.face());
              boolean lacks =
                  font.isVertical()
                      && font.variant() == 0
                      && MARKS.chars().anyMatch(codes::get)
                      && BRACKETS.chars().noneMatch(c -> Orientations.hasForm(c, face));
              if (lacks) {
                families.add(face.description().family());
              }
            });
    return families;
  }

  /**
   * Writes the glyphs of all added characters into the fonts' dictionaries. To be called once.
   *
   * @throws IOException if a font's file cannot be read, or the font may not be embedded
   */
  public synchronized void embed(PDDocument document) throws IOException {
    for (var font : drawn.codes().entrySet()) {
      font(font.getKey()).embed(document, font.getValue());
    }
  }
}
