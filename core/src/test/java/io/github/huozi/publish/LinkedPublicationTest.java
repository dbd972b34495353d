package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files behind symbolic links count as files. */
class LinkedPublicationTest {

  @TempDir Path temp;
  private PublicationFolder folder;

  @BeforeEach
  void publication() throws IOException {
    folder =
        new PublicationFolder(temp.resolve("book"))
            .as(Format.EPUB)
            .with("publication.yaml", "title: {en: Type, de: Schrift}\ncover: none\n")
            .with("en/1.md", "# One\n\nText.\n")
            .with("en/2.md", "# Two\n\nMore.\n")
            .with("de/1.md", "# Eins\n\nText.\n")
            .with("de/2.md", "# Zwei\n\nMehr.\n");
  }

  @Test
  void thePublicationItself() throws Exception {
    link(temp.resolve("linked"), "book");
    folder = new PublicationFolder(temp.resolve("linked")).as(Format.EPUB);
    folder.publish();
    folder.publish();
    assertThat(folder.remade()).isEmpty();

    folder.with("en/2.md", "# Two\n\nLess.\n").publish();

    assertThat(folder.remade()).containsExactly("en: en/2.md has changed");
  }

  @Test
  void anotherEditionsSummary() throws Exception {
    folder.with("en/SUMMARY.md", "- [](1.md)\n- [](2.md)\n");
    link(temp.resolve("book/de/SUMMARY.md"), "../en/SUMMARY.md");
    folder.publish();

    folder.with("en/SUMMARY.md", "- [](2.md)\n- [](1.md)\n").publish();

    assertThat(folder.remade()).hasSize(2);
  }

  @Test
  void anotherEditionsFolder() throws Exception {
    link(temp.resolve("book/en-GB"), "en");
    folder.publish();

    folder.with("en/3.md", "# Three\n\nNew.\n").publish();

    assertThat(folder.remade()).contains("en-GB: en/3.md is new");
  }

  @Test
  void aThemeInAnEditionsFolder() throws Exception {
    folder.with("en/_theme/theme.css", "p { color: red }\n");
    link(temp.resolve("book/theme"), "en/_theme");
    folder.publish();

    folder.with("en/_theme/theme.css", "p { color: blue }\n").publish();

    assertThat(folder.remade()).contains("de: en/_theme/theme.css has changed");
  }

  @Test
  void aLinkOnTheWay() throws Exception {
    folder
        .with("de/_old/a.svg", svg("red"))
        .with("de/_new/a.svg", svg("blue"))
        .with("en/1.md", "# One\n\n![A](images/a.svg)\n");
    link(temp.resolve("book/de/images"), "_old");
    link(temp.resolve("book/en/images"), "../de/images");
    folder.publish();

    Files.delete(temp.resolve("book/de/images"));
    link(temp.resolve("book/de/images"), "_new");
    folder.publish();

    assertThat(folder.remade()).contains("en: de/images has changed");
  }

  private static void link(Path link, String target) throws IOException {
    try {
      Files.createSymbolicLink(link, Path.of(target));
    } catch (UnsupportedOperationException e) {
      assumeTrue(false, "there are no symbolic links here");
    }
  }

  private static String svg(String colour) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\""
        + " height=\"9\" fill=\"%s\"/></svg>".formatted(colour);
  }
}
