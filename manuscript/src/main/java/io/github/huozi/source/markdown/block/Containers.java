package io.github.huozi.source.markdown.block;

import io.github.huozi.model.section.Names;
import io.github.huozi.numbering.StatementHeads;
import io.github.huozi.source.markdown.inline.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes containers from the names and attributes that authors give them. */
final class Containers {

  /** The keys by which Quarto's callouts say how they look on a screen. */
  private static final List<String> LOOKS = List.of("title", "collapse", "appearance", "icon");

  private Containers() {}

  /** An alert of any kind. An unknown name becomes a class and the title. */
  static Container alert(String name, Attributes attributes) {
    Optional<String> kind = AlertWords.kind(name);
    String type = kind.orElse(name.toLowerCase(Locale.ROOT));
    List<String> classes = new ArrayList<>(List.of("alert", "alert-" + type));
    attributes.classes().stream().filter(known -> !isNameOf(known, type)).forEach(classes::add);
    Attributes own = new Attributes(attributes.id(), classes, attributes.pairs());
    for (String look : LOOKS) {
      own = own.without(look);
    }
    return new Container("aside", own, Names.ALERT_TITLE, kind.orElse(""));
  }

  private static boolean isNameOf(String className, String type) {
    return className.equalsIgnoreCase(type)
        || className.equalsIgnoreCase("callout")
        || AlertWords.kindOfDiv(className).filter(type::equals).isPresent();
  }

  /** A div. Its first class with a meaning makes it an alert, a tab, details or an epigraph. */
  static Container div(Attributes attributes) {
    for (String name : attributes.classes()) {
      Optional<String> kind = AlertWords.kindOfDiv(name);
      if (kind.isPresent()) {
        return alert(kind.get(), attributes);
      }
      switch (name.toLowerCase(Locale.ROOT)) {
        case "details", "tab" -> {
          return new Container("div", attributes.without("title"), name + "-title", "");
        }
        case "epigraph" -> {
          return new Container("blockquote", attributes.without("title"), Names.DIV_TITLE, "");
        }
        default -> {
          // A class of the author's.
        }
      }
    }
    return new Container(
        "div", statement(figures(attributes)).without("title"), Names.DIV_TITLE, "");
  }

  /** Tells whether attributes are those of a theorem, an exercise or the like. */
  static boolean isStatement(Attributes attributes) {
    return statement(attributes).hasClass(Names.STATEMENT);
  }

  /** Marks a theorem, an exercise and the like, by a class or by the start of its id. */
  private static Attributes statement(Attributes attributes) {
    List<String> classes = new ArrayList<>(attributes.classes());
    @Nullable String kind =
        classes.stream()
            .map(StatementHeads::named)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (kind == null) {
      kind = attributes.id().map(StatementHeads::ofId).orElse(null);
      if (kind == null) {
        return attributes;
      }
      classes.add(0, kind);
    }
    classes.add(0, Names.STATEMENT);
    Attributes rest = attributes;
    for (String key : StatementHeads.OF_EXERCISES.keySet()) {
      String value = attributes.value(key).orElse("");
      if (value.matches(StatementHeads.OF_EXERCISES.get(key))) {
        classes.add(key + "-" + value);
        rest = rest.without(key);
      }
    }
    return new Attributes(attributes.id(), classes, rest.without("name").pairs());
  }

  /** Makes Quarto's {@code layout-ncol=2} the classes {@code figures columns-2}. */
  private static Attributes figures(Attributes attributes) {
    Optional<String> columns = attributes.value("layout-ncol");
    boolean rows =
        attributes.value("layout-nrow").isPresent() || attributes.value("layout").isPresent();
    if (columns.isEmpty() && !rows) {
      return attributes;
    }
    List<String> classes = new ArrayList<>(attributes.classes());
    classes.add("figures");
    columns.filter(number -> number.matches("[1-4]")).ifPresent(n -> classes.add("columns-" + n));
    return new Attributes(attributes.id(), classes, attributes.pairs())
        .without("layout-ncol")
        .without("layout-nrow")
        .without("layout");
  }

  /** Attributes that are one class. */
  static Attributes ofClass(String name) {
    return new Attributes(Optional.empty(), List.of(name), Map.of());
  }

  /** No attributes. */
  static Attributes none() {
    return new Attributes(Optional.empty(), List.of(), Map.of());
  }
}
