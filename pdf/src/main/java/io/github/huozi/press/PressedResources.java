package io.github.huozi.press;

import io.github.huozi.model.press.PrintProfile.Colors;
import io.github.huozi.press.PressJob.SpotInk;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDCIEDictionaryBasedColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.color.PDLab;
import org.jspecify.annotations.Nullable;

/**
 * The resources that the operators of a page or a form name: pictures, forms, shadings, states,
 * spot inks.
 */
final class PressedResources {

  private static final COSName TYPE_OF_FUNCTION = COSName.FUNCTION_TYPE;
  private static final COSName SEPARATION = COSName.SEPARATION;
  private static final int EXPONENTIAL = 2;
  private static final int STITCHED = 3;

  private final COSDictionary dictionary;
  private final Shared shared;

  PressedResources(COSDictionary dictionary, Shared shared) {
    this.dictionary = dictionary;
    this.shared = shared;
    COSDictionary spaces = dictionary.getCOSDictionary(COSName.COLORSPACE);
    if (spaces != null) {
      // Inks are those of the press, by no profile of their own.
      List.of(COSName.DEFAULT_GRAY, COSName.DEFAULT_RGB, COSName.DEFAULT_CMYK)
          .forEach(spaces::removeItem);
    }
    shared.dictionaries.add(dictionary);
  }

  /** Takes out what no operator names any more. Pages may have one dictionary in common. */
  static void clean(Shared shared) {
    for (COSDictionary dictionary : shared.dictionaries) {
      if (shared.outlined) {
        dictionary.removeItem(COSName.FONT);
      }
      COSDictionary states = dictionary.getCOSDictionary(COSName.EXT_G_STATE);
      if (!shared.live && states != null) {
        states.keySet().stream()
            .filter(name -> !shared.over.containsKey(name.getName()))
            .toList()
            .forEach(states::removeItem);
      }
      COSDictionary objects = dictionary.getCOSDictionary(COSName.XOBJECT);
      if (!shared.live && objects != null) {
        // That of a soft mask is a transparency group.
        objects.keySet().stream()
            .filter(name -> !shared.shown.contains(objects.getDictionaryObject(name)))
            .toList()
            .forEach(objects::removeItem);
      }
    }
  }

  /** The objects that all pages of a file have in common. */
  static final class Shared {

    private final InkMixer inks;
    private final PressedImages images;
    private final boolean live;
    private final PressWarnings warnings;
    private final boolean outlined;
    private final double thinnest;
    private final Set<COSBase> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, COSArray> spots = new HashMap<>();
    private final Set<COSDictionary> dictionaries =
        Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<COSBase, PDFont> fonts = new IdentityHashMap<>();
    private final Map<String, COSDictionary> over = new HashMap<>();

    /**
     * @param live whether the standard allows transparency
     * @param outlined whether letters become outlines
     * @param thinnest the least width of a line that prints: a thinner one becomes so wide
     */
    Shared(
        InkMixer inks,
        PressedImages images,
        boolean live,
        boolean outlined,
        double thinnest,
        PressWarnings warnings) {
      this.inks = inks;
      this.images = images;
      this.live = live;
      this.outlined = outlined;
      this.thinnest = thinnest;
      this.warnings = warnings;
    }
  }

  InkMixer inks() {
    return shared.inks;
  }

  double thinnest() {
    return shared.thinnest;
  }

  boolean isLive() {
    return shared.live;
  }

  private @Nullable COSBase named(COSName kind, COSName name) {
    COSDictionary all = dictionary.getCOSDictionary(kind);
    return all == null ? null : all.getDictionaryObject(name);
  }

  private COSName add(COSName kind, String name, COSBase value) {
    COSDictionary all = dictionary.getCOSDictionary(kind);
    if (all == null) {
      all = new COSDictionary();
      all.setDirect(true);
      dictionary.setItem(kind, all);
    }
    COSName key = COSName.getPDFName(name);
    all.setItem(key, value);
    return key;
  }

  /** The font of a name. */
  PDFont font(COSName name) throws IOException {
    COSBase font = named(COSName.FONT, name);
    if (font == null) {
      throw new IOException("there is no font " + name.getName());
    }
    PDFont known = shared.fonts.get(font);
    if (known == null) {
      known = new PDResources(dictionary).getFont(name);
      shared.fonts.put(font, known);
    }
    return known;
  }

  /** The colour space of a name. */
  PDColorSpace space(COSName name) throws IOException {
    return new PDResources(dictionary).getColorSpace(name);
  }

  /** A colour of a space as grey, or red, green and blue, or cyan, magenta, yellow and black. */
  static List<Float> parts(PDColorSpace space, float[] given) throws IOException {
    boolean isPlain =
        space instanceof PDDeviceColorSpace || space instanceof PDICCBased || isCalibrated(space);
    List<Float> parts = new ArrayList<>();
    for (float part : isPlain ? given : space.toRGB(given)) {
      parts.add(part);
    }
    return parts;
  }

