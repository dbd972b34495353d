package io.github.huozi.source.section;

import io.github.huozi.source.html.MarkupParser;
import io.github.huozi.source.text.Markup;
import io.github.huozi.url.PercentEncoding;
import io.github.huozi.url.UrlScheme;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Turns the author's links between files into links between ids, and reports broken links. Links to
 * the web and to addresses stay as they are.
 */
public final class Links {

  /** The longest link. Some browsers refuse longer URLs. */
  private static final int MAX_LENGTH = 2000;

  private static final Pattern NOT_IN_URI =
      Pattern.compile("[\\s\"<>\\\\^`{|}]|%(?![0-9A-Fa-f]{2})");

  private final Map<Path, Draft> sections = new LinkedHashMap<>();

  public Links(List<Draft> drafts) {
    drafts.forEach(draft -> sections.put(draft.reporter().file(), draft));
  }

  /** Resolves the links of a section. */
  public void resolve(Draft draft, Element root) {
    for (Element link : root.select("a[href]:not([" + Markup.NOTE + "])")) {
      String href = link.attr("href").strip();
      if (href.length() > MAX_LENGTH) {
        int line = MarkupParser.lineOf(link);
        draft.reporter().error(line, "the link is longer than 2000 characters", "shorten it");
        link.removeAttr("href");
        continue;
      }
      Optional<UrlScheme> scheme = UrlScheme.of(href);
      Optional<String> resolved =
          scheme.isPresent() ? absolute(draft, link, href, scheme.get()) : local(draft, link, href);
      resolved.ifPresentOrElse(target -> link.attr("href", target), () -> link.removeAttr("href"));
    }
    for (Element image : root.select("img[aria-describedby]")) {
      describe(draft, image);
    }
  }

  /** Resolves the reference of an image to its long description in the same section. */
  private static void describe(Draft draft, Element image) {
    String ids =
        Stream.of(image.attr("aria-describedby").strip().split("\\s+"))
            .flatMap(id -> anchor(draft, MarkupParser.lineOf(image), draft, id).stream())
            .map(target -> target.substring(1))
            .collect(Collectors.joining(" "));
    if (ids.isEmpty()) {
      image.removeAttr("aria-describedby");
    } else {
      image.attr("aria-describedby", ids);
    }
  }

  private static Optional<String> absolute(
      Draft draft, Element link, String href, UrlScheme scheme) {
    int line = MarkupParser.lineOf(link);
    if (!scheme.isLinkable()) {
      String message = "the link " + href + " is of a kind that a publication cannot have";
      draft.reporter().error(line, message, "use https:, mailto: or the path of a section");
      return Optional.empty();
    }
    String encoded =
        NOT_IN_URI.matcher(href).replaceAll(match -> PercentEncoding.encode(match.group()));
    try {
      URI uri = new URI(encoded);
      if (scheme.isWeb() && uri.getRawAuthority() == null) {
        throw new URISyntaxException(href, "no host");
      }
      return Optional.of(encoded);
    } catch (URISyntaxException e) {
      draft.reporter().error(line, "the link " + href + " is no address", "mend the address");
      return Optional.empty();
    }
  }

  private Optional<String> local(Draft draft, Element link, String href) {
    int line = MarkupParser.lineOf(link);
    if (href.isEmpty()) {
      draft.reporter().error(line, "the link has no target", "write one or delete the link");
      return Optional.empty();
    } else if (href.startsWith("//")) {
      draft.reporter().error(line, "the link " + href + " has no scheme", "write https:" + href);
      return Optional.empty();
    }
    int hash = href.indexOf('#');
    String path = hash < 0 ? href : href.substring(0, hash);
    int query = path.indexOf('?');
    path = PercentEncoding.decode(query < 0 ? path : path.substring(0, query));
    Optional<Draft> target = path.isEmpty() ? Optional.of(draft) : section(draft, path);
    if (target.isEmpty()) {
      draft
          .reporter()
          .error(
              line,
              "the link " + href + " leads to no section of this edition",
              nearestFile(draft, path)
                  .map(name -> "did you mean " + name + "?")
                  .orElse("link to one of the edition's files or to a web address"));
      return Optional.empty();
    }
    String id = hash < 0 ? "" : PercentEncoding.decode(href.substring(hash + 1));
    return id.isEmpty()
        ? Optional.of("#" + target.get().id())
        : anchor(draft, line, target.get(), id);
  }

  private static Optional<String> anchor(Draft draft, int line, Draft target, String id) {
    Optional<String> canonical = target.anchors().target(id);
    if (canonical.isEmpty()) {
      boolean here = target.equals(draft);
      draft
          .reporter()
          .error(
              line,
              "no heading \"" + id + "\" in " + (here ? "this file" : name(target)),
              draft
                  .reporter()
                  .guess(id, target.anchors().names())
                  .map(nearest -> "did you mean #" + nearest + "?")
                  .orElse("give the place an id or mend the link"));
    }
    return canonical.map(name -> "#" + name);
  }

  /** The section that a path leads to. As in mdBook, the name may end in {@code .html}. */
  private Optional<Draft> section(Draft from, String path) {
    Path file;
    try {
      file = from.reporter().file().resolveSibling(path).normalize();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    Draft exact = sections.get(file);
    if (exact != null || file.getFileName() == null) {
      return Optional.ofNullable(exact);
    }
    String name = file.getFileName().toString();
    if (!name.toLowerCase(Locale.ROOT).matches("(?s).*\\.(html|htm|xhtml)")) {
      return Optional.empty();
    }
    String base = name.substring(0, name.lastIndexOf('.'));
    return sections.entrySet().stream()
        .filter(entry -> Objects.equals(file.getParent(), entry.getKey().getParent()))
        .filter(entry -> isPageOf(base, SectionNames.base(entry.getKey())))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean isPageOf(String page, String section) {
    return page.equals(section)
        || (page.equalsIgnoreCase("index") && section.equalsIgnoreCase("README"));
  }

  private Optional<String> nearestFile(Draft draft, String path) {
    String wanted = path.substring(path.lastIndexOf('/') + 1);
    return draft.reporter().guess(wanted, sections.values().stream().map(Links::name).toList());
  }

  private static String name(Draft draft) {
    return draft.reporter().file().getFileName().toString();
  }
}
