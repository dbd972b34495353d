package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawings are told apart that have the same proportions, axes and lettering. */
@Tag("long")
class ExchangedDrawingsTest {

  private static final String DRAWING =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="120" height="60" viewBox="0 0 120 60">
      <path d="M10 5V50H110" fill="none" stroke="#000"/>
      <path d="%s" fill="none" stroke="#36c"/>
      <text x="60" y="58" font-size="6" text-anchor="middle">The years</text>
      </svg>
      """;

  @TempDir private Path temp;

  private FinishedBook book;

  @BeforeEach
  void publish() throws Exception {
    book = new FinishedBook(temp);
    book.folder()
        .with("publication.yaml", "title: Type\ncover: none\n")
        .with("en/up.svg", DRAWING.formatted("M12 48L108 8"))
        .with("en/down.svg", DRAWING.formatted("M12 8L108 48"))
        .with("en/1.md", "# Clay\n\n![Sold](up.svg)\n\nText.\n\n![Left](down.svg)\n");
    book.finish();
    assertThat(images()).isEmpty();
  }

  @Test
  void twoDrawingsHaveChangedPlaces() throws Exception {
    change((resources, names) -> put(resources, names, List.of(1, 0)));
    assertThat(images())
        .containsExactly(
            "images/order the image en/up.svg is not shown where the text has it; publish the file"
                + " again");
  }

  @Test
  void aDrawingStandsForAnother() throws Exception {
    change((resources, names) -> put(resources, names, List.of(1, 1)));
    assertThat(images())
        .containsExactly(
            "images/changed what is printed here is not the image en/up.svg; publish the file"
                + " again");
  }

  @Test
  void aDrawingIsThatOfNoFile() throws Exception {
    change(
        (resources, names) -> {
          PDFormXObject form = (PDFormXObject) resources.getXObject(names.get(1));
          try (OutputStream content = form.getContentStream().createOutputStream()) {
            content.write("10 10 100 40 re f".getBytes(StandardCharsets.US_ASCII));
          }
        });
    assertThat(images())
        .containsExactly(
            "images/changed what is printed here is not the image en/down.svg; publish the file"
                + " again");
  }

  private List<String> images() throws Exception {
    return book.verify().findings().stream()
        .filter(finding -> finding.rule().startsWith("images/"))
        .map(finding -> finding.rule() + " " + finding.sentence(Wording.ENGLISH))
        .toList();
  }

  private void change(Change change) throws IOException {
    Damage.edit(
        book.pdf("en"),
        pdf -> {
          PDResources resources = pdf.getPage(0).getResources();
          List<COSName> names = new ArrayList<>();
          resources.getXObjectNames().forEach(names::add);
          names.sort(null);
          assertThat(names).hasSize(2);
          change.apply(resources, names);
        });
  }

  /** Gives each name the drawing of the name at an index. */
  private static void put(PDResources resources, List<COSName> names, List<Integer> indexes)
      throws IOException {
    List<PDXObject> forms = new ArrayList<>();
    for (COSName name : names) {
      forms.add(resources.getXObject(name));
    }
    for (int i = 0; i < names.size(); i++) {
      resources.put(names.get(i), forms.get(indexes.get(i)));
    }
  }

  /** Changes the drawings of a page. */
  private interface Change {
    void apply(PDResources resources, List<COSName> names) throws IOException;
  }
}
