package io.github.huozi.check.text;

import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.PageSteps;
import io.github.huozi.check.epub.EpubArchive;
import io.github.huozi.check.epub.EpubText;
import io.github.huozi.check.pdf.PageReader;
import io.github.huozi.check.pdf.PdfContent;
import io.github.huozi.check.pdf.PdfNotes;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.text.PrintedRubies.Form;
import io.github.huozi.check.text.PrintedRubies.Forms;
import io.github.huozi.check.text.SourceBlock.Kind;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.NoteStyle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads finished files and finds the manuscript in their text. Each file is read once: the checks
 * of one run share an instance. Several threads may use it, but for one EPUB.
 */
public final class FinishedTexts {

  /** The attribute of what a reference with a page says beside the page, in {@link #printed}. */
  public static final String SAID = "data-said";

  private static final Predicate<SourceBlock> READING = block -> block.kind() == Kind.READING;

  private final Map<Path, Pdf> pdfs = new ConcurrentHashMap<>();
  private final Map<Path, SoftReference<EpubArchive>> epubs = new ConcurrentHashMap<>();

  /** A declaration by which a theme leaves readings out of the PDF. */
  private static final Pattern HIDING = Pattern.compile("-huozi-ruby\\s*:\\s*none");

  private final PageSteps reading;

  /** Reads files without telling how far it has come. */
  public FinishedTexts() {
    this(PageSteps.NONE);
  }

  /**
   * @param reading is told which pages are read
   */
  public FinishedTexts(PageSteps reading) {
    this.reading = reading;
  }

  private record Pdf(PdfContent content, Manuscript printed, TextAlignment alignment) {}

  /** Finds the manuscript in an edition's PDF, which must exist. */
  public TextAlignment pdf(FinishedEdition edition) throws IOException {
    return read(edition).alignment();
  }

  /** Reads an edition's PDF, which must exist. */
  public PdfContent content(FinishedEdition edition) throws IOException {
    return read(edition).content();
  }

  /**
   * The manuscript as an edition's PDF must have it: its notes have the numbers of their pages, and
   * its references say the pages on which the file has what they lead to.
   */
  public Manuscript printed(FinishedEdition edition) throws IOException {
    return read(edition).printed();
  }

  private static Manuscript printed(FinishedEdition edition, PdfContent content) {
    boolean byPage = edition.publication().noteNumbers() == NoteStyle.Numbers.PAGE;
    Manuscript printed =
        byPage ? NumberedNotes.in(edition.printed(), PdfNotes.of(content)) : edition.printed();
    if (!ReferredPages.areIn(printed)) {
      return printed;
    }
    Manuscript without = ReferredPages.write(printed, id -> Optional.empty());
    ReferredPages pages =
        new ReferredPages(printed, content, align(edition, without, content.pages()));
    return ReferredPages.write(printed, pages::label);
  }

  private Pdf read(FinishedEdition edition) throws IOException {
    try {
      return pdfs.computeIfAbsent(
          edition.pdf().orElseThrow(),
          file -> {
            try {
              PdfContent content =
                  PageReader.read(file, edition.manuscript().edition().writingMode(), reading);
              Manuscript printed = printed(edition, content);
              return new Pdf(content, printed, align(edition, printed, content.pages()));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Opens an EPUB, which must exist. Its documents are parsed once, so that one thread at a time
   * may look into it.
   */
  public EpubArchive archive(Path epub) throws IOException {
    SoftReference<EpubArchive> opened = epubs.get(epub);
    @Nullable EpubArchive archive = opened == null ? null : opened.get();
    if (archive == null) {
      archive = EpubArchive.read(epub);
      epubs.put(epub, new SoftReference<>(archive));
    }
    return archive;
  }

  /** Finds the manuscript in an edition's EPUB, which must exist. */
  TextAlignment epub(FinishedEdition edition) throws IOException {
    EpubText text = EpubText.of(archive(edition.epub().orElseThrow()));
    List<SourceBlock> blocks = SourceReader.read(edition.read(), Forms.APART);
    return TextAlignment.of(
        List.of(only(blocks, READING.negate()), List.of(), only(blocks, READING)), text);
  }

  /** Finds an edition's manuscript on the pages of a PDF. */
  public static TextAlignment align(FinishedEdition edition, List<PdfPage> pages) {
    return align(edition, edition.printed(), pages);
  }

  private static TextAlignment align(
      FinishedEdition edition, Manuscript printed, List<PdfPage> pages) {
    PdfText text = new PdfText(pages);
    Forms forms = text.rubies().forms();
    boolean hides = hidesReadings(edition.publication().folder());
    List<SourceBlock> blocks =
        SourceReader.read(
            printed,
            (base, note) -> forms.next(base, note).filter(form -> hides || form != Form.NOWHERE));
    Predicate<SourceBlock> note = SourceBlock::note;
    return TextAlignment.of(
        List.of(
            only(blocks, READING.or(note).negate()),
            only(blocks, READING.negate().and(note)),
            only(blocks, READING.and(note.negate())),
            only(blocks, READING.and(note))),
        text);
  }

  private static boolean hidesReadings(Path publication) {
    try {
      return HIDING.matcher(ThemeChoices.styleSheets(publication.resolve("theme"))).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<SourceBlock> only(List<SourceBlock> blocks, Predicate<SourceBlock> which) {
    return blocks.stream().filter(which).toList();
  }
}
