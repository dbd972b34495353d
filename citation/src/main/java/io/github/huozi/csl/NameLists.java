package io.github.huozi.csl;

import io.github.huozi.citation.Cite;
import io.github.huozi.citation.PersonName;
import io.github.huozi.csl.CslPiece.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Renders lists of names: CSL 1.0.2, Names. */
final class NameLists {

  /** The attributes of {@code name} that a part and the style may have for all names. */
  private static final List<String> INHERITED =
      List.of(
          "and",
          "delimiter-precedes-et-al",
          "delimiter-precedes-last",
          "et-al-min",
          "et-al-use-first",
          "et-al-use-last",
          "et-al-subsequent-min",
          "et-al-subsequent-use-first",
          "initialize",
          "initialize-with",
          "name-as-sort-order",
          "sort-separator");

  private final Rendering rendering;
  private boolean firstShown;
  private boolean inSubstitute;

  NameLists(Rendering rendering) {
    this.rendering = rendering;
  }

  CslPiece render(CslElement element) {
    boolean first = !firstShown && !inSubstitute;
    CslPiece piece = lists(element);
    if (piece.isEmpty()) {
      piece = substitute(element);
    }
    if (piece.isEmpty()) {
      return CslPiece.EMPTY;
    }
    if (first) {
      firstShown = true;
      if (leftOut()) {
        return CslPiece.EMPTY;
      }
      piece = piece.as(Part.NAMES);
    }
    return piece
        .between(element.get("prefix"), element.get("suffix"))
        .displayed(element.get("display"));
  }

  private boolean leftOut() {
    return rendering.subject.cite().form() == Cite.Form.WITHOUT_AUTHOR
        || rendering.subject.collapse() != Rendering.Collapse.NONE;
  }

  private CslPiece lists(CslElement element) {
    CslElement format = format(element);
    List<CslPiece> lists = new ArrayList<>();
    List<String> variables = List.of(element.get("variable").strip().split("\\s+"));
    int count = 0;
    Set<String> done = new HashSet<>();
    for (String variable : variables) {
      List<PersonName> names =
          rendering.substituted.contains(variable) || done.contains(variable)
              ? List.of()
              : rendering.work().names(variable);
      rendering.called(variable, !names.isEmpty());
      if (names.isEmpty()) {
        continue;
      }
      String label = variable;
      String other = variable.equals("editor") ? "translator" : "editor";
      if (variable.matches("editor|translator")
          && variables.contains(other)
          && names.equals(rendering.work().names(other))
          && !rendering.terms().text("editortranslator").isEmpty()) {
        label = "editortranslator";
        done.add(other);
        rendering.called(other, true);
      }
      NameList list = new NameList(rendering, element, format, variable, names);
      count += list.shown();
      lists.add(labelled(element, list.render(), label, names.size() > 1));
    }
    if (format.get("form").equals("count")) {
      return count == 0
          ? CslPiece.EMPTY
          : CslPiece.words(String.format(rendering.subject.sorting() ? "%06d" : "%d", count));
    }
    String delimiter =
        element.get(
            "delimiter",
            rendering.subject.style().inherited(rendering.subject.part(), "names-delimiter"));
    return CslPiece.join(lists, delimiter).with(Look.of(element));
  }

  private CslElement format(CslElement element) {
    CslElement name =
        element
            .first("name")
            .orElseGet(() -> new CslElement("name", Map.of(), List.of(), "", element.line()));
    Map<String, String> attributes = new LinkedHashMap<>();
    CslElement part = rendering.subject.part();
    CslStyle style = rendering.subject.style();
    for (String attribute : INHERITED) {
      inherit(attributes, attribute, attribute, part, style);
    }
    inherit(attributes, "form", "name-form", part, style);
    inherit(attributes, "delimiter", "name-delimiter", part, style);
    // CSL-M: names of bodies have a format of their own, and not that of family names.
    element.first("institution").ifPresent(own -> attributes.put("institution", "long"));
    attributes.putAll(name.attributes());
    attributes.putAll(rendering.subject.keyOptions());
    return name.with(attributes);
  }

  private static void inherit(
      Map<String, String> attributes,
      String name,
      String inherited,
      CslElement part,
      CslStyle style) {
    if (part.has(inherited)) {
      attributes.put(name, part.get(inherited));
    } else if (style.root().has(inherited)) {
      attributes.put(name, style.root().get(inherited));
    }
  }

  /**
   * Sets the label before or after the names, as it stands before or after the element for them.
   */
  private CslPiece labelled(CslElement element, CslPiece names, String variable, boolean plural) {
    Optional<CslElement> label = element.first("label");
    if (label.isEmpty() || names.isEmpty() || rendering.subject.sorting()) {
      return names;
    }
    CslElement own = label.get();
    boolean several =
        switch (own.get("plural")) {
          case "always" -> true;
          case "never" -> false;
          default -> plural;
        };
    String term = rendering.terms().text(variable, own.get("form", "long"), several).orElse("");
    CslPiece text = rendering.finish(own, CslPiece.words(term));
    List<String> order = element.children().stream().map(CslElement::name).toList();
    boolean before = order.contains("name") && order.indexOf("label") < order.indexOf("name");
    return before ? CslPiece.row(text, names) : CslPiece.row(names, text);
  }

  /** The element that stands for names that are missing: the first that has a value. */
  private CslPiece substitute(CslElement element) {
    Optional<CslElement> substitute = element.first("substitute");
    if (substitute.isEmpty()) {
      return CslPiece.EMPTY;
    }
    boolean outer = inSubstitute;
    inSubstitute = true;
    try {
      for (CslElement child : substitute.get().children()) {
        Set<String> shown = new HashSet<>();
        CslPiece piece =
            rendering.recording(shown, () -> rendering.render(inheriting(child, element)));
        if (!piece.isEmpty()) {
          rendering.substituted.addAll(shown);
          // A word for names, such as “Anon”, is content too: the group around must stand.
          rendering.called(element.get("variable"), true);
          return piece;
        }
      }
      return CslPiece.EMPTY;
    } finally {
      inSubstitute = outer;
    }
  }

  /** Names without children are formatted as those for which they stand. */
  private static CslElement inheriting(CslElement child, CslElement element) {
    if (child.name().matches("choose|if|else-if|else|group")) {
      List<CslElement> inner =
          child.children().stream().map(one -> inheriting(one, element)).toList();
      return new CslElement(child.name(), child.attributes(), inner, child.text(), child.line());
    }
    if (!child.name().equals("names") || !child.children().isEmpty()) {
      return child;
    }
    List<CslElement> children =
        element.children().stream().filter(one -> !one.name().equals("substitute")).toList();
    Map<String, String> attributes = new LinkedHashMap<>(child.attributes());
    if (element.has("delimiter")) {
      attributes.putIfAbsent("delimiter", element.get("delimiter"));
    }
    return new CslElement("names", attributes, children, "", child.line());
  }
}
