package io.github.huozi.command;

import io.github.huozi.goal.Parameters;
import io.github.huozi.request.PublishRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for how pages look, and what the EPUB has. */
final class PageOptions {

  @Option(
      names = "--page-size",
      paramLabel = "SIZE",
      description =
          "The size of the printed page, such as A5 or \"152mm 229mm\"; by default the theme's")
  private @Nullable String pageSize;

  @Option(
      names = "--page-margins",
      paramLabel = "LENGTHS",
      description =
          "The least margins: one to four lengths, for the top, the fore-edge, the foot and the spine")
  private @Nullable String pageMargins;

  @Option(
      names = "--body-size",
      paramLabel = "LENGTH",
      description = "The size of the printed text, such as 10pt")
  private @Nullable String bodySize;

  @Option(
      names = "--leading",
      paramLabel = "LENGTH",
      description = "The distance from line to line, such as 18pt")
  private @Nullable String leading;

  @Option(names = "--embed-fonts", description = "Embeds the fonts in the EPUB")
  private boolean embedFonts;

  /** Adds to a request what it is to have of this. */
  void add(PublishRequest.Builder request, EditionOptions editions) {
    request
        .page(Parameters.page(pageSize, pageMargins, bodySize, leading, editions.lineBreak()))
        .editions(editions.editions())
        .draft(editions.isDraft())
        .embedFonts(embedFonts);
  }
}
