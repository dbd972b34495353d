package io.github.huozi.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Place;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.publication.ManuscriptReader;
import io.github.huozi.publication.PublicationReader;
import io.github.huozi.request.ValidatorSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs EPUBCheck and veraPDF themselves on files made for the tests. */
@Tag("long")
class ValidatorsTest {

  @TempDir private Path folder;

  @Test
  void epubcheckFindingHasRuleEntryLineAndSourceFile() throws Exception {
    Path epub = epub("<p>Words</b></p>");
    assertThat(validate(ValidatorKind.EPUBCHECK, epub))
        .filteredOn(finding -> finding.rule().equals("epubcheck/RSC-016"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.file()).isEqualTo(epub);
              assertThat(finding.place().orElseThrow())
                  .isInstanceOfSatisfying(
                      Place.InEntry.class,
                      place -> {
                        assertThat(place.entry()).isEqualTo("EPUB/clay.xhtml");
                        assertThat(place.line()).isEqualTo(4);
                        assertThat(place.column()).isPositive();
                      });
              assertThat(finding.source())
                  .contains(SourceLocation.of(folder.resolve("en/clay.md")));
              assertThat(finding.cure()).isPresent();
              assertThat(finding.message()).doesNotEndWith(".");
            });
  }

  @Test
  void verapdfFindingsHaveRulesOfBothStandardsAndThePage() throws Exception {
    Path pdf = folder.resolve("book.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      PDPage second = new PDPage();
      document.addPage(second);
      try (PDPageContentStream content = new PDPageContentStream(document, second)) {
        content.addRect(10, 10, 10, 10);
        content.fill();
        content.addRect(30, 10, 10, 10);
        content.fill();
      }
      document.save(pdf.toFile());
    }
    List<Finding> findings = validate(ValidatorKind.VERAPDF, pdf);
    assertThat(findings)
        .extracting(Finding::rule)
        .contains("verapdf/ua1/7.1-11", "verapdf/2a/6.7.3.3-1");
    assertThat(findings)
        .filteredOn(finding -> finding.rule().equals("verapdf/ua1/7.1-3"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).contains(new Place.OnPage(2, Optional.empty()));
              assertThat(finding.message()).contains("(2 times); ");
            });
  }

  @Test
  void aValidBookHasNoFindingsAndTheJvmKeepsItsParsersAndImageReaders() throws Exception {
    // The JDK sets user.timezone when it is first asked for the time zone.
    TimeZone.getDefault();
    Object sax = SAXParserFactory.newInstance().getClass();
    Object xslt = TransformerFactory.newInstance().getClass();
    Set<String> readers = new TreeSet<>(List.of(ImageIO.getReaderFormatNames()));
    Set<String> properties = System.getProperties().stringPropertyNames();
    ClassLoader context = Thread.currentThread().getContextClassLoader();

    assertThat(validate(ValidatorKind.EPUBCHECK, epub("<p>Words</p>"))).isEmpty();

    assertThat(SAXParserFactory.newInstance().getClass()).isEqualTo(sax);
    assertThat(TransformerFactory.newInstance().getClass()).isEqualTo(xslt);
    assertThat(new TreeSet<>(List.of(ImageIO.getReaderFormatNames()))).isEqualTo(readers);
    assertThat(System.getProperties().stringPropertyNames()).isEqualTo(properties);
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(context);
  }

  @Test
  void aValidatorHasAClassLoaderOfItsOwn() throws Exception {
    ValidatorKind kind = ValidatorKind.EPUBCHECK;
    Validators.Validator validator =
        Validators.Validator.of(kind, ClassPathValidators.SHARED.classPath(kind.coordinates()));
    assertThat(validator.messagesLoader())
        .isNotSameAs(Validators.class.getClassLoader())
        .extracting(ClassLoader::getParent)
        .isSameAs(ClassLoader.getPlatformClassLoader());
  }

  @Test
  void aValidatorIsKept() throws Exception {
    ValidatorCache cache = new ValidatorCache();
    ValidatorKind kind = ValidatorKind.EPUBCHECK;
    List<Path> classPath = ClassPathValidators.SHARED.classPath(kind.coordinates());
    assertThat(cache.validator(kind, classPath))
        .isSameAs(cache.validator(kind, classPath))
        .isNotSameAs(cache.validator(kind, classPath.subList(0, classPath.size() - 1)));
  }

  @Test
  void onlyTheValidatorsThatAreNeededAreResolved() throws Exception {
    ValidatorSource source =
        coordinates -> {
          assertThat(coordinates).matches("org\\.w3c:epubcheck:\\d+\\.\\d+\\.\\d+");
          return ClassPathValidators.SHARED.classPath(coordinates);
        };
    new ValidatorCache().validators(EnumSet.of(ValidatorKind.EPUBCHECK), source);
  }

  @Test
  void aValidatorThatCannotBeResolvedIsReported() {
    ValidatorSource source =
        coordinates -> {
          throw new IOException(coordinates + " cannot be resolved");
        };
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () -> new ValidatorCache().validators(EnumSet.of(ValidatorKind.VERAPDF), source))
        .withMessageMatching("org\\.verapdf:validation-model:[0-9.]+ cannot be resolved");
  }

  private List<Finding> validate(ValidatorKind kind, Path file) throws Exception {
    return ClassPathValidators.CACHE
        .validators(EnumSet.of(kind), ClassPathValidators.SHARED)
        .validate(kind, edition(file));
  }

  private FinishedEdition edition(Path file) throws IOException {
    Files.createDirectories(folder.resolve("en"));
    Files.writeString(folder.resolve("publication.yaml"), "title: Type\n");
    Files.writeString(folder.resolve("en/clay.md"), "# Clay\n\nWords.\n");
    Problems problems = new Problems();
    Publication publication = PublicationReader.read(folder, problems).orElseThrow();
    Edition edition = publication.editions().get(0);
    Manuscript manuscript = ManuscriptReader.read(publication, edition, problems).orElseThrow();
    boolean pdf = file.toString().endsWith(".pdf");
    return new FinishedEdition(
        publication,
        manuscript,
        pdf ? Optional.of(file) : Optional.empty(),
        pdf ? Optional.empty() : Optional.of(file));
  }

  private Path epub(String body) throws IOException {
    Path epub = folder.resolve("book.epub");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(epub))) {
      ZipEntry mimetype = new ZipEntry("mimetype");
      byte[] type = "application/epub+zip".getBytes(StandardCharsets.US_ASCII);
      CRC32 crc = new CRC32();
      crc.update(type);
      mimetype.setMethod(ZipEntry.STORED);
      mimetype.setSize(type.length);
      mimetype.setCrc(crc.getValue());
      zip.putNextEntry(mimetype);
      zip.write(type);
      add(
          zip,
          "META-INF/container.xml",
          "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container' version='1.0'><rootfiles>"
              + "<rootfile full-path='EPUB/package.opf' media-type='application/oebps-package+xml'/>"
              + "</rootfiles></container>");
      add(
          zip,
          "EPUB/package.opf",
          """
          <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
          <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
          <dc:identifier id="id">urn:x</dc:identifier><dc:title>T</dc:title><dc:language>en</dc:language>
          <meta property="dcterms:modified">2026-11-24T00:00:00Z</meta></metadata>
          <manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
          <item id="c" href="clay.xhtml" media-type="application/xhtml+xml"/></manifest>
          <spine><itemref idref="c"/></spine></package>
          """);
      add(
          zip,
          "EPUB/nav.xhtml",
          page("<nav epub:type='toc'><ol><li><a href='clay.xhtml'>Clay</a></li></ol></nav>"));
      add(zip, "EPUB/clay.xhtml", page(body));
    }
    return epub;
  }

  /** The body is the fourth line. */
  private static String page(String body) {
    return "<html xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops'>\n"
        + "<head><title>T</title></head>\n<body>\n"
        + body
        + "\n</body></html>\n";
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