  private static boolean isCalibrated(PDColorSpace space) {
    return space instanceof PDCIEDictionaryBasedColorSpace && !(space instanceof PDLab);
  }

  /** A graphics state. */
  COSDictionary graphics(COSName name) {
    return named(COSName.EXT_G_STATE, name) instanceof COSDictionary state
        ? state
        : new COSDictionary();
  }

  /** The state in which what is filled, and lines, leave the other plates as they are. */
  COSName over(boolean fill, boolean line) {
    String name = "over" + (fill ? "F" : "") + (line ? "L" : "");
    return add(
        COSName.EXT_G_STATE,
        name,
        shared.over.computeIfAbsent(
            name,
            unused -> {
              COSDictionary state = new COSDictionary();
              state.setDirect(true);
              state.setItem(COSName.OP, COSBoolean.getBoolean(line));
              state.setItem(COSName.OP_NS, COSBoolean.getBoolean(fill));
              state.setInt(COSName.OPM, 1);
              return state;
            }));
  }

  /** Tells what a standard without transparency does not take over of a state. */
  void flattened(COSDictionary state) {
    COSBase mask = state.getDictionaryObject(COSName.SMASK);
    COSBase mode = state.getDictionaryObject(COSName.BM);
    boolean isTranslucent =
        state.getFloat(COSName.CA, 1) < 1 || state.getFloat(COSName.CA_NS, 1) < 1;
    if (mask instanceof COSDictionary) {
      shared.warnings.add(
          "something is painted through a soft mask; the standard of the file allows no"
              + " transparency, so it is painted in full",
          "convert it to an image, or write standard: x-4");
    } else if (mode != null && !COSName.NORMAL.equals(mode) && !COSName.COMPATIBLE.equals(mode)) {
      shared.warnings.add(
          "something is blended with what is below it; the standard of the file allows no"
              + " transparency, so it covers that",
          "remove the blend mode, or write standard: x-4");
    } else if (isTranslucent) {
      shared.warnings.add(
          "something is translucent; the standard of the file allows no transparency, so it has"
              + " the colour that it has on white",
          "check that it is on white, or write standard: x-4");
    }
  }

  /** The colour space of a spot ink. */
  COSName spot(SpotInk ink) {
    COSArray space = shared.spots.computeIfAbsent(ink.name(), name -> separation(ink));
    return add(COSName.COLORSPACE, "Spot" + Integer.toHexString(ink.name().hashCode()), space);
  }

  /** The ink of all plates, for marks. */
  void all(COSName name) {
    add(COSName.COLORSPACE, name.getName(), separation("All", List.of(1f, 1f, 1f, 1f)));
  }

  private static COSArray separation(SpotInk ink) {
    return separation(ink.name(), ink.inks());
  }

  /** A spot ink, or {@code All} plates. */
  static COSArray separation(String name, List<Float> inks) {
    COSDictionary tint = new COSDictionary();
    tint.setInt(TYPE_OF_FUNCTION, EXPONENTIAL);
    tint.setItem(COSName.DOMAIN, array(List.of(0f, 1f)));
    tint.setItem(COSName.C0, array(List.of(0f, 0f, 0f, 0f)));
    tint.setItem(COSName.C1, array(inks));
    tint.setInt(COSName.N, 1);
    return new COSArray(List.of(SEPARATION, COSName.getPDFName(name), COSName.DEVICECMYK, tint));
  }

  /** A picture or a form, brought to the inks; null if there is none. */
  @Nullable COSStream object(COSName name) throws IOException {
    if (!(named(COSName.XOBJECT, name) instanceof COSStream object)) {
      return null;
    }
    shared.shown.add(object);
    if (COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
      shared.images.press(object);
    } else {
      form(object);
    }
    return object;
  }

