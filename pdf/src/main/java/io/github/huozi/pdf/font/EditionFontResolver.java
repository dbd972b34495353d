package io.github.huozi.pdf.font;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.FontResolver;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.FontResolverHelper;
import com.openhtmltopdf.render.FSFont;
import io.github.huozi.font.FontFace;
import io.github.huozi.font.FontSet;
import io.github.huozi.font.GenericFamily;
import io.github.huozi.language.WritingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds fonts among those of the edition only, and never the viewer's base-14 fonts. */
public final class EditionFontResolver implements FontResolver {

  private static final double PIXELS_TO_A_POINT = 96.0 / 72;
  private static final double HALF_A_DOT = 0.5;

  private final FontSet fonts;
  private final EditionFont.Direction direction;
  private final Map<Key, EditionFont> resolved = new HashMap<>();

  /** Finds fonts for horizontal lines. */
  public EditionFontResolver(FontSet fonts) {
    this(fonts, WritingMode.HORIZONTAL_TB);
  }

  /**
   * @param mode the direction of lines
   */
  public EditionFontResolver(FontSet fonts, WritingMode mode) {
    this.fonts = fonts;
    this.direction =
        mode.isVertical() ? EditionFont.Direction.VERTICAL : EditionFont.Direction.HORIZONTAL;
  }

  @Override
  public FSFont resolveFont(SharedContext context, FontSpecification specification) {
    return font(context, specification, TypeFeatures.NORMAL);
  }

  /** The font of a style with features. */
  public EditionFont font(
      SharedContext context, FontSpecification specification, TypeFeatures features) {
    List<String> families =
        specification.families == null ? List.of() : List.of(specification.families);
    boolean italic =
        specification.fontStyle == IdentValue.ITALIC
            || specification.fontStyle == IdentValue.OBLIQUE;
    return font(context, families, specification.fontWeight, italic, specification.size, features);
  }

  /**
   * A font by the values of a style.
   *
   * @param weight a number or a keyword
   * @param size in dots
   */
  public EditionFont font(
      SharedContext context,
      List<String> families,
      String weight,
      boolean italic,
      float size,
      TypeFeatures features) {
    return font(context, families, IdentValue.valueOf(weight), italic, size, features);
  }

  private EditionFont font(
      SharedContext context,
      List<String> families,
      IdentValue weight,
      boolean italic,
      float size,
      TypeFeatures features) {
    return resolved.computeIfAbsent(
        new Key(
            families.stream().map(EditionFontResolver::unquote).toList(),
            FontResolverHelper.convertWeightToInt(weight),
            italic ? FontFace.Style.ITALIC : FontFace.Style.NORMAL,
            unrounded(size, context),
            features),
        key ->
            new EditionFont(
                fonts.chain(key.families, key.weight, key.style), key.size, features, direction));
  }

  /**
   * The size of the style. The renderer rounds it to whole dots, which makes ten characters of 10
   * pt wider than 100 pt; a size that may be a rounded tenth of a point is taken for that.
   */
  private static float unrounded(float dots, SharedContext context) {
    double point = context.getDotsPerPixel() * PIXELS_TO_A_POINT;
    double meant = Math.round(dots / point * 10) / 10.0 * point;
    return Math.abs(meant - dots) <= HALF_A_DOT ? (float) meant : dots;
  }

  private static String unquote(String family) {
    String name = family.strip();
    if (name.length() > 1 && (name.startsWith("\"") || name.startsWith("'"))) {
      name = name.substring(1, name.length() - 1);
    }
    return GenericFamily.ofCssName(name.toLowerCase(Locale.ROOT)).isPresent()
        ? name.toLowerCase(Locale.ROOT)
        : name;
  }

  private record Key(
      List<String> families, int weight, FontFace.Style style, float size, TypeFeatures features) {}
}
