package io.github.huozi.source.markdown.block;

import io.github.huozi.model.section.Names;
import io.github.huozi.source.markdown.inline.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Paragraph;

/** A block that holds other blocks: an alert, a div, a tab. Its title is its first child. */
final class Container extends CustomBlock implements Fenced {

  private final String element;
  private Attributes attributes;
  private final String titleClass;
  private final String word;
  private String end = "";
  private boolean closed = true;

  /**
   * @param element the name of the HTML element
   * @param titleClass the class of the title's paragraph
   * @param word the key in {@link AlertWords} of the title that it has if the author wrote none;
   *     empty if it has none then
   */
  Container(String element, Attributes attributes, String titleClass, String word) {
    this.element = element;
    this.attributes = attributes;
    this.titleClass = titleClass;
    this.word = word;
  }

  /** A {@code <div>} with classes. */
  static Container div(String titleClass, String... classes) {
    Attributes attributes = new Attributes(Optional.empty(), List.of(classes), Map.of());
    return new Container("div", attributes, titleClass, "");
  }

  String element() {
    return element;
  }

  Attributes attributes() {
    return attributes;
  }

  /** Takes an option of a directive of MyST over: its name as the id, its classes. */
  void option(String key, String value) {
    boolean named = key.equals("name") || key.equals("label");
    List<String> classes = new ArrayList<>(attributes.classes());
    if (key.equals("class") && !value.isEmpty()) {
      classes.addAll(List.of(value.split("\\s+")));
    }
    Optional<String> id = Optional.of(value).filter(name -> named && !name.isEmpty());
    attributes = new Attributes(id.or(attributes::id), classes, attributes.pairs());
  }

  String titleClass() {
    return titleClass;
  }

  String word() {
    return word;
  }

  boolean isAlert() {
    return element.equals("aside");
  }

  /** Tells whether it is a theorem, an exercise or the like. */
  boolean isStatement() {
    return attributes.classes().contains(Names.STATEMENT);
  }

  boolean isSolution() {
    return isStatement() && attributes.classes().contains("solution");
  }

  @Override
  public String end() {
    return end;
  }

  void setEnd(String end) {
    this.end = end;
  }

  /** Tells whether the author wrote its end, or the end of what is around it ends it. */
  boolean isClosed() {
    return closed;
  }

  void setClosed(boolean closed) {
    this.closed = closed;
  }

  /** The title of a container or of verse. */
  static final class Title extends Paragraph {}
}
