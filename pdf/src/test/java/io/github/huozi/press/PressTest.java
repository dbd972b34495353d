package io.github.huozi.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.huozi.model.press.PrintProfile.Colors;
import io.github.huozi.model.press.PrintProfile.Standard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The file for a print shop as a whole. */
class PressTest {

  private static final COSName A = COSName.getPDFName("A");
  private static final COSName LINK = COSName.getPDFName("Link");

  @TempDir private Path temp;

  private SmallPdf pdf;

  @BeforeEach
  void start() throws IOException {
    pdf = new SmallPdf(temp).page("/Link <</MCID 0>> BDC .8 .1 .1 rg 20 20 9 9 re f EMC");
  }

  private PDDocument pressed(Standard standard) throws IOException {
    pdf.press(new ProfileBuilder().standard(standard).build());
    return pdf.pressed();
  }

  @ParameterizedTest
  @EnumSource(Standard.class)
  void theFormatIsAsOldAsTheStandard(Standard standard) throws IOException {
    pressed(standard).close();
    String file = new String(pdf.bytes(), StandardCharsets.ISO_8859_1);
    String version =
        switch (standard) {
          case X1A_2001 -> "1.3";
          case X1A_2003, X3 -> "1.4";
          case X4 -> "1.6";
          case NONE -> "1.7";
        };
    assertThat(file).startsWith("%PDF-" + version + "\n");
    boolean packed = standard == Standard.X4 || standard == Standard.NONE;
    assertThat(file.contains("/ObjStm")).isEqualTo(packed);
    assertThat(file.contains("\nxref\n")).isNotEqualTo(packed);
  }

  @ParameterizedTest
  @EnumSource(Standard.class)
  void theSameBytesTwice(Standard standard) throws IOException {
    pressed(standard).close();
    byte[] first = pdf.bytes();
    pressed(standard).close();
    assertThat(pdf.bytes()).isEqualTo(first);
  }

  // What the file declares.

