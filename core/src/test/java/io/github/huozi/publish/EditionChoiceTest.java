package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.huozi.Huozi;
import io.github.huozi.output.UpToDateCheck;
import io.github.huozi.problem.Losses;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.request.EngineThreads;
import io.github.huozi.request.Format;
import io.github.huozi.request.PublishRequest;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.PublishedEdition;
import io.github.huozi.request.PublishedEdition.Credit;
import io.github.huozi.request.PublishedFile;
import io.github.huozi.request.UnknownNameException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a build of some editions makes, and what it leaves for the builds after it. */
class EditionChoiceTest {

  private static final String SHARED = "the title or another text of the publication has changed";

  private static final String BAD = "# Eins\n\n![](none.png)\n";

  @TempDir Path temp;
  private PublicationFolder folder;

  @BeforeEach
  void publication() throws IOException {
    folder =
        new PublicationFolder(temp.resolve("book"))
            .as(Format.EPUB)
            .with("publication.yaml", "title: {en: Type, de: Schrift}\ncover: none\n")
            .with("en/1.md", "# One\n\nText, <blink>new</blink>.\n")
            .with("de/1.md", "# Eins\n\nText, <blink>neu</blink>.\n");
  }

  @Test
  void onlyChosenEditionsAreReadAndMade() throws Exception {
    List<PublishedFile> files = folder.with("de/1.md", BAD).only("en").publish();
    assertThat(files).extracting(PublishedFile::edition).containsOnly("en");
    assertThat(folder.problems()).singleElement().asString().startsWith("en/1.md:3: ");
    assertThat(folder.file("de", Format.EPUB)).doesNotExist();
  }

  @Test
  void aChangeInAnotherEditionIsNotForgotten() throws Exception {
    folder.publish();
    folder.with("de/1.md", "# Eins\n\nAnderes.\n").only("en").publish();
    assertThat(folder.remade()).isEmpty();
    folder.only().publish();
    assertThat(folder.remade()).containsExactly("de: de/1.md has changed");
  }

  @Test
  void aChangeOfBothIsNotForgottenForTheOther() throws Exception {
    folder.publish();
    folder.with("publication.yaml", "title: {en: Type, de: Lettern}\ncover: none\n");
    folder.only("en").publish();
    assertThat(folder.remade()).containsExactly("en: publication.yaml has changed");
    folder.only().publish();
    assertThat(folder.remade()).containsExactly("de: publication.yaml has changed");
    assertThat(folder.epub("de").metadata("dc:title")).isEqualTo("Lettern");
  }

  @Test
  void anErrorInAnotherEditionIsToldByTheNextBuildOfAll() throws Exception {
    folder.publish();
    folder.with("de/1.md", BAD).only("en").publish();
    folder.only();
    assertThatExceptionOfType(PublishingException.class).isThrownBy(folder::publish);
    assertThat(folder.problems()).anyMatch(problem -> problem.startsWith("de/1.md:3: "));
  }

  @Test
  void warningsOfOtherEditionsAreKept() throws Exception {
    folder.publish();
    List<String> warnings = folder.problems();
    folder.with("en/1.md", "# One\n\nOther, <blink>new</blink>.\n").only("en").publish();
    assertThat(folder.problems()).singleElement().asString().startsWith("en/1.md:3: ");
    folder.only().publish();
    assertThat(folder.remade()).isEmpty();
    assertThat(folder.problems()).hasSize(2).isEqualTo(warnings);
  }

  /** The front matter of the first edition's only file gives the authors of all editions. */
  @Test
  void whatAnotherEditionsFileTellsOfAllIsNoticed() throws Exception {
    String article = "---\nauthor: %s\n---\n# Eins\n\nText.\n";
    folder.with("de/1.md", article.formatted("Ada")).publish();
    assertThat(folder.epub("en").metadata("dc:creator")).isEqualTo("Ada");
    folder.with("de/1.md", article.formatted("Bea")).only("en").publish();
    assertThat(folder.remade()).containsExactly("en: " + SHARED);
    assertThat(folder.epub("en").metadata("dc:creator")).isEqualTo("Bea");
  }

  /** Even if it told nothing before. */
  @Test
  void whatAnotherEditionsFileBeginsToTellIsNoticed() throws Exception {
    folder.with("de/1.md", "# Eins\n\nText.\n").publish();
    folder.with("de/1.md", "---\nauthor: Ada\n---\n# Eins\n\nText.\n").only("en").publish();
    assertThat(folder.remade()).containsExactly("en: " + SHARED);
    folder.only().publish();
    assertThat(folder.remade()).containsExactly("de: de/1.md has changed");
    assertThat(folder.epub("en").metadata("dc:creator")).isEqualTo("Ada");
  }

