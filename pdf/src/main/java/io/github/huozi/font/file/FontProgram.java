package io.github.huozi.font.file;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes a TrueType font program for a PDF: some glyphs, renumbered, and only the tables that a PDF
 * requires (ISO 32000-1, 9.9). The PDF itself maps glyphs to characters.
 */
public final class FontProgram {

  /** A glyph without outline and advance, which the font need not have. */
  public static final Glyph BLANK = new Glyph(List.of());

  private static final Set<String> KEPT =
      Set.of("cvt ", "fpgm", "gasp", "head", "hhea", "maxp", "prep");

  private static final int METRICS = 34;
  private static final int GLYPHS = 4;
  private static final int UNITS_PER_EM = 18;

  /** The offsets in maxp of what composite glyphs take most of (OpenType, maxp). */
  private static final int POINTS = 6;

  private static final int COMPOSITE_POINTS = 10;
  private static final int COMPONENTS = 28;
  private static final int DEPTH = 30;

  private static final int MAX = 0xFFFF;

  private final Glyphs font;
  private final Map<String, ByteBuffer> tables;

  /**
   * A glyph of the program: one of the font's, or some of them, moved and turned, in a square of
   * one em.
   *
   * @param parts the glyphs that it shows
   */
  public record Glyph(List<Part> parts) {

    public Glyph {
      parts = List.copyOf(parts);
    }

    /** A glyph of the font as it is. */
    public static Glyph of(int number) {
      return new Glyph(List.of(new Part(number, new AffineTransform())));
    }

    private boolean isOwn() {
      return parts.size() == 1 && parts.get(0).place.isIdentity();
    }
  }

  /**
   * A glyph of the font in another one.
   *
   * @param number its number in the font
   * @param place where it stands, in em; no factor is 2 or more
   */
  public record Part(int number, AffineTransform place) {}

  private FontProgram(Glyphs font) throws IOException {
    this.font = font;
    Set<String> wanted = new HashSet<>(KEPT);
    wanted.add("OS/2");
    tables = font.file().tables(wanted);
    FontTables.requireEmbeddable(tables);
  }

  /**
   * The font program of some glyphs.
   *
   * @param font the glyphs of the whole font
   * @param glyphs the glyphs in their order; a repeated one gets two numbers. The first should be
   *     glyph 0
   * @throws IOException if the file cannot be read, or the font may not be embedded
   */
  public static byte[] of(Glyphs font, List<Glyph> glyphs) throws IOException {
    return new FontProgram(font).write(glyphs);
  }

  private byte[] write(List<Glyph> glyphs) throws IOException {
    SortedMap<Integer, ByteBuffer> read =
        font.read(
            glyphs.stream()
                .flatMap(glyph -> glyph.parts.stream())
                .map(Part::number)
                .collect(Collectors.toSet()));
    List<Glyph> order = new ArrayList<>(glyphs);
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i).isOwn()) {
        numbers.putIfAbsent(order.get(i).parts.get(0).number, i);
      }
    }
    // Parts of composite glyphs, which no text shows by themselves.
    for (int component : read.keySet()) {
      if (numbers.putIfAbsent(component, order.size()) == null) {
        order.add(Glyph.of(component));
      }
    }
    ByteBuffer maxima =
        ByteBuffer.wrap(FontTables.bytes(FontTables.required(tables, "maxp")).clone());
    int unitsPerEm = FontTables.u16(FontTables.required(tables, "head"), UNITS_PER_EM);
    Sfnt.GlyphWriter outlines = new Sfnt.GlyphWriter();
    Glyphs.Metrics metrics = font.metrics();
    Sfnt.Writer hmtx = new Sfnt.Writer();
    for (Glyph glyph : order) {
      if (glyph.isOwn()) {
        int number = glyph.parts.get(0).number;
        outlines.add(renumbered(read.getOrDefault(number, ByteBuffer.allocate(0)), numbers));
        hmtx.u16(metrics.advance(number));
        hmtx.u16(metrics.bearing(number));
      } else {
        ByteBuffer composite = composite(glyph, read, numbers, unitsPerEm);
        outlines.add(composite);
        hmtx.u16(glyph.parts.isEmpty() ? 0 : unitsPerEm);
        hmtx.u16(composite.limit() == 0 ? 0 : composite.getShort(2));
      }
    }
    order.stream()
        .filter(glyph -> !glyph.isOwn())
        .mapToInt(glyph -> glyph.parts.size())
        .max()
        .ifPresent(parts -> allow(maxima, parts));
    Map<String, byte[]> written = new TreeMap<>();
    for (String tag : KEPT) {
      if (tables.containsKey(tag)) {
        written.put(tag, FontTables.bytes(FontTables.required(tables, tag)));
      }
    }
    written.put("maxp", maxima.array());
    outlines.writeTo(written);
    written.put("hmtx", hmtx.toBytes());
    ByteBuffer.wrap(written.get("hhea")).putShort(METRICS, (short) order.size());
    ByteBuffer.wrap(written.get("maxp")).putShort(GLYPHS, (short) order.size());
    return Sfnt.write(written);
  }

  /** A composite glyph (OpenType, glyf); empty if none of its parts has an outline. */
  private static ByteBuffer composite(
      Glyph glyph, Map<Integer, ByteBuffer> read, Map<Integer, Integer> numbers, int unitsPerEm) {
    GlyphDescription descriptions = new GlyphDescription(read);
    List<GlyphDescription.Component> components = new ArrayList<>();
    GeneralPath outline = new GeneralPath();
    for (Part part : glyph.parts) {
      AffineTransform place =
          new AffineTransform(
              part.place.getScaleX(),
              part.place.getShearY(),
              part.place.getShearX(),
              part.place.getScaleY(),
              Math.rint(part.place.getTranslateX() * unitsPerEm),
              Math.rint(part.place.getTranslateY() * unitsPerEm));
      GeneralPath path = descriptions.of(part.number);
      if (path.getCurrentPoint() != null) {
        outline.append(path.getPathIterator(place), false);
        components.add(
            new GlyphDescription.Component(0, numbers.getOrDefault(part.number, 0), place));
      }
    }
    return components.isEmpty()
        ? ByteBuffer.allocate(0)
        : GlyphDescription.composite(components, outline.getBounds2D());
  }

  /** Allows for composite glyphs of some of the font's glyphs, which may be composite too. */
  private static void allow(ByteBuffer maxima, int parts) {
    if (maxima.limit() > DEPTH) {
      for (int kind = 0; kind < 2; kind++) { // points and contours
        int at = COMPOSITE_POINTS + 2 * kind;
        int most = Math.max(FontTables.u16(maxima, POINTS + 2 * kind), FontTables.u16(maxima, at));
        maxima.putShort(at, (short) Math.min(MAX, most * parts));
      }
      int components = Math.max(FontTables.u16(maxima, COMPONENTS), parts);
      maxima.putShort(COMPONENTS, (short) components);
      maxima.putShort(DEPTH, (short) (FontTables.u16(maxima, DEPTH) + 1));
    }
  }

  private static ByteBuffer renumbered(ByteBuffer glyph, Map<Integer, Integer> numbers) {
    List<GlyphDescription.Component> components = GlyphDescription.components(glyph);
    if (components.isEmpty()) {
      return glyph;
    }
    ByteBuffer renumbered = ByteBuffer.wrap(FontTables.bytes(glyph));
    for (GlyphDescription.Component component : components) {
      renumbered.putShort(component.at(), (short) (int) numbers.getOrDefault(component.glyph(), 0));
    }
    return renumbered;
  }
}
