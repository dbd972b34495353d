package io.github.huozi.pdf;

import com.openhtmltopdf.context.StyleReference;
import com.openhtmltopdf.context.StylesheetFactoryImpl;
import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.MarginBoxName;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.newmatch.PageInfo;
import com.openhtmltopdf.css.sheet.PageRule;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import com.openhtmltopdf.css.sheet.Stylesheet;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.extend.NamespaceHandler;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.extend.UserInterface;
import com.openhtmltopdf.layout.SharedContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The styles of a printed document, where the renderer's own would do harm.
 *
 * <p>Margin boxes are cascaded property by property (CSS Paged Media 3 §6.3). The renderer takes
 * the last rule for a margin box and none of what other rules say about it: a theme that changes
 * the text of the page's number would lose its size and its place. And there is one column of text:
 * the renderer prints several over one another.
 */
final class PrintStyles extends StyleReference {

  private final UserAgentCallback files;
  private final List<PageRule> rules = new ArrayList<>();

  private PrintStyles(UserAgentCallback files) {
    super(files);
    this.files = files;
    setSupportCMYKColors(true);
  }

  /** Has a renderer style its document's pages so. */
  static void install(SharedContext shared, Document document) {
    PrintStyles styles = new PrintStyles(shared.getUserAgentCallback());
    shared.setCss(styles);
    styles.setDocumentContext(shared, shared.getNamespaceHandler(), document, new NobodyReads());
    styles.read(shared.getNamespaceHandler(), document);
  }

  private void read(NamespaceHandler names, Document document) {
    StylesheetFactoryImpl sheets = new StylesheetFactoryImpl(files);
    sheets.setSupportCMYKColors(true);
    for (StylesheetInfo info : names.getStylesheets(document)) {
      if (info.appliesToMedia("print")) {
        info.setUri(info.isInline() ? files.getBaseURL() : files.resolveURI(info.getUri()));
        Stylesheet sheet = sheets.getStylesheet(info);
        if (sheet != null) {
          sheet.getContents().forEach(this::add);
        }
      }
    }
    rules.sort(Comparator.comparingLong(PageRule::getOrder));
  }

  private void add(Object content) {
    if (content instanceof PageRule rule) {
      rule.setPos(rules.size() + 1);
      rules.add(rule);
    }
  }

  @Override
  public CascadedStyle getCascadedStyle(Element element, boolean restyle) {
    CascadedStyle style = super.getCascadedStyle(element, restyle);
    if (!style.hasProperty(CSSName.COLUMN_COUNT)) {
      return style;
    }
    List<PropertyDeclaration> kept = new ArrayList<>(style.getCascadedPropertyDeclarations());
    kept.removeIf(declaration -> declaration.getCSSName().equals(CSSName.COLUMN_COUNT));
    return CascadedStyle.createLayoutStyle(kept);
  }

  @Override
  public PageInfo getPageStyle(String name, String side) {
    PageInfo page = super.getPageStyle(name, side);
    Map<MarginBoxName, List<PropertyDeclaration>> boxes = new HashMap<>();
    List<PropertyDeclaration> notes = new ArrayList<>();
    for (PageRule rule : rules) {
      if (rule.applies(name, side)) {
        rule.getMarginBoxes()
            .forEach(
                (box, declarations) ->
                    boxes.computeIfAbsent(box, unused -> new ArrayList<>()).addAll(declarations));
        if (rule.getFootnoteAreaProperties() != null) {
          notes.addAll(rule.getFootnoteAreaProperties());
        }
      }
    }
    CascadedStyle style = page.getPageStyle();
    return new PageInfo(page.getProperties(), style, boxes, notes);
  }

  /** Answers for a reader who points at nothing. */
  private static final class NobodyReads implements UserInterface {

    @Override
    public boolean isHover(Element element) {
      return false;
    }

    @Override
    public boolean isActive(Element element) {
      return false;
    }

    @Override
    public boolean isFocus(Element element) {
      return false;
    }

    @Override
    public boolean isMarker(Element element) {
      return false;
    }
  }
}
