package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.EpubFile;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long web addresses in the EPUB. */
final class LongAddressesTest {

  @TempDir private Path temp;

  @Test
  void theyMayGoOnInTheNextLineAndKeepTheirText() throws Exception {
    String address = "https://example.org/documentation/how-lines-are-set.html";
    PublicationFolder folder =
        new PublicationFolder(temp)
            .as(Format.EPUB)
            .with("publication.yaml", "title: T\ncover: none\n")
            .with("en/a.md", "# A\n\nSee <" + address + ">, or `" + address + "`.\n");
    folder.publish();
    EpubFile epub = EpubFile.read(folder.file("en", Format.EPUB));
    assertThat(epub.source("a.xhtml"))
        .contains(
            "href=\"" + address + "\"",
            "https://example<wbr/>.org<wbr/>/documentation<wbr/>/how<wbr/>-lines",
            "<code>" + address + "</code>");
    assertThat(epub.complaints()).isEmpty();
  }
}