  /** Its text is its own. */
  @Test
  void whatAnotherEditionsFileTellsOfItselfChangesNothing() throws Exception {
    folder.with("de/1.md", "---\nauthor: Ada\n---\n# Eins\n\nText.\n").publish();
    folder.with("de/1.md", "---\nauthor: Ada\n---\n# Eins\n\nNeu.\n").publish();
    assertThat(folder.remade()).containsExactly("de: de/1.md has changed");
    folder.with("de/1.md", "---\nauthor: Ada\n---\n# Eins\n\nAlt.\n").only("en").publish();
    assertThat(folder.remade()).isEmpty();
  }

  @Test
  void filesOfOtherEditionsStay() throws Exception {
    folder.publish();
    byte[] before = Files.readAllBytes(folder.file("de", Format.EPUB));
    folder.with("publication.yaml", "title: {en: Types, de: Lettern}\ncover: none\n");
    folder.only("en").publish();
    assertThat(folder.file("de", Format.EPUB)).hasBinaryContent(before);
  }

  @Test
  void anEditionMadeAloneHasTheSameBytes() throws Exception {
    folder.as(Format.values()).only("en").publish();
    folder.only("de").publish();
    assertThat(folder.remade()).containsExactly("de: no record says what its files were made from");
    folder.only().publish();
    assertThat(folder.remade()).isEmpty();
    PublicationFolder other = new PublicationFolder(temp.resolve("other"));
    for (String file : List.of("publication.yaml", "en/1.md", "de/1.md")) {
      other.with(file, Files.readAllBytes(temp.resolve("book").resolve(file)));
    }
    other.publish();
    for (String language : List.of("en", "de")) {
      for (Format format : Format.values()) {
        assertThat(folder.file(language, format))
            .hasSameBinaryContentAs(other.file(language, format));
      }
    }
  }

  @Test
  void aTitleThatAnotherEditionLacksIsNoError() throws Exception {
    folder
        .with("publication.yaml", "cover: none\n")
        .with("de/1.md", new byte[] {'#', ' ', (byte) 0xFF})
        .with("en/2.md", "")
        .without("en/2.md")
        .only("en")
        .publish();
    assertThat(folder.epub("en").metadata("dc:title")).isEqualTo("One");
    folder.only();
    assertThatExceptionOfType(PublishingException.class).isThrownBy(folder::publish);
  }

  @Test
  void errorsOfThePublicationFail() throws Exception {
    folder.with("publication.yaml", "title: {en: Type}\ntyp: book\n").only("en");
    assertThatExceptionOfType(PublishingException.class).isThrownBy(folder::publish);
    assertThat(folder.problems())
        .contains(
            "publication.yaml:1: the title has no wording for the edition de; add de: … to it",
            "publication.yaml:2: unknown key \"typ\"; did you mean \"type\"?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | fr is not an edition; write one or more of en, en-large, ja, ja-phone," + " ja-print",
        "jp | jp is not an edition; did you mean ja? The editions are en, en-large, ja, ja-phone,"
            + " ja-print",
        "en-lage | en-lage is not an edition; did you mean en-large? The editions are en, en-large,"
            + " ja, ja-phone, ja-print",
        "cs | cs is the language of 2 editions; write their ids: x, y"
      })
  void aNameThatMeansNoEditionIsAnError(String name, String message) throws Exception {
    folder
        .with(
            "publication.yaml",
            """
            title: Type
            editions:
              - language: en
              - {id: en-large, language: en, body-size: 14pt}
              - language: ja
              - {id: ja-phone, language: ja}
              - {id: ja-print, language: ja}
            """)
        .with("ja/1.md", "# 一\n")
        .only("en", name);
    if (name.equals("cs")) {
      folder
          .with(
              "publication.yaml",
              "title: Type\neditions: [{language: cs, id: x}, {language: cs, id: y}]\n")
          .with("cs/1.md", "# Jedna\n")
          .only(name);
    }
    assertThatExceptionOfType(UnknownNameException.class)
        .isThrownBy(folder::publish)
        .withMessage("<editions>: " + message);
  }

