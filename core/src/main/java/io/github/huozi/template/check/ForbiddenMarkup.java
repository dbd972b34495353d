package io.github.huozi.template.check;

import io.github.huozi.url.UrlScheme;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Markup that no page of a publication may have: it runs, asks for input, fetches or embeds files.
 * The renderer would make JavaScript, forms and attachments of some of it.
 */
final class ForbiddenMarkup {

  private static final Set<String> ELEMENTS =
      Set.of(
          // Run code.
          "script",
          "noscript",
          "handler",
          "listener",
          "applet",
          "canvas",
          "template",
          "portal",
          // Embed another page or a file.
          "iframe",
          "frame",
          "frameset",
          "object",
          "embed",
          "param",
          "audio",
          "video",
          "source",
          "track",
          "foreignobject",
          "image",
          "feimage",
          "picture",
          "map",
          "area",
          // Ask for input.
          "form",
          "input",
          "select",
          "textarea",
          "button",
          "option",
          "optgroup",
          "datalist",
          "keygen",
          "isindex",
          "fieldset",
          "output",
          "dialog",
          "openhtmltopdf-combo",
          // Change the meaning of links, or are bookmarks of the renderer.
          "base",
          "bookmarks",
          "bookmark");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "action",
          "archive",
          "background",
          "classid",
          "codebase",
          "code",
          "data",
          "download",
          "dynsrc",
          "formaction",
          "longdesc",
          "lowsrc",
          "manifest",
          "ping",
          "poster",
          "profile",
          "srcdoc",
          "srcset",
          "usemap",
          "xml:base");

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
  private static final Pattern ATTRIBUTE_NAME =
      Pattern.compile("(?:(?:xml|xmlns|epub|xlink):)?" + NAME.pattern());

  private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "svg");

  private ForbiddenMarkup() {}

  /**
   * Tells whether an element is forbidden.
   *
   * @param name in lower case
   */
  static boolean isElement(String name) {
    return ELEMENTS.contains(name) || !NAME.matcher(name).matches();
  }

  /** Tells whether an attribute is forbidden. */
  static boolean isAttribute(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("on")
        || ATTRIBUTES.contains(lower)
        || !ATTRIBUTE_NAME.matcher(name).matches();
  }

  /** Tells whether a link's target is forbidden: neither an id of the edition nor a full URL. */
  static boolean isLink(String target) {
    return !(target.startsWith("#") && target.length() > 1)
        && UrlScheme.of(target)
            .filter(UrlScheme::isLinkable)
            .filter(scheme -> target.length() > scheme.name().length() + 1)
            .isEmpty();
  }

  /** Tells whether a file is forbidden as a picture: PDF and EPUB cannot both show it. */
  static boolean isPicture(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1);
    return !PICTURES.contains(ending.toLowerCase(Locale.ROOT));
  }
}
