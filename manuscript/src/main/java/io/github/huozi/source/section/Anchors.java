package io.github.huozi.source.section;

import io.github.huozi.problem.ProblemKind;
import io.github.huozi.query.Queries;
import io.github.huozi.source.html.Badges;
import io.github.huozi.source.html.text.PlainText;
import io.github.huozi.source.link.FragmentForms;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The link targets of a section. Gives every heading an id, and makes every id unique in the
 * edition: the section's id, two hyphens and the author's id.
 */
final class Anchors {

  private final String section;
  private final PlainText plainText;
  private final Reporter reporter;
  private final Slugs slugs = new Slugs();
  private final Map<String, String> targets = new LinkedHashMap<>();
  private final Set<String> given = new HashSet<>();
  private @Nullable FragmentForms forms;

  private Anchors(String section, PlainText plainText, Reporter reporter) {
    this.section = section;
    this.plainText = plainText;
    this.reporter = reporter;
  }

  /**
   * Sets the ids of a section.
   *
   * @param title the title; a link to an id in it leads to the section
   * @param roots the text and the notes
   */
  static Anchors set(
      String section,
      Optional<Element> title,
      List<Element> roots,
      PlainText plainText,
      Reporter reporter) {
    Anchors anchors = new Anchors(section, plainText, reporter);
    title.ifPresent(anchors::ofTitle);
    roots.forEach(anchors::explicit);
    title
        .map(anchors::slug)
        .filter(anchors.slugs::take)
        .ifPresent(slug -> anchors.targets.put(slug, section));
    roots.forEach(anchors::automatic);
    return anchors;
  }

  /** The unique id for the id in a link: an author's, or another tool's form of one. */
  Optional<String> target(String id) {
    String exact = targets.get(id);
    if (exact != null || id.isEmpty()) {
      return Optional.ofNullable(exact);
    }
    if (forms == null) {
      forms = new FragmentForms(targets.keySet());
    }
    return forms.meant(id).map(targets::get);
  }

  /** Tells whether the author has given an id to a place, not only a title to a heading. */
  boolean isGiven(String id) {
    return given.contains(id);
  }

  /** The author's ids and those made from headings. */
  Set<String> names() {
    return targets.keySet();
  }

  /** A unique id for an element without an author's id. */
  String unnamed(String name) {
    return section + "--" + slugs.unique(name, 2);
  }

  private void ofTitle(Element title) {
    for (Element element : Queries.select(title, "[id]")) {
      if (slugs.take(element.id())) {
        targets.put(element.id(), section);
        given.add(element.id());
      }
      element.removeAttr("id");
    }
  }

  private void explicit(Element root) {
    for (Element element : Queries.select(root, "[id]")) {
      String id = element.id();
      if (id.isBlank()) {
        element.removeAttr("id");
        continue;
      }
      if (targets.containsKey(id)) {
        // Links lead to the first place; the others get a number.
        reporter.report(
            ProblemKind.DUPLICATE_ID,
            Markup.lineOf(element),
            "the id \"" + id + "\" is used twice",
            "choose another one");
      }
      String name = slugs.unique(Slugs.ofId(id), 2);
      targets.putIfAbsent(id, section + "--" + name);
      given.add(id);
      element.attr("id", section + "--" + name);
    }
  }

  /** The name of a heading, as VitePress makes it: without badges. */
  private String slug(Element heading) {
    Element named = heading;
    if (Queries.has(heading, Badges.SELECTOR)) {
      named = heading.clone();
      Queries.select(named, Badges.SELECTOR).remove();
    }
    return Slugs.ofText(plainText.of(named));
  }

  private void automatic(Element root) {
    for (Element heading : Queries.select(root, "h2, h3, h4, h5, h6")) {
      if (!heading.hasAttr("id")) {
        String name = slugs.unique(slug(heading), 1);
        targets.putIfAbsent(name, section + "--" + name);
        heading.attr("id", section + "--" + name);
      }
    }
  }
}
