package io.github.huozi.template.run;

import io.github.huozi.model.section.XhtmlTree;
import java.util.List;

/**
 * A template's output.
 *
 * @param text the text, with an element for each of the trees that the template has written; its
 *     attribute {@value #PLACE} is the number of the tree
 * @param trees the trees, in the order in which they were written
 * @param offsets where the elements begin in the text
 */
public record FilledTemplate(String text, List<XhtmlTree> trees, List<Integer> offsets) {

  /** The attribute of the elements that hold the places of trees. */
  public static final String PLACE = "data-huozi-tree";

  public FilledTemplate {
    trees = List.copyOf(trees);
    offsets = List.copyOf(offsets);
  }

  static String place(int number) {
    return "<span " + PLACE + "=\"" + number + "\"></span>";
  }

  /** The text with that of the trees. */
  public String whole() {
    StringBuilder whole = new StringBuilder();
    int copied = 0;
    for (int i = 0; i < trees.size(); i++) {
      whole.append(text, copied, offsets.get(i)).append(trees.get(i).xhtml());
      copied = offsets.get(i) + place(i).length();
    }
    return whole.append(text, copied, text.length()).toString();
  }
}
