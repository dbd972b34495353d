package io.github.huozi.template.run;

import freemarker.core.Environment;
import freemarker.template.TemplateScalarModel;
import io.github.huozi.model.section.XhtmlTree;

/**
 * Nodes that a template gets as their text. Where the template writes that very text, the nodes are
 * put, and the text is not parsed; where it makes another text of it, that text is.
 *
 * @param tree the nodes
 */
public record TreeText(XhtmlTree tree) implements TemplateScalarModel {

  @Override
  public String getAsString() {
    String text = tree.xhtml();
    Object output = Environment.getCurrentEnvironment().getCustomState(TemplateOutput.class);
    ((TemplateOutput) output).give(text, tree);
    return text;
  }
}
