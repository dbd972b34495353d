package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each composition of a cover is one that print shops take: what is published is sound. */
final class CoversOfPrintTest {

  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource({
    "slip, indigo",
    "glyph, pine",
    "squares, ochre",
    "rules, vermilion",
    "frame, ink",
  })
  void whatIsPublishedIsSound(String composition, String palette) throws Exception {
    PublicationFolder folder =
        new PublicationFolder(temp)
            .with(
                "publication.yaml",
                """
                type: book
                title: {en: 'The Economy of Chips: A Short History', ja: 草枕}
                subtitle: {en: Who Pays and Who Decides, ja: 旅の本}
                category: {en: Policy, ja: 小説}
                authors: [{name: {en: Ann Lee, ja: 李安}, bio: {en: Writes., ja: 作家。}}]
                publisher: {en: Sorts Press, ja: 活字社}
                abstract: {en: 'How type came about, and who paid.', ja: 山路を登りながら、こう考えた。}
                identifier: {en: 'urn:isbn:978-0-306-40615-7', ja: 'urn:isbn:978-4-00-310101-8'}
                editions: [{language: en}, {language: ja, writing-mode: vertical-rl}]
                cover: {composition: %s, palette: %s}
                print:
                  kdp: {cover: {paper: color, spine: 18mm}}
                  offset-cn: {cover: {spine: 18mm, flaps: 80mm, band: 55mm}}
                  old: {like: offset-cn, standard: x-1a, cover: {spine: 18mm}}
                """
                    .formatted(composition, palette))
            .with("en/a.md", "# One\n\nText.")
            .with("ja/a.md", "# 一\n\n文。");
    folder.publish();
    assertThat(folder.problems()).noneMatch(problem -> problem.contains("cover"));
    assertThat(folder.verify(Set.of()).stream().map(Object::toString))
        .noneMatch(finding -> finding.contains("-cover.pdf") || finding.contains("images/"));
  }
}
