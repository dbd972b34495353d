package io.github.huozi.svg.style;

import io.github.huozi.css.CssReferences;
import io.github.huozi.url.UrlScheme;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Which parts of an SVG take part in a drawing on paper. */
public final class SvgContent {

  private static final Set<String> NOT_DRAWN =
      Set.of("title", "desc", "metadata", "script", "foreignobject");

  /** What a picture is made of: the elements of SVG 2 but script, foreignObject and metadata. */
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

  /** What they refer to is not shown. */
  private static final Set<String> BY_THE_WAY = Set.of("a", "script");

  private static final Set<String> IMAGES = Set.of("image", "feimage");

  private static final Pattern EMBEDDED_IMAGE =
      Pattern.compile("data:image/(png|jpe?g);base64,[A-Za-z0-9+/=\\s]*+");

  private SvgContent() {}

  /** Takes out what is not drawn and what lies outside the file. */
  public static void prune(Element svg) {
    for (Element element : svg.stream().toList()) {
      if (!element.equals(svg)
          && (NOT_DRAWN.contains(element.normalName()) || isExternal(element))) {
        element.remove();
      }
    }
    for (Element choice : SvgCascade.all(svg, "switch")) {
      choose(choice);
    }
  }

  /**
   * Takes out what has no use in a picture that is shown by a page, and might do harm: what runs,
   * what links, what is fetched.
   */
  public static void tame(Element svg) {
    boolean contained =
        SvgCascade.all(svg, "style").stream()
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
      tameAttributes(element);
    }
  }

  /** Of a style sheet that asks for what lies outside, its values are attributes by now. */
  private static void tameAttributes(Element element) {
    List<String> wild =
        element.attributes().asList().stream()
            .filter(attribute -> !isTame(attribute.getKey(), attribute.getValue()))
            .map(Attribute::getKey)
            .toList();
    wild.forEach(element::removeAttr);
  }

  private static boolean isTame(String name, String value) {
    boolean mayRefer = value.indexOf('(') >= 0 || name.equals("style");
    return SvgAttributes.isShown(name) && !(mayRefer && !CssReferences.areContained(value));
  }

  /** Whether a link would run something, or lead to the reader's own files. */
  public static boolean isForbiddenLink(Element element) {
    String href = element.attr("href").replaceAll("[\\s\\p{Cntrl}]+", "");
    return SvgTree.is(element, "a")
        && UrlScheme.of(href).filter(scheme -> !scheme.isLinkable()).isPresent();
  }

  /** Whether it changes an address, or what may be one to whoever is not strict about names. */
  private static boolean animatesLink(Element element) {
    String animated = element.attr("attributeName");
    return !animated.isEmpty() && (animated.endsWith("href") || !SvgAttributes.isShown(animated));
  }

  /** Whether an element refers to something other than a part of its own file. */
  public static boolean isExternal(Element element) {
    String href = element.attr("href").strip();
    if (href.isEmpty() || BY_THE_WAY.contains(element.normalName())) {
      return false;
    }
    return IMAGES.contains(element.normalName())
        ? !EMBEDDED_IMAGE.matcher(href).matches()
        : !href.startsWith("#");
  }

  /** A {@code switch} shows its first child that suits (SVG 2 §5.9.3). */
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
    // foreignObject, the usual first choice, is gone by now.
    String languages = child.attr("systemLanguage").toLowerCase(Locale.ROOT);
    return languages.isEmpty() && !child.hasAttr("requiredExtensions");
  }
}
