package io.github.huozi.pdf.style;

import io.github.huozi.query.Queries;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the style sheets of a document. */
public final class StyleSheets {

  private StyleSheets() {}

  /** The texts of the style sheets that a document holds or links to, in its order. */
  public static List<String> of(Document document, Resources resources) throws IOException {
    List<String> sheets = new ArrayList<>();
    for (Element sheet : Queries.select(document, "style, link[rel=stylesheet]")) {
      if (sheet.normalName().equals("style")) {
        sheets.add(sheet.data());
      } else {
        Optional<InputStream> file = resources.open(sheet.attr("href"));
        if (file.isPresent()) {
          try (InputStream in = file.get()) {
            sheets.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return sheets;
  }
}
