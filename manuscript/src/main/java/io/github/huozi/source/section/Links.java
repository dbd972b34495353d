package io.github.huozi.source.section;

import io.github.huozi.model.section.Names;
import io.github.huozi.numbering.Reference;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.query.Queries;
import io.github.huozi.source.link.LocalLink;
import io.github.huozi.source.link.PageIndex;
import io.github.huozi.source.text.Markup;
import io.github.huozi.url.UrlScheme;
import io.github.huozi.url.WebAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Turns the author's links between files into links between ids, and mends links to the web. A link
 * that leads nowhere loses its target, keeps its text, and is reported.
 */
public final class Links {

  /** The longest link. Some browsers refuse longer URLs. */
  private static final int MAX_LENGTH = 2000;

  private static final Pattern MAIL =
      Pattern.compile("[\\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}");

  /** A host without a scheme, and a path: {@code github.com/huozi}. */
  private static final Pattern HOST =
      Pattern.compile(
          "(?:[a-z0-9-]{1,63}\\.){1,5}(?:com|org|net|edu|gov|info|io|dev|app|me|be|co|cn|jp|kr|tw|hk|uk|de|fr|eu)"
              + "(?:/.*)?",
          Pattern.DOTALL);

  private final Map<Path, Draft> sections = new LinkedHashMap<>();
  private final EditionFiles files;
  private final PageIndex pages;
  private final OtherFiles others;
  private final NumberedReferences references;

  /**
   * @param drafts the sections of the edition
   * @param files the files to which links may lead
   */
  public Links(List<Draft> drafts, EditionFiles files) {
    drafts.forEach(draft -> sections.put(draft.path(), draft));
    this.files = files;
    this.pages = new PageIndex(sections.keySet());
    this.references = new NumberedReferences(sections.values());
    this.others = new OtherFiles(files, sections.values().stream().map(Links::name).toList());
  }

  /** Resolves the links of a section. */
  public void resolve(Draft draft, Element root) {
    for (Element link :
        Queries.select(root, "a[href]:not([" + Markup.NOTE + "]):not([" + Names.CITES + "])")) {
      boolean refers = link.hasAttr(Reference.FORM);
      if (refers && link.attr("href").startsWith("#")) {
        references.resolve(draft, link);
        continue;
      }
      // Docusaurus writes a path of the site in this way if it is no page of its own.
      String href = link.attr("href").strip().replaceFirst("^pathname://(?=/)", "");
      target(draft, Markup.lineOf(link), href)
          .ifPresentOrElse(target -> link.attr("href", target), () -> link.removeAttr("href"));
      if (refers && !link.hasText() && !link.attr("href").startsWith("#")) {
        link.text(href);
      }
      if (link.text().equals(href) || link.attr(Reference.FORM).equals(Reference.WORDS)) {
        link.removeAttr(Reference.FORM);
      }
    }
    for (Element image : Queries.select(root, "img[aria-describedby]")) {
      describe(draft, image);
    }
  }

  /** Reports the files to which links of the sections lead and that are not published. */
  public void finish() {
    others.reportUnpublished();
  }

  /** Resolves the reference of an image to its long description in the same section. */
  private static void describe(Draft draft, Element image) {
    int line = Markup.lineOf(image);
    String ids =
        Stream.of(image.attr("aria-describedby").strip().split("\\s+"))
            .flatMap(id -> anchor(draft, line, draft, id).stream())
            .map(target -> target.substring(1))
            .collect(Collectors.joining(" "));
    if (ids.isEmpty()) {
      image.removeAttr("aria-describedby");
    } else {
      image.attr("aria-describedby", ids);
    }
  }

  private Optional<String> target(Draft draft, int line, String href) {
    if (href.isEmpty()) {
      return dead(draft, line, "the link has no target", "write one or delete the link");
    } else if (href.length() > MAX_LENGTH) {
      return dead(draft, line, "the link is longer than 2,000 characters", "shorten it");
    } else if (WebAddress.isMeant(href)) {
      return web(draft, line, href);
    }
    Optional<UrlScheme> scheme = UrlScheme.of(href);
    return scheme.isPresent()
        ? Optional.of(href)
            .filter(label -> !scheme.get().isLinkable())
            .flatMap(this::elsewhere)
            .or(() -> absolute(draft, line, href, scheme.get()))
        : local(draft, line, href, LocalLink.of(href));
  }

  private static Optional<String> dead(Draft draft, int line, String message, String suggestion) {
    draft.reporter().report(ProblemKind.DEAD_LINK, line, message, suggestion);
    return Optional.empty();
  }

