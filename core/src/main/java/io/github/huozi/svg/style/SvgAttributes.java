package io.github.huozi.svg.style;

import java.util.Set;

/**
 * The attributes that say how a drawing looks and what it is called: those of SVG 1.1 and SVG 2
 * without handlers of events, and without all that is HTML's.
 */
final class SvgAttributes {

  private static final Set<String> NAMES =
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

  private SvgAttributes() {}

  /** Whether an attribute belongs to a drawing that is shown, and only shown. */
  static boolean isShown(String name) {
    return NAMES.contains(name) || name.startsWith("aria-") || name.startsWith("data-");
  }
}