  private static String xmp(PDDocument file) throws Exception {
    try (InputStream in = file.getDocumentCatalog().getMetadata().exportXMPMetadata()) {
      byte[] packet = in.readAllBytes();
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(packet));
      return new String(packet, StandardCharsets.UTF_8);
    }
  }

  @Test
  void theMetadataDeclareX4() throws Exception {
    try (PDDocument file = pressed(Standard.X4)) {
      assertThat(xmp(file))
          .contains("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>")
          .contains("<pdfuaid:part>1</pdfuaid:part>")
          .contains("Type &amp; Sorts")
          .contains("<pdf:Trapped>False</pdf:Trapped>")
          .doesNotContain("pdfaid");
      assertThat(file.getDocumentInformation().getTrapped()).isEqualTo("False");
    }
  }

  @Test
  void theInformationDeclaresTheOthers() throws Exception {
    try (PDDocument file = pressed(Standard.X1A_2001)) {
      PDDocumentInformation information = file.getDocumentInformation();
      assertThat(information.getCustomMetadataValue("GTS_PDFXVersion")).isEqualTo("PDF/X-1:2001");
      assertThat(information.getCustomMetadataValue("GTS_PDFXConformance"))
          .isEqualTo("PDF/X-1a:2001");
      assertThat(file.getDocumentCatalog().getMetadata()).isNull();
    }
    try (PDDocument file = pressed(Standard.X1A_2003)) {
      assertThat(file.getDocumentInformation().getCustomMetadataValue("GTS_PDFXVersion"))
          .isEqualTo("PDF/X-1a:2003");
      assertThat(xmp(file)).doesNotContain("pdfuaid");
    }
    try (PDDocument file = pressed(Standard.X3)) {
      assertThat(file.getDocumentInformation().getCustomMetadataValue("GTS_PDFXVersion"))
          .isEqualTo("PDF/X-3:2003");
    }
    try (PDDocument file = pressed(Standard.NONE)) {
      assertThat(file.getDocumentInformation().getCustomMetadataValue("GTS_PDFXVersion")).isNull();
      assertThat(xmp(file)).doesNotContain("pdfx");
    }
  }

  @Test
  void theConditionHasItsProfile() throws IOException {
    try (PDDocument file = pressed(Standard.X4)) {
      PDOutputIntent intent = file.getDocumentCatalog().getOutputIntents().get(0);
      assertThat(intent.getOutputConditionIdentifier()).isEqualTo("FOGRA39");
      assertThat(intent.getRegistryName()).isEqualTo("http://www.color.org");
      assertThat(intent.getDestOutputIntent().createInputStream().readAllBytes())
          .isEqualTo(InkProfile.own("FOGRA39L").orElseThrow().content());
    }
    pdf.press(new ProfileBuilder().named().build());
    try (PDDocument file = pdf.pressed()) {
      PDOutputIntent intent = file.getDocumentCatalog().getOutputIntents().get(0);
      assertThat(intent.getOutputConditionIdentifier()).isEqualTo("FOGRA39");
      assertThat(intent.getDestOutputIntent()).isNull();
      assertThat(new String(pdf.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("ICCBased");
    }
    try (PDDocument file = pressed(Standard.NONE)) {
      assertThat(file.getDocumentCatalog().getOutputIntents()).isEmpty();
    }
  }

  @Test
  void aProfileThatIsNoneIsRefused() {
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> InkProfile.of(new byte[200]));
  }

  // Links and tags.

  /** A link with its annotation, and a figure. */
  private void link() {
    PDPage page = pdf.pdf.getPage(0);
    PDAnnotationLink annotation = new PDAnnotationLink();
    annotation.getCOSObject().setInt(COSName.STRUCT_PARENT, 1);
    COSArray annotations = new COSArray();
    annotations.add(annotation);
    page.getCOSObject().setItem(COSName.ANNOTS, annotations);
    page.getCOSObject().setInt(COSName.STRUCT_PARENTS, 0);
    COSDictionary reference = new COSDictionary();
    reference.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
    reference.setItem(COSName.OBJ, annotation);
    COSDictionary link = new COSDictionary();
    link.setItem(COSName.S, LINK);
    link.setItem(COSName.PG, page);
    COSArray kids = new COSArray();
    kids.add(COSInteger.ZERO);
    kids.add(reference);
    link.setItem(COSName.K, kids);
    COSDictionary alone = new COSDictionary();
    alone.setItem(COSName.S, LINK);
    alone.setItem(COSName.K, reference);
    COSDictionary figure = new COSDictionary();
    figure.setItem(COSName.S, COSName.getPDFName("Figure"));
    figure.setItem(COSName.PG, page);
    COSArray box = new COSArray();
    for (int corner : new int[] {20, 20, 29, 29}) {
      box.add(new COSFloat(corner));
    }
    COSDictionary layout = new COSDictionary();
    layout.setItem(COSName.BBOX, box);
    figure.setItem(A, layout);
    PDStructureTreeRoot root = new PDStructureTreeRoot();
    COSArray elements = new COSArray(List.of(link, alone, figure));
    root.getCOSObject().setItem(COSName.K, elements);
    pdf.pdf.getDocumentCatalog().setStructureTreeRoot(root);
    pdf.pdf.getDocumentCatalog().setDocumentOutline(new PDDocumentOutline());
  }

  @Test
  void linksBecomeText() throws IOException {
    link();
    try (PDDocument file = pressed(Standard.X4)) {
      COSDictionary page = file.getPage(0).getCOSObject();
      assertThat(page.containsKey(COSName.ANNOTS)).isFalse();
      assertThat(page.getInt(COSName.STRUCT_PARENTS)).isZero();
      assertThat(file.getDocumentCatalog().getDocumentOutline()).isNull();
      COSArray elements =
          file.getDocumentCatalog().getStructureTreeRoot().getCOSObject().getCOSArray(COSName.K);
      COSDictionary link = (COSDictionary) elements.getObject(0);
      assertThat(link.getCOSName(COSName.S)).isEqualTo(COSName.getPDFName("Span"));
      assertThat(link.getCOSArray(COSName.K)).singleElement().isEqualTo(COSInteger.ZERO);
      COSDictionary alone = (COSDictionary) elements.getObject(1);
      assertThat(alone.getCOSName(COSName.S)).isEqualTo(COSName.getPDFName("Span"));
      assertThat(alone.containsKey(COSName.K)).isFalse();
    }
    assertThat(pdf.operators(1)).anyMatch(operator -> operator.startsWith("/Link"));
  }

  @Test
  void boxesOfFiguresMoveWithThePage() throws IOException {
    link();
    try (PDDocument file = pressed(Standard.X4)) {
      COSDictionary figure =
          (COSDictionary)
              file.getDocumentCatalog()
                  .getStructureTreeRoot()
                  .getCOSObject()
                  .getCOSArray(COSName.K)
                  .getObject(2);
      assertThat(figure.getCOSDictionary(A).getCOSArray(COSName.BBOX).toFloatArray())
          .containsExactly(30, 30, 39, 39);
    }
  }

  @Test
  void filesWithoutTransparencyHaveNoTags() throws IOException {
    link();
    try (PDDocument file = pressed(Standard.X1A_2001)) {
      assertThat(file.getDocumentCatalog().getStructureTreeRoot()).isNull();
      assertThat(file.getPage(0).getCOSObject().containsKey(COSName.STRUCT_PARENTS)).isFalse();
      assertThat(file.getPage(0).getCOSObject().containsKey(COSName.ANNOTS)).isFalse();
    }
  }

  @Test
  void pagesWithOneDictionaryOfResourcesAreEachPressed() throws IOException {
    pdf.page(".5 g 20 20 9 9 re f", pdf.pdf.getPage(0).getResources());
    pdf.press(new ProfileBuilder().standard(Standard.X1A_2001).colors(Colors.CMYK).build());
    assertThat(pdf.inks(1)).hasSize(2).element(0).asString().endsWith(" k");
    assertThat(pdf.inks(2)).containsExactly("0 0 0 0.5 k", "f");
  }
}