  /** A link to the web; one to a page of the edition's own site leads to its section. */
  private Optional<String> web(Draft draft, int line, String href) {
    Optional<String> address = WebAddress.mended(href);
    if (address.isEmpty()) {
      return dead(
          draft, line, "the link " + href + " is not a valid address", "correct the address");
    }
    return files
        .site()
        .flatMap(site -> site.below(address.get()))
        .map(LocalLink::of)
        .flatMap(
            link ->
                section(draft, link)
                    .flatMap(
                        target ->
                            link.fragment().isEmpty()
                                ? Optional.of("#" + target.id())
                                : known(target, link.fragment())))
        .or(() -> address);
  }

  private static Optional<String> absolute(Draft draft, int line, String href, UrlScheme scheme) {
    if (!scheme.isLinkable()) {
      return dead(
          draft,
          line,
          "the link " + href + " is of a kind that a publication cannot have",
          "use https:, mailto: or the path of a section");
    }
    String encoded = WebAddress.encoded(href);
    try {
      new URI(encoded);
      return Optional.of(encoded);
    } catch (URISyntaxException e) {
      return dead(
          draft, line, "the link " + href + " is not a valid address", "correct the address");
    }
  }

  private Optional<String> local(Draft draft, int line, String href, LocalLink link) {
    if (link.path().isEmpty()) {
      Optional<String> here =
          link.fragment().isEmpty() ? Optional.of("#" + draft.id()) : known(draft, link.fragment());
      if (here.isEmpty() && link.fragment().indexOf('/') >= 0) {
        LocalLink routed = link.routed();
        Optional<Draft> page = section(draft, routed);
        if (page.isPresent()) {
          return within(draft, line, page.get(), routed.fragment());
        }
      }
      return here.or(() -> elsewhere(link.fragment()))
          .or(() -> anchor(draft, line, draft, link.fragment()));
    }
    Optional<Draft> target = section(draft, link);
    if (target.isPresent()) {
      return within(draft, line, target.get(), link.fragment());
    } else if (files.existing(draft.path(), link).isEmpty()) {
      if (MAIL.matcher(href).matches()) {
        return Optional.of("mailto:" + href);
      } else if (HOST.matcher(href).matches()) {
        return web(draft, line, "https://" + href);
      }
      return elsewhere(href).or(() -> others.resolve(draft, line, href, link));
    }
    return others.resolve(draft, line, href, link);
  }

  /**
   * The place of a name that an author has given once in the edition: links of bookdown and MyST
   * lead to places of other files so, <code>[words](#fire)</code>.
   */
  private Optional<String> elsewhere(String id) {
    List<Draft> having =
        sections.values().stream().filter(section -> section.anchors().isGiven(id)).toList();
    return having.size() == 1
        ? having.get(0).anchors().target(id).map(name -> "#" + name)
        : Optional.empty();
  }

  /** A place in a section; its start if the place does not exist, which is reported. */
  private static Optional<String> within(Draft draft, int line, Draft target, String fragment) {
    Optional<String> start = Optional.of("#" + target.id());
    if (fragment.isEmpty()) {
      return start;
    }
    Optional<String> place = anchor(draft, line, target, fragment);
    return target.equals(draft) ? place : place.or(() -> start);
  }

  /** The place that a fragment means; empty if there is none. */
  private static Optional<String> known(Draft target, String fragment) {
    Anchors anchors = target.anchors();
    int text = fragment.indexOf(":~:");
    String id = text < 0 ? fragment : fragment.substring(0, text);
    if (id.isEmpty() || id.equalsIgnoreCase("top")) {
      return anchors.target(id).or(() -> Optional.of(target.id())).map(name -> "#" + name);
    }
    return anchors
        .target(id)
        .or(() -> anchors.target(id.substring(id.lastIndexOf('#') + 1)))
        .or(() -> anchors.target(id.substring(0, Math.max(0, id.indexOf('#')))))
        .map(name -> "#" + name);
  }

  private static Optional<String> anchor(Draft draft, int line, Draft target, String id) {
    Optional<String> place = known(target, id);
    if (place.isEmpty()) {
      boolean here = target.equals(draft);
      dead(
          draft,
          line,
          "no heading \"" + id + "\" in " + (here ? "this file" : name(target)),
          draft
              .reporter()
              .guess(id, target.anchors().names())
              .map(nearest -> "did you mean #" + nearest + "?")
              .orElse("give the place an id or correct the link"));
    }
    return place;
  }

  /** The section that a path leads to. */
  private Optional<Draft> section(Draft from, LocalLink link) {
    return files.candidates().of(from.path(), link).stream()
        .flatMap(path -> pages.find(path).stream())
        .findFirst()
        .or(() -> link.isFromRoot() ? pages.post(link.path()) : Optional.empty())
        .map(sections::get);
  }

  private static String name(Draft draft) {
    return draft.path().getFileName().toString();
  }
}
