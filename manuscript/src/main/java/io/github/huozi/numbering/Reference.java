package io.github.huozi.numbering;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A reference as {@code source} writes it: a link with the form that its author chose. */
public final class Reference {

  /** The attribute of a link that gets its text here. */
  public static final String FORM = "data-reference";

  /** The value in place of a form: the link keeps its words. */
  public static final String WORDS = "words";

  /** The same, written as {@code [words][id]}. */
  public static final String PLACE = "place";

  /** The same, written as {@code [words][]}: the words are the id or the title of the target. */
  public static final String TITLE = "title";

  /** The class of a mark between two references. */
  public static final String AND = "reference-and";

  private Reference() {}

  /**
   * Tells whether an id is that of a figure, a table, a listing, a formula or a statement, by what
   * it begins with.
   */
  public static boolean isOfBlock(String id) {
    return CountedBlocks.kind(id).isPresent();
  }

  /**
   * The ids in a text whose blocks may have a number: those with a caption, formulas, statements.
   */
  public static Set<String> numbered(Element text) {
    return CountedBlocks.in(text).stream()
        .flatMap(block -> block.ids().stream())
        .collect(Collectors.toSet());
  }

  /** The text that a reference shows. */
  public enum Form {
    /** The number with its word: 图 1-2, Chapter 3. */
    FULL,
    /** The number alone. */
    NUMBER,
    /** The number alone in brackets, as of an equation. */
    BRACKETED,
    /** The page; where there are no pages, the number with its word. */
    PAGE,
    /** The number with its word, and the page. */
    WITH_PAGE;

    /** The name by which authors choose it: {@code with-page}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The form of a link; empty if it is an ordinary one. */
  static Optional<Form> of(Element link) {
    return Arrays.stream(Form.values())
        .filter(form -> form.key().equals(link.attr(FORM)))
        .findFirst();
  }
}