  private void form(COSStream form) throws IOException {
    if (!shared.done.add(form)) {
      return;
    }
    COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
    if (own == null) {
      own = new COSDictionary();
      form.setItem(COSName.RESOURCES, own);
    }
    group(form);
    byte[] operators;
    try (InputStream in = form.createInputStream()) {
      operators = in.readAllBytes();
    }
    byte[] content =
        PressedContent.of(
            operators,
            new PressedResources(own, shared),
            Optional.empty(),
            shared.outlined ? Optional.of(new OutlinedText()) : Optional.empty(),
            new AffineTransform());
    try (OutputStream out = form.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content);
    }
    form.removeItem(COSName.DECODE_PARMS);
  }

  /** Blends what a page or a form has painted in the inks of the press. */
  void group(COSDictionary owner) {
    COSDictionary group = owner.getCOSDictionary(COSName.GROUP);
    if (!shared.live) {
      owner.removeItem(COSName.GROUP);
    } else if (group != null
        && group.containsKey(COSName.CS)
        && shared.inks.colors() != Colors.RGB) {
      group.setItem(
          COSName.CS,
          shared.inks.colors() == Colors.BLACK ? COSName.DEVICEGRAY : COSName.DEVICECMYK);
    }
  }

  /** Brings a shading to the inks. */
  void shading(COSName name) throws IOException {
    if (named(COSName.SHADING, name) instanceof COSDictionary shading) {
      shading(shading);
    }
  }

  /**
   * Brings a pattern to the inks.
   *
   * @param place by how much the content that is painted by it has moved; a pattern has a place of
   *     its own on the sheet
   * @return the name of the pattern in that place
   */
  COSName pattern(COSName name, AffineTransform place) throws IOException {
    if (!(named(COSName.PATTERN, name) instanceof COSDictionary pattern)) {
      return name;
    }
    if (pattern instanceof COSStream tiles) {
      form(tiles);
    } else if (pattern.getDictionaryObject(COSName.SHADING) instanceof COSDictionary shading) {
      shading(shading);
    }
    if (place.isIdentity()) {
      return name;
    }
    String key = name.getName() + "at" + place.getTranslateX() + "-" + place.getTranslateY();
    COSName moved = COSName.getPDFName(key);
    return named(COSName.PATTERN, moved) == null
        ? add(COSName.PATTERN, key, moved(pattern, place))
        : moved;
  }

  private COSDictionary moved(COSDictionary pattern, AffineTransform place) throws IOException {
    COSDictionary copy;
    if (pattern instanceof COSStream tiles) {
      COSStream stream = shared.images.stream();
      try (InputStream in = tiles.createRawInputStream();
          OutputStream out = stream.createRawOutputStream()) {
        in.transferTo(out);
      }
      copy = stream;
    } else {
      copy = new COSDictionary();
    }
    pattern.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(COSName.LENGTH))
        .forEach(entry -> copy.setItem(entry.getKey(), entry.getValue()));
    AffineTransform matrix = new AffineTransform(place);
    COSArray own = pattern.getCOSArray(COSName.MATRIX);
    if (own != null) {
      matrix.concatenate(new AffineTransform(own.toFloatArray()));
    }
    copy.setItem(COSName.MATRIX, new COSArray(PressedContent.operands(matrix)));
    return copy;
  }

  private void shading(COSDictionary shading) throws IOException {
    if (!shared.done.add(shading)) {
      return;
    }
    PDColorSpace space = PDColorSpace.create(shading.getDictionaryObject(COSName.COLORSPACE), null);
    int parts = space.getNumberOfComponents();
    COSBase function = shading.getDictionaryObject(COSName.FUNCTION);
    if (!(function instanceof COSDictionary single) || !isKnown(single)) {
      shared.warnings.add(
          "a gradient of an unknown kind is not converted to the inks",
          "convert it to an image, or report it to huozi");
      return;
    }
    // All colours of a gradient have the same number of inks.
    int inks = function(single, parts);
    shading.setItem(
        COSName.COLORSPACE,
        inks == 1 ? COSName.DEVICEGRAY : inks == 3 ? COSName.DEVICERGB : COSName.DEVICECMYK);
    shading.removeItem(COSName.BACKGROUND);
  }

  private static boolean isKnown(COSDictionary function) {
    int kind = function.getInt(TYPE_OF_FUNCTION);
    if (kind == STITCHED) {
      COSArray functions = function.getCOSArray(COSName.FUNCTIONS);
      for (int i = 0; functions != null && i < functions.size(); i++) {
        if (!(functions.getObject(i) instanceof COSDictionary part) || !isKnown(part)) {
          return false;
        }
      }
      return functions != null;
    }
    return kind == EXPONENTIAL;
  }

  private int function(COSDictionary function, int parts) {
    if (!shared.done.add(function)) {
      return colour(null, 0, parts).size();
    }
    COSArray functions = function.getCOSArray(COSName.FUNCTIONS);
    if (function.getInt(TYPE_OF_FUNCTION) == STITCHED && functions != null) {
      int inks = 0;
      for (int i = 0; i < functions.size(); i++) {
        inks = function((COSDictionary) functions.getObject(i), parts);
      }
      return inks;
    }
    List<Float> first = colour(function.getCOSArray(COSName.C0), 0, parts);
    List<Float> last = colour(function.getCOSArray(COSName.C1), 1, parts);
    function.setItem(COSName.C0, array(first));
    function.setItem(COSName.C1, array(last));
    function.removeItem(COSName.RANGE);
    return first.size();
  }

  private List<Float> colour(@Nullable COSArray given, float missing, int count) {
    List<Float> parts = new ArrayList<>(Collections.nCopies(count, missing));
    for (int i = 0; given != null && i < count; i++) {
      parts.set(i, ((COSNumber) given.getObject(i)).floatValue());
    }
    PlateInk ink = shared.inks.of(parts);
    if (ink.spot().isEmpty()) {
      return ink.parts();
    }
    List<Float> inPlace = ink.spot().get().inks();
    return shared.inks.colors() == Colors.BLACK ? List.of(InkMixer.grey(inPlace)) : inPlace;
  }

  static COSArray array(List<Float> numbers) {
    COSArray array = new COSArray();
    numbers.forEach(number -> array.add(new COSFloat(number)));
    return array;
  }
}
