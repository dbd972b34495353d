package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.EpubFile;
import io.github.huozi.request.Format;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web addresses in the finished files. */
final class WebAddressesTest {

  @TempDir private Path temp;

  @Test
  void longOnesMayGoOnInTheNextLineAndKeepTheirText() throws Exception {
    String address = "https://example.org/documentation/how-lines-are-set.html";
    PublicationFolder folder =
        new PublicationFolder(temp)
            .as(Format.EPUB)
            .with("publication.yaml", "title: T\ncover: none\n")
            .with("en/a.md", "# A\n\nSee <" + address + ">, or `" + address + "`.\n");
    folder.publish();
    EpubFile epub = EpubFile.read(folder.file("en", Format.EPUB));
    String source = epub.source("a.xhtml");
    assertThat(source)
        .contains(
            "href=\"" + address + "\"",
            "example<wbr/>.org<wbr/>/documentation<wbr/>/how<wbr/>-lines");
    assertThat(source.replaceAll("<wbr/>|</?span[^>]*>", ""))
        .contains(">" + address + "</a>", "<code>" + address + "</code>");
    assertThat(epub.complaints()).isEmpty();
  }

  /** ISO 32000-2 §12.6.4.8 */
  @Test
  void aPdfHasThemInAscii() throws Exception {
    PublicationFolder folder =
        new PublicationFolder(temp)
            .as(Format.PDF)
            .with("publication.yaml", "title: T\n")
            .with("en/a.md", "# A\n\n[B](https://example.org/é?q=…#活), [C](mailto:a@b.org)\n");
    folder.publish();
    List<String> addresses = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(folder.file("en", Format.PDF).toFile())) {
      for (PDPage page : pdf.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          COSDictionary action = annotation.getCOSObject().getCOSDictionary(COSName.A);
          if (action.getDictionaryObject(COSName.URI) instanceof COSString uri) {
            addresses.add(new String(uri.getBytes(), StandardCharsets.ISO_8859_1));
          }
        }
      }
    }
    assertThat(addresses)
        .containsExactly("https://example.org/%C3%A9?q=%E2%80%A6#%E6%B4%BB", "mailto:a@b.org");
  }
}
