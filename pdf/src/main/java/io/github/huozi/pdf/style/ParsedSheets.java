package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.simple.extend.XhtmlNamespaceHandler;
import io.github.huozi.work.Remembered;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.w3c.dom.Document;

/**
 * The style sheets of a PDF, each read once for all of its chapters. Those of other PDFs that this
 * process has made are not read again: the articles of an archive have the same. Threads may call
 * it.
 */
public final class ParsedSheets {

  /** The renderer's own style sheet: that of HTML. */
  private static final String OF_HTML = "/resources/css/XhtmlNamespaceHandler.css";

  /** The mark of a sheet that may import others: its text does not say all of it. */
  private static final Pattern IMPORT = Pattern.compile("(?i)@import|@[a-z-]*\\\\");

  private static final Remembered<Text, PrintSheet> KEPT = new Remembered<>();

  private final Map<String, PrintSheet> sheets = new HashMap<>();
  private final Map<List<String>, StyleRules> rules = new HashMap<>();

  /** A sheet as it is written, and where it stands: its addresses begin there. */
  private record Text(String css, String uri) {}

  /** The rules of a document's style sheets, those for HTML among them. */
  synchronized StyleRules rules(
      Document document, XhtmlNamespaceHandler html, UserAgentCallback files) {
    List<String> keys = new ArrayList<>(List.of(OF_HTML));
    sheets.computeIfAbsent(OF_HTML, key -> ofHtml(files));
    for (StylesheetInfo info : html.getStylesheets(document)) {
      if (info.appliesToMedia("print")) {
        String key = info.isInline() ? "style\n" + info.getContent() : info.getUri();
        info.setUri(info.isInline() ? files.getBaseURL() : files.resolveURI(info.getUri()));
        sheets.computeIfAbsent(key, unused -> read(info, files));
        keys.add(key);
      }
    }
    return rules.computeIfAbsent(
        keys, all -> StyleRules.of(all.stream().map(key -> sheet(key)).toList()));
  }

  private PrintSheet sheet(String key) {
    return Objects.requireNonNull(sheets.get(key));
  }

  private static PrintSheet read(StylesheetInfo info, UserAgentCallback files) {
    String css = info.isInline() ? info.getContent() : SheetReader.text(info, files).orElse("");
    return read(css, info, files);
  }

  private static PrintSheet read(String css, StylesheetInfo info, UserAgentCallback files) {
    return IMPORT.matcher(css).find()
        ? SheetReader.read(css, info, files)
        : KEPT.of(
            new Text(css, String.valueOf(info.getUri())),
            text -> SheetReader.read(css, info, files));
  }

  private static PrintSheet ofHtml(UserAgentCallback files) {
    StylesheetInfo info = new StylesheetInfo();
    info.setUri("classpath:" + OF_HTML);
    info.setOrigin(StylesheetInfo.USER_AGENT);
    info.setMedia("all");
    try (InputStream in = XhtmlNamespaceHandler.class.getResourceAsStream(OF_HTML)) {
      String css = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return read(css, info, files);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + OF_HTML, e);
    }
  }
}
