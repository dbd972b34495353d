package io.github.huozi.pdf.font;

import io.github.huozi.font.FontFace;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;

/** The fonts with which one painter draws, and the characters that it has drawn in each. */
public final class PainterFonts {

  private final BookFonts fonts;
  private final DrawnCharacters drawn = new DrawnCharacters();
  private final IdentityHashMap<FontFace, Map<Integer, Use>> uses = new IdentityHashMap<>();
  private @Nullable Use last;

  /**
   * @param fonts the fonts of the PDF
   */
  public PainterFonts(BookFonts fonts) {
    this.fonts = fonts;
  }

  /** The characters that have been drawn until now. */
  public DrawnCharacters drawn() {
    return drawn;
  }

  /** The font of glyphs, which are drawn. */
  public Use use(GlyphRun glyphs) {
    Use use = ofPart(glyphs.face(), glyphs.part());
    for (int i = 0; i < glyphs.codes().length(); i++) {
      use.codes.set(glyphs.codes().charAt(i));
    }
    return use;
  }

  private Use ofPart(FontFace face, int part) {
    Use use = last;
    if (use == null || use.face != face || use.part != part) {
      use =
          uses.computeIfAbsent(face, unused -> new HashMap<>())
              .computeIfAbsent(part, unused -> new Use(face, part));
      last = use;
    }
    return use;
  }

  /** One font in use. */
  public final class Use {

    private final FontFace face;
    private final int part;
    private final String name;
    private final COSDictionary dictionary;
    private final BitSet codes;

    Use(FontFace face, int part) {
      this.face = face;
      this.part = part;
      FontPart key = new FontPart(fonts.number(face), part);
      name = "M" + key.face() + "-" + part;
      dictionary = fonts.dictionary(key);
      codes = drawn.codes(key);
    }

    /** The dictionary of the font. */
    public COSDictionary dictionary() {
      return dictionary;
    }

    /** A name for the font in the resources of pages, the same on each. */
    public String name() {
      return name;
    }
  }
}
