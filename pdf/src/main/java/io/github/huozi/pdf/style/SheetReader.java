package io.github.huozi.pdf.style;

import com.openhtmltopdf.context.StylesheetFactoryImpl;
import com.openhtmltopdf.css.sheet.PageRule;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import com.openhtmltopdf.css.sheet.Ruleset;
import com.openhtmltopdf.css.sheet.Stylesheet;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.resource.CSSResource;
import io.github.huozi.css.CssRules;
import io.github.huozi.css.MediaCondition;
import io.github.huozi.css.PrintForms;
import io.github.huozi.css.Selector;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads a style sheet. Which rules it has, and for what, is read here; the values of properties
 * that the renderer knows, and rules on pages, by the renderer's parser.
 */
final class SheetReader {

  /** The most levels of sheets that import others. */
  private static final int DEEPEST = 10;

  private final UserAgentCallback files;
  private final StylesheetFactoryImpl parser;
  private final List<StyleRule> rules = new ArrayList<>();
  private final List<PageRule> pages = new ArrayList<>();

  private SheetReader(UserAgentCallback files) {
    this.files = files;
    this.parser = new StylesheetFactoryImpl(files);
    parser.setSupportCMYKColors(true);
  }

  /** Reads a style sheet, and before it those that it imports. */
  static PrintSheet read(String css, StylesheetInfo info, UserAgentCallback files) {
    SheetReader reader = new SheetReader(files);
    reader.add(css, info, 0);
    return new PrintSheet(reader.rules, reader.pages);
  }

  /** The text of a linked style sheet; empty if there is none. */
  static Optional<String> text(StylesheetInfo info, UserAgentCallback files) {
    if (info.getUri() == null) {
      return Optional.empty();
    }
    try (CSSResource resource = files.getCSSResource(info.getUri())) {
      Reader reader = resource == null ? null : resource.getResourceReader();
      if (reader == null) {
        return Optional.empty();
      }
      try (reader) {
        StringBuilder text = new StringBuilder();
        char[] part = new char[8192];
        for (int length = reader.read(part); length >= 0; length = reader.read(part)) {
          text.append(part, 0, length);
        }
        return Optional.of(text.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + info.getUri(), e);
    }
  }

  private void add(String css, StylesheetInfo info, int depth) {
    Stylesheet parsed = parser.parse(new StringReader(css), info);
    for (StylesheetInfo imported : parsed.getImportRules()) {
      if (imported.appliesToMedia("print") && depth < DEEPEST) {
        text(imported, files).ifPresent(text -> add(text, imported, depth + 1));
      }
    }
    for (Object content : parsed.getContents()) {
      if (content instanceof PageRule page) {
        pages.add(page);
      }
    }
    MediaCondition condition =
        new MediaCondition("print", declaration -> supports(declaration, info));
    for (CssRules.Rule rule : CssRules.in(css, condition)) {
      add(rule, info);
    }
  }

  private void add(CssRules.Rule rule, StylesheetInfo info) {
    List<Selector> selectors = Selector.all(rule.selectors());
    if (selectors.isEmpty()) {
      return;
    }
    String written = text(rule.declarations());
    List<PrintProperty.Declared> others = others(rule.declarations());
    List<PropertyDeclaration> rendered = rendered(written, info);
    if (!rendered.isEmpty() || !others.isEmpty()) {
      rules.add(new StyleRule(selectors, rendered, others, written));
    }
  }

  /** Declarations as the renderer gets them. */
  private static String text(List<CssRules.Declaration> declarations) {
    return declarations.stream()
        .map(
            declaration ->
                declaration.property()
                    + ": "
                    + PrintProperty.rendered(declaration.property(), declaration.plainValue())
                    + (declaration.isImportant() ? " !important" : ""))
        .collect(Collectors.joining("; "));
  }

  /** The declarations of the properties that the renderer does not know. */
  static List<PrintProperty.Declared> others(List<CssRules.Declaration> declarations) {
    List<PrintProperty.Declared> others = new ArrayList<>();
    for (CssRules.Declaration declaration : declarations) {
      others.addAll(
          PrintProperty.of(
              declaration.property(), declaration.plainValue(), declaration.isImportant()));
    }
    return others;
  }

  private List<PropertyDeclaration> rendered(String declarations, StylesheetInfo info) {
    Stylesheet sheet = parser.parse(new StringReader("*{" + declarations + "}"), info);
    List<PropertyDeclaration> rendered = new ArrayList<>();
    for (Object content : sheet.getContents()) {
      if (content instanceof Ruleset ruleset) {
        rendered.addAll(ruleset.getPropertyDeclarations());
      }
    }
    return rendered;
  }

  private boolean supports(CssRules.Declaration declaration, StylesheetInfo info) {
    return !others(List.of(declaration)).isEmpty()
        || !rendered(PrintForms.of(text(List.of(declaration))), info).isEmpty();
  }
}
