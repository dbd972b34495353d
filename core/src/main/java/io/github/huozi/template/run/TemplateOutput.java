package io.github.huozi.template.run;

import freemarker.core.Environment;
import io.github.huozi.model.section.XhtmlTree;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what a template writes, up to a limit. */
final class TemplateOutput extends Writer {

  /** More text was written than the limit allows. */
  static final class OverflowException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient TemplatePlace place;

    private OverflowException(TemplatePlace place) {
      this.place = place;
    }

    TemplatePlace place() {
      return place;
    }
  }

  private final String template;
  private final int limit;
  private final StringBuilder text = new StringBuilder();
  private final List<XhtmlTree> written = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();

  /** The trees that the template has got and not written, by their very texts. */
  private final IdentityHashMap<String, XhtmlTree> trees = new IdentityHashMap<>();

  /** The number of characters, with those of trees. */
  private int length;

  /**
   * @param template the name of the template that writes
   * @param limit in characters
   */
  TemplateOutput(String template, int limit) {
    this.template = template;
    this.limit = limit;
  }

  /** Notes the text that the template gets for a tree. */
  void give(String ofTree, XhtmlTree tree) {
    trees.put(ofTree, tree);
  }

  /** The text that was written. */
  FilledTemplate filled() {
    return new FilledTemplate(text.toString(), written, offsets);
  }

  @Override
  public void write(char[] characters, int from, int count) throws IOException {
    require(count);
    text.append(characters, from, count);
  }

  @Override
  public void write(String string, int from, int count) throws IOException {
    require(count);
    @Nullable XhtmlTree tree = count == string.length() ? trees.remove(string) : null;
    if (tree == null) {
      text.append(string, from, from + count);
    } else {
      offsets.add(text.length());
      text.append(FilledTemplate.place(written.size()));
      written.add(tree);
    }
  }

  private void require(int count) throws OverflowException {
    if (count > limit - length) {
      throw new OverflowException(TemplatePlace.of(Environment.getCurrentEnvironment(), template));
    }
    length += count;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