  @ParameterizedTest
  @CsvSource({"en, en", "EN-Large, en-large", "ja, print"})
  void aNameIsAnIdOrALanguageThatOneEditionHas(String name, String id) throws Exception {
    folder
        .with(
            "publication.yaml",
            """
            title: Type
            cover: none
            editions:
              - language: en
              - {id: en-large, language: en, body-size: 14pt}
              - {id: print, language: ja}
            """)
        .with("ja/1.md", "# 一\n")
        .only(name);
    assertThat(folder.publish()).extracting(PublishedFile::edition).containsOnly(id);
  }

  @Test
  void errorsOfThePublicationComeBeforeAnUnknownName() throws Exception {
    folder
        .with("publication.yaml", "title: Type\neditions: [{language: en}, {language: jp}]\n")
        .only("ja");
    assertThatExceptionOfType(PublishingException.class).isThrownBy(folder::publish);
    assertThat(folder.problems())
        .containsExactly("publication.yaml:2: \"jp\" is not a language tag; write ja");
  }

  @Test
  void whatIsUpToDateNeedsNoEngine() throws Exception {
    folder.publish();
    folder.with("de/1.md", BAD).only("en");
    assertThat(upToDate()).isPresent();
    assertThat(folder.problems()).singleElement().asString().startsWith("en/1.md:3: ");
    folder.only("en", "de");
    assertThat(upToDate()).isEmpty();
    folder.only("en", "fr");
    assertThat(upToDate()).isEmpty();
  }

  /** What is known without reading a text. */
  private Optional<PublishResult> upToDate() throws Exception {
    List<PublishResult> found = new ArrayList<>();
    folder.publish(
        (request, fonts, progress) -> {
          Optional<PublishResult> result = UpToDateCheck.result(request, fonts);
          result.ifPresent(found::add);
          return result.orElseGet(
              () -> new PublishResult(List.of(), List.of(), Losses.NONE, List.of()));
        });
    return found.stream().findFirst();
  }

  /** An archive has publications in several languages. */
  @Test
  void ofSeveralPublicationsSomeMayHaveNoneOfTheEditions() throws Exception {
    folder.only("fr");
    List<PublishedFile> files =
        folder.publish(
            (request, fonts, progress) -> {
              ExecutorService threads = EngineThreads.pool();
              try {
                PublishRequest one =
                    request.with(
                        request.publication(), request.output(), "book", "org.example:book");
                return new Huozi(threads).publish(one, fonts, progress);
              } finally {
                threads.shutdownNow();
              }
            });
    assertThat(files).isEmpty();
  }

  @Test
  void aCatalogueLearnsTheSameOfFilesThatAreUpToDate() throws Exception {
    folder.with(
        "publication.yaml",
        "title: {en: Type, de: Lettern}\nauthors: [{name: Li Lei}, {name: Kim, role: trl}]\n"
            + "date: 2026-11\nabstract: {en: How it came about.}\nkeywords: [clay]\n");
    List<PublishResult> results = new ArrayList<>();
    folder.publish(
        (request, fonts, progress) -> {
          ExecutorService threads = EngineThreads.pool();
          try {
            results.add(new Huozi(threads).publish(request, fonts, progress));
          } finally {
            threads.shutdownNow();
          }
          return results.get(0);
        });
    PublishResult upToDate = upToDate().orElseThrow();
    assertThat(upToDate.editions()).isEqualTo(results.get(0).editions());
    assertThat(upToDate.files())
        .extracting(PublishedFile::digest)
        .isEqualTo(results.get(0).files().stream().map(PublishedFile::digest).toList());
    PublishedEdition english =
        upToDate.editions().stream().filter(one -> one.id().equals("en")).findFirst().orElseThrow();
    assertThat(english.title()).isEqualTo("Type");
    assertThat(english.credits())
        .containsExactly(new Credit("Li Lei", "aut"), new Credit("Kim", "trl"));
    assertThat(english.date()).contains("2026-11");
    assertThat(english.description()).contains("How it came about.");
    assertThat(english.subjects()).containsExactly("clay");
    assertThat(english.identifier()).startsWith("urn:uuid:");
  }

  @Test
  void anotherFormatStays() throws Exception {
    folder.as(Format.values()).publish();
    byte[] epub = Files.readAllBytes(folder.file("en", Format.EPUB));
    List<PublishedFile> files =
        folder.with("en/1.md", "# One\n\nOther.\n").as(Format.PDF).only("en").publish();
    assertThat(files).singleElement().extracting(PublishedFile::format).isEqualTo(Format.PDF);
    assertThat(folder.file("en", Format.EPUB)).hasBinaryContent(epub);
  }
}
