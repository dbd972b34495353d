package io.github.huozi.source.link;

import io.github.huozi.url.PercentEncoding;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link or the path of an image that is no web address, in its parts.
 *
 * @param path the path, percent-decoded and with forward slashes, without the tags of templates;
 *     empty for a link within the file
 * @param fragment what follows the first number sign, percent-decoded; empty if there is none
 */
public record LocalLink(String path, String fragment) {

  /** {@code {{ site.baseurl }}/x}, {@code {{ '/x' | relative_url }}}: the tag and what follows. */
  private static final Pattern OUTPUT =
      Pattern.compile(
          "\\{\\{-?\\s*(?:(['\"])([^'\"{}]{0,500})\\1)?[^{}]{0,200}\\}\\}(.*)", Pattern.DOTALL);

  /** {@code {% post_url 2015-01-01-name %}}, {@code {% link _posts/x.md %}}. */
  private static final Pattern TAG =
      Pattern.compile(
          "\\{%-?\\s*(post_url|link|asset_path)\\s+['\"]?([^\\s'\"%]{1,500})['\"]?\\s*-?%\\}(.*)",
          Pattern.DOTALL);

  /** Hugo's {@code {{< ref "x.md" >}}} and {@code {{% relref "x.md" %}}}. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\{\\{[<%]\\s*(?:ref|relref)\\s+['\"]?([^\\s'\"<>%]{1,500})['\"]?\\s*[>%]\\}\\}(.*)",
          Pattern.DOTALL);

  /** Docsify's heading in a page: {@code guide?id=types}. */
  private static final Pattern ID_QUERY = Pattern.compile("[?&]id=([^&#]{1,500})");

  /** The link that an author has typed. */
  public static LocalLink of(String href) {
    String plain = withoutTemplates(href.strip());
    int hash = plain.indexOf('#');
    String before = hash < 0 ? plain : plain.substring(0, hash);
    String fragment = hash < 0 ? "" : PercentEncoding.decode(plain.substring(hash + 1));
    int query = before.indexOf('?');
    if (query >= 0) {
      Matcher id = ID_QUERY.matcher(before.substring(query));
      fragment = fragment.isEmpty() && id.find() ? PercentEncoding.decode(id.group(1)) : fragment;
      before = before.substring(0, query);
    }
    // Windows reads a backslash as a slash.
    return new LocalLink(PercentEncoding.decode(before).replace('\\', '/'), fragment);
  }

  /** The link without the tags that stand for the site's address, or for the path of a page. */
  private static String withoutTemplates(String href) {
    Matcher tag = TAG.matcher(href);
    if (tag.matches()) {
      boolean post = tag.group(1).equals("post_url");
      return absolute((post ? "_posts/" : "") + tag.group(2) + (post ? ".md" : "") + tag.group(3));
    }
    Matcher reference = REFERENCE.matcher(href);
    if (reference.matches()) {
      return reference.group(1) + reference.group(2);
    }
    Matcher output = OUTPUT.matcher(href);
    if (output.matches()) {
      String quoted = output.group(2) == null ? "" : output.group(2);
      return absolute(quoted + output.group(3));
    }
    return href;
  }

  private static String absolute(String path) {
    return path.startsWith("/") ? path : "/" + path;
  }

  /** Tells whether the path starts from the root of a site: {@code /guide/a.md}. */
  public boolean isFromRoot() {
    return path.startsWith("/");
  }

  /**
   * The page that the fragment names in a site of one page, as with docsify: {@code
   * #/guide/a?id=b}.
   */
  public LocalLink routed() {
    String route = fragment.startsWith("!") ? fragment.substring(1) : fragment;
    LocalLink inner = of(route.replace("#", "%23"));
    return inner.isFromRoot() ? inner : new LocalLink("/" + inner.path(), inner.fragment());
  }
}
