package io.github.huozi.publication;

import io.github.huozi.model.Contributor;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Isbn;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Publication;
import io.github.huozi.model.PublicationDate;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.convention.Convention;
import io.github.huozi.publication.convention.Declared;
import io.github.huozi.publication.listing.SectionFiles;
import io.github.huozi.publication.wording.ConvertedTexts;
import io.github.huozi.publication.wording.Wordings;
import io.github.huozi.source.config.Setting;
import io.github.huozi.source.section.DatedNames;
import io.github.huozi.source.section.FirstHeading;
import io.github.huozi.source.section.FrontMatter;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.text.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The texts that {@code publication.yaml} need not have, since another tool's settings or the front
 * matter of an article's only file say them.
 *
 * @param declared what the settings say
 * @param matter the front matter
 * @param editions the editions, some of which have typographic marks for typewriter marks
 * @param converted gives converted editions their wordings
 */
record ConventionTexts(
    Optional<Declared> declared,
    Optional<FrontMatter> matter,
    List<Edition> editions,
    ConvertedTexts converted) {

  /**
   * The texts for a publication.
   *
   * @param single whether the front matter of the only file counts: the publication is an article
   */
  static ConventionTexts of(
      Path root,
      Optional<Convention> convention,
      List<Edition> editions,
      ConvertedTexts converted,
      boolean single) {
    return new ConventionTexts(
        convention.map(Convention::declared),
        single && !editions.isEmpty()
            ? ArticleTitle.matter(root, editions.get(0))
            : Optional.empty(),
        editions,
        converted);
  }

  /** Tells whether the text of the editions makes a book: it has several sections. */
  static Publication.Type type(Path root, List<Edition> editions) {
    return editions.stream()
            .allMatch(edition -> SectionFiles.list(root, edition, new Problems()).size() < 2)
        ? Publication.Type.ARTICLE
        : Publication.Type.BOOK;
  }

  /** The files with the works that the text cites, as they are written. */
  List<String> works() {
    List<String> files =
        declared.map(Declared::works).orElse(List.of()).stream().map(Setting.Text::value).toList();
    return files.isEmpty() ? matter.map(FrontMatter::works).orElse(List.of()) : files;
  }

  /** The style of the citations, as it is written. */
  Optional<String> citationStyle() {
    return declared
        .flatMap(Declared::style)
        .map(Setting.Text::value)
        .or(() -> matter.flatMap(FrontMatter::citationStyle));
  }

  Optional<LocalizedText> title() {
    return text(declared.flatMap(Declared::title).or(() -> matter.flatMap(FrontMatter::title)));
  }

  Optional<LocalizedText> subtitle() {
    return text(
        matter.flatMap(FrontMatter::subtitle).or(() -> declared.flatMap(Declared::subtitle)));
  }

  Optional<LocalizedText> description() {
    return text(
        declared.flatMap(Declared::description).or(() -> matter.flatMap(FrontMatter::description)));
  }

  /** The address at which the tool publishes it. */
  Optional<LocalizedText> site() {
    return declared
        .flatMap(Declared::site)
        .filter(address -> !address.isBlank())
        .map(LocalizedText::of);
  }

  List<Contributor> authors() {
    List<String> own = matter.map(FrontMatter::authors).orElse(List.of());
    List<String> names = own.isEmpty() ? declared.map(Declared::authors).orElse(List.of()) : own;
    return names.stream()
        .map(
            name ->
                new Contributor(
                    words(name),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Contributor.AUTHOR))
        .toList();
  }

  List<LocalizedText> keywords() {
    return matter.map(FrontMatter::keywords).orElse(List.of()).stream().map(this::words).toList();
  }

  Optional<PublicationDate> date() {
    return matter
        .flatMap(FrontMatter::date)
        .or(() -> declared.flatMap(Declared::date).flatMap(DatedNames::date));
  }

  /** The ISBN as a URI, if it is one. */
  Optional<String> identifier() {
    return declared
        .flatMap(Declared::isbn)
        .map(isbn -> Isbn.SCHEME + isbn.strip())
        .filter(uri -> Isbn.of(uri).filter(Isbn::isSound).isPresent());
  }

  private Optional<LocalizedText> text(Optional<String> text) {
    return text.filter(value -> !value.isBlank()).map(this::words);
  }

  /** A text in the words and with the marks of each edition. */
  LocalizedText words(String text) {
    return Wordings.smart(converted.complete(LocalizedText.of(text), 0), editions);
  }

  /** The first heading of a README in one of the folders; else the first folder's name. */
  static String titleOf(Path root, List<Edition> editions) {
    return Stream.concat(editions.stream().map(Edition::folder), Stream.of(root))
        .map(folder -> folder.resolve("README.md"))
        .filter(Files::isRegularFile)
        .flatMap(file -> TextFile.read(new Reporter(file, new Problems())).stream())
        .map(text -> text.substring(0, Math.min(text.length(), 20_000)))
        .flatMap(text -> FirstHeading.in(text).stream())
        .findFirst()
        .orElseGet(() -> nameOf(root));
  }

  /** The name of a folder as a text. macOS may have taken its letters apart. */
  static String nameOf(Path folder) {
    return Normalizer.normalize(String.valueOf(folder.getFileName()), Normalizer.Form.NFC);
  }
}
