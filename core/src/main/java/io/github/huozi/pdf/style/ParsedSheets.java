package io.github.huozi.pdf.style;

import com.openhtmltopdf.context.StylesheetFactoryImpl;
import com.openhtmltopdf.css.sheet.Stylesheet;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.simple.extend.XhtmlNamespaceHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * The style sheets of a PDF, each parsed once for all of its chapters. Threads may call it.
 *
 * <p>The renderer numbers the rules of the sheets that it gets. All chapters have the same sheets
 * in the same order, so that each of them writes the same numbers.
 */
public final class ParsedSheets {

  private final Map<String, Optional<Stylesheet>> forElements = new HashMap<>();
  private final Map<String, Optional<Stylesheet>> forPages = new HashMap<>();

  /** Finds the style sheets of a document, parsed. */
  XhtmlNamespaceHandler finder(UserAgentCallback files) {
    return new XhtmlNamespaceHandler() {
      @Override
      public StylesheetInfo[] getStylesheets(Document document) {
        StylesheetInfo[] sheets = super.getStylesheets(document);
        for (StylesheetInfo info : sheets) {
          if (!info.isInline() && info.appliesToMedia("print")) {
            info.setUri(files.resolveURI(info.getUri()));
            info.setStylesheet(parsed(info, files, forElements));
          }
        }
        return sheets;
      }
    };
  }

  /**
   * The style sheet of a document, for the rules on pages. They are numbered apart from those for
   * elements.
   *
   * @return null if it cannot be read
   */
  @Nullable Stylesheet forPages(StylesheetInfo info, UserAgentCallback files) {
    return info.isInline() ? factory(files).getStylesheet(info) : parsed(info, files, forPages);
  }

  private static StylesheetFactoryImpl factory(UserAgentCallback files) {
    StylesheetFactoryImpl factory = new StylesheetFactoryImpl(files);
    factory.setSupportCMYKColors(true);
    return factory;
  }

  private synchronized @Nullable Stylesheet parsed(
      StylesheetInfo info, UserAgentCallback files, Map<String, Optional<Stylesheet>> known) {
    return known
        .computeIfAbsent(
            info.getUri(), uri -> Optional.ofNullable(factory(files).getStylesheet(info)))
        .orElse(null);
  }
}
