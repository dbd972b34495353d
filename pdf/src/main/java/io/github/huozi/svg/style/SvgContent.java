package io.github.huozi.svg.style;

import io.github.huozi.css.CssReferences;
import io.github.huozi.url.UrlScheme;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Removes the parts of an SVG that are not drawn, or that may do harm in an e-reader. */
public final class SvgContent {

  private static final String INKS = "cmyk(";

  private static final Set<String> NOT_DRAWN =
      Set.of("title", "desc", "metadata", "script", "foreignobject");

  /** The elements of SVG 2 except script, foreignObject and metadata. */
  private static final Set<String> SHOWN =
      Set.of(
          """
          a animate animatemotion animatetransform circle clippath defs desc ellipse feblend
          fecolormatrix fecomponenttransfer fecomposite feconvolvematrix fediffuselighting
          fedisplacementmap fedistantlight fedropshadow feflood fefunca fefuncb fefuncg fefuncr
          fegaussianblur feimage femerge femergenode femorphology feoffset fepointlight
          fespecularlighting fespotlight fetile feturbulence filter g image line lineargradient marker
          mask mpath path pattern polygon polyline radialgradient rect set stop style svg switch symbol
          text textpath title tspan use view
          """
              .strip()
              .split("\\s+"));

  /**
   * The attributes of SVG 1.1 and SVG 2 without event handlers, and without those that only HTML
   * has.
   */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          """
          accent-height accumulate additive alignment-baseline alphabetic amplitude arabic-form ascent
          attributeName attributeType azimuth background-color baseFrequency baseline-shift baseProfile
          bbox begin bias by calcMode cap-height class clip clip-path clip-rule clipPathUnits color
          color-interpolation color-interpolation-filters color-profile color-rendering
          contentScriptType contentStyleType cursor cx cy d descent diffuseConstant direction display
          divisor dominant-baseline dur dx dy edgeMode elevation enable-background end exponent
          externalResourcesRequired fill fill-opacity fill-rule filter filterRes filterUnits flood-color
          flood-opacity focusable font font-family font-feature-settings font-kerning font-size
          font-size-adjust font-stretch font-style font-synthesis font-variant font-variant-caps
          font-variant-east-asian font-variant-ligatures font-variant-numeric font-variant-position
          font-variation-settings font-weight fr from fx fy g1 g2 glyph-name
          glyph-orientation-horizontal glyph-orientation-vertical glyphRef gradientTransform
          gradientUnits hanging height horiz-adv-x horiz-origin-x horiz-origin-y href id ideographic
          image-rendering in in2 inline-size intercept isolation k k1 k2 k3 k4 kernelMatrix
          kernelUnitLength kerning keyPoints keySplines keyTimes lang lengthAdjust letter-spacing
          lighting-color limitingConeAngle line-height local marker marker-end marker-mid marker-start
          markerHeight markerUnits markerWidth mask mask-type maskContentUnits maskUnits mathematical
          max media method min mix-blend-mode mode name numOctaves offset opacity operator order orient
          orientation origin overflow overline-position overline-thickness paint-order panose-1 path
          pathLength patternContentUnits patternTransform patternUnits pointer-events points pointsAtX
          pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY
          rendering-intent repeatCount repeatDur requiredExtensions requiredFeatures requiredFonts
          requiredFormats restart result role rotate rx ry scale seed shape-inside shape-margin
          shape-padding shape-rendering shape-subtract side slope solid-color solid-opacity spacing
          specularConstant specularExponent spreadMethod startOffset stdDeviation stemh stemv stitchTiles
          stop-color stop-opacity strikethrough-position strikethrough-thickness string stroke
          stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
          stroke-opacity stroke-width style surfaceScale systemLanguage tabindex tableValues targetX
          targetY text-align text-anchor text-decoration text-decoration-color text-decoration-line
          text-decoration-style text-indent text-orientation text-overflow text-rendering text-transform
          textLength title to transform transform-box transform-origin type u1 u2 underline-position
          underline-thickness unicode unicode-bidi unicode-range units-per-em v-alphabetic v-hanging
          v-ideographic v-mathematical values vector-effect version vert-adv-y vert-origin-x
          vert-origin-y viewBox viewTarget visibility white-space width widths will-change word-spacing
          writing-mode x x-height x1 x2 xChannelSelector xml:lang xml:space y y1 y2 yChannelSelector z
          zoomAndPan
          """
              .strip()
              .split("\\s+"));

  /** Elements whose {@code href} names nothing that is drawn. */
  private static final Set<String> NOT_SHOWING = Set.of("a", "script");

  private static final Set<String> IMAGES = Set.of("image", "feimage");

  private static final Pattern EMBEDDED_IMAGE =
      Pattern.compile("data:image/(png|jpe?g);base64,[A-Za-z0-9+/=\\s]*+");

  private SvgContent() {}

  /** Removes what is not drawn, and elements that refer to other files. */
  public static void prune(Element svg) {
    for (Element element : svg.stream().toList()) {
      if (!element.equals(svg)
          && (NOT_DRAWN.contains(element.normalName()) || isExternal(element))) {
        element.remove();
      }
    }
    for (Element choice : SvgTree.all(svg, "switch")) {
      choose(choice);
    }
  }

  /**
   * Removes what may do harm in an e-reader: scripts, event handlers, links and references to other
   * files; and makes the ids valid.
   */
  public static void sanitize(Element svg) {
    boolean contained =
        SvgTree.all(svg, "style").stream()
            .allMatch(style -> CssReferences.areContained(style.wholeText()));
    if (!contained) {
      SvgCascade.apply(svg);
    }
    for (Element element : svg.stream().toList()) {
      if (!element.equals(svg)
          && (!SHOWN.contains(element.normalName())
              || isExternal(element)
              || animatesLink(element))) {
        element.remove();
      } else if (SvgTree.is(element, "a")) {
        element.removeAttr("href").tagName("g", element.tag().namespace());
      }
      sanitizeAttributes(element);
      showInks(element);
    }
    SvgIds.settle(svg);
  }

  /** Replaces colours in inks, which e-readers do not know. */
  private static void showInks(Element element) {
    for (Attribute attribute : element.attributes()) {
      if (attribute.getValue().contains(INKS)) {
        attribute.setValue(SvgColors.onScreen(attribute.getValue()));
      }
    }
    if (SvgTree.is(element, "style") && element.wholeText().contains(INKS)) {
      element.text(SvgColors.onScreen(element.wholeText()));
    }
  }

  /** Removes unsafe attributes, among them those that the cascade took from a style sheet. */
  private static void sanitizeAttributes(Element element) {
    List<String> unsafe =
        element.attributes().asList().stream()
            .filter(attribute -> !isSafe(attribute.getKey(), attribute.getValue()))
            .map(Attribute::getKey)
            .toList();
    unsafe.forEach(element::removeAttr);
  }

  private static boolean isSafe(String name, String value) {
    boolean mayRefer = value.indexOf('(') >= 0 || name.equals("style");
    return isAttribute(name) && !(mayRefer && !CssReferences.areContained(value));
  }

  private static boolean isAttribute(String name) {
    return ATTRIBUTES.contains(name) || name.startsWith("aria-") || name.startsWith("data-");
  }

  /** Tells whether a link has a scheme that may run a script or open a local file. */
  public static boolean isForbiddenLink(Element element) {
    String href = element.attr("href").replaceAll("[\\s\\p{Cntrl}]+", "");
    return SvgTree.is(element, "a")
        && UrlScheme.of(href).filter(scheme -> !scheme.isLinkable()).isPresent();
  }

  /**
   * Tells whether an animation changes an address, or an attribute that a lenient reader takes for
   * one.
   */
  private static boolean animatesLink(Element element) {
    String animated = element.attr("attributeName");
    return !animated.isEmpty() && (animated.endsWith("href") || !isAttribute(animated));
  }

  /** Tells whether an element refers to something other than a part of its own file. */
  public static boolean isExternal(Element element) {
    String href = element.attr("href").strip();
    if (href.isEmpty() || NOT_SHOWING.contains(element.normalName())) {
      return false;
    }
    return IMAGES.contains(element.normalName())
        ? !EMBEDDED_IMAGE.matcher(href).matches()
        : !href.startsWith("#");
  }

  /** Keeps the first child of a {@code switch} that applies (SVG 2 §5.9.3). */
  private static void choose(Element choice) {
    boolean chosen = false;
    for (Element child : List.copyOf(choice.children())) {
      if (chosen || !suits(child)) {
        child.remove();
      } else {
        chosen = true;
      }
    }
    choice.tagName("g", choice.tag().namespace());
  }

  private static boolean suits(Element child) {
    // A foreignObject, the usual first choice, has been removed before.
    String languages = child.attr("systemLanguage").toLowerCase(Locale.ROOT);
    return languages.isEmpty() && !child.hasAttr("requiredExtensions");
  }
}
