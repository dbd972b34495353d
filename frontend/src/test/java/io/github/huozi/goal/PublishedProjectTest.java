package io.github.huozi.goal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.PdfFile;
import io.github.huozi.verify.Damage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that a build tells of a publication and of its finished files. */
@Tag("long")
class PublishedProjectTest {

  private static final String OUTPUT = "target/publication/";
  private static final String CLAY =
      "# Clay\n\nBi Sheng cut his type in sticky clay.[^1]\n\n[^1]: Shen Kuo tells of it.\n";

  private static final Pattern RULE = Pattern.compile("\"ruleId\": \"([^\"]*)\"");

  @TempDir Path temp;

  private BuiltProject project(String yaml) throws IOException {
    return new BuiltProject(temp, "p-1.0").with("src/main/publication/publication.yaml", yaml);
  }

  @Test
  void whatIsUpToDateIsLeftAndAChangedParameterMakesAllAnew() throws Exception {
    BuiltProject project =
        project("title: {en: Words, zh-Hans: 字}\n")
            .with("src/main/publication/en/text.md", "# One\n\nWords.\n")
            .with("src/main/publication/zh-Hans/text.md", "# 一\n\n字。\n");
    List<String> files =
        List.of("p-1.0-en.pdf", "p-1.0-en.epub", "p-1.0-zh-Hans.pdf", "p-1.0-zh-Hans.epub");
    assertThat(project.publish()).isEmpty();
    assertThat(project.told(OUTPUT))
        .containsExactly(
            "p-1.0-en.pdf, 1 page", "p-1.0-en.epub", "p-1.0-zh-Hans.pdf, 1 page", files.get(3));

    assertThat(project.publish()).isEmpty();
    assertThat(project.told(OUTPUT))
        .isEqualTo(files.stream().map(file -> file + " is up to date").toList());

    project.pageSize = "A6";
    assertThat(project.publish()).isEmpty();
    assertThat(project.lines)
        .contains(
            "debug: en is made: <pageSize> has changed",
            "debug: zh-Hans is made: <pageSize> has changed");
    assertThat(project.lines.stream().filter(line -> line.contains(" is made: "))).hasSize(2);
    assertThat(project.told(OUTPUT)).map(line -> line.replaceAll(",.*", "")).isEqualTo(files);
  }

  @Test
  void aDraftTellsWhatItLacks() throws Exception {
    BuiltProject project =
        project("titel: Movable type\n")
            .with(
                "src/main/publication/en/01-clay.md",
                "# Clay\n\nBi Sheng[^1] fired type[^2] of clay[^3].\n\nA hieroglyph, 𓀀.\n");
    String note =
        "src/main/publication/en/01-clay.md:3: the note [^%s] is not defined%s; add [^%1$s]: …";
    String call = " or delete the reference";
    String glyph =
        "src/main/publication/en/01-clay.md:5: no font has the character 𓀀 (U+13000), which occurs"
            + " once; write it another way, or add a font that has it to theme/fonts"
            + " (https://github.com/huozi/huozi/blob/main/docs/fonts.md)";
    String unknown =
        "src/main/publication/publication.yaml:1: unknown key \"titel\"; did you mean \"title\"?";
    String lost = "lost: 1 character (missing-glyph)";
    List<String> brief =
        List.of(
            note.formatted(1, " (and 2 more like it in the file)") + call,
            glyph,
            unknown,
            "5 problems: 3 missing-note, 1 missing-glyph, 1 other; -Dhuozi.problems=all lists each");

    project.draft = true;
    assertThat(project.publish()).isEmpty();
    assertThat(project.lines).contains(OUTPUT + "p-1.0-en.pdf, 1 page");
    assertThat(project.told("warning: ")).startsWith(brief.toArray(String[]::new)).endsWith(lost);
    // The first page of an article has no number.
    assertThat(PdfFile.read(project.finished("p-1.0-en.pdf")).words()).startsWith("Draft Draft ");

    project.problems = "all";
    assertThat(project.publish()).isEmpty();
    assertThat(project.lines).contains(OUTPUT + "p-1.0-en.pdf is up to date");
    assertThat(project.told("warning: "))
        .containsExactly(
            note.formatted(1, "") + call,
            note.formatted(2, "") + call,
            note.formatted(3, "") + call,
            glyph,
            unknown,
            lost);

    project.draft = false;
    project.problems = "brief";
    assertThat(project.publish().lines().skip(1)).isEqualTo(brief);
  }

  @Test
  void anEditionThatIsNotChosenIsNeitherMadeNorChecked() throws Exception {
    BuiltProject project =
        project("title: {en: Movable Type, de: Bewegliche Lettern}\ncover: none\n")
            .with("src/main/publication/de/01-ton.md", "# Ton\n\n![Eine Type](images/none.png)\n")
            .with(
                "src/main/publication/en/01-clay.md",
                "# Clay\n\nBi Sheng cut one character into each block of clay.\n");
    project.skipChecks = List.of("epubcheck", "verapdf");
    project.editions = List.of("en");
    assertThat(project.publish()).isEmpty();
    assertThat(project.told(OUTPUT)).containsExactly("p-1.0-en.pdf, 1 page", "p-1.0-en.epub");
    assertThat(project.verify()).isEmpty();
    assertThat(project.told(OUTPUT)).containsExactly("p-1.0-en.pdf: sound", "p-1.0-en.epub: sound");

    project.editions = List.of("EN");
    project.formats = List.of("pdf");
    assertThat(project.publish()).isEmpty();
    assertThat(project.told(OUTPUT)).hasSize(1).allMatch(line -> line.startsWith("p-1.0-en.pdf"));
    assertThat(project.verify()).isEmpty();
    assertThat(project.told(OUTPUT)).containsExactly("p-1.0-en.pdf: sound");
    assertThat(project.files())
        .containsExactly(
            "p-1.0-en.epub", "p-1.0-en.pdf", "publish.sarif", "verify.html", "verify.sarif");

    // A build of all tells the error: on the console, to GitHub, and to tools.
    String image = "the image images/none.png does not exist";
    project.editions = List.of();
    project.annotations = "github";
    assertThat(project.publish()).contains("src/main/publication/de/01-ton.md:3: " + image);
    assertThat(project.told("::error "))
        .singleElement()
        .asString()
        .startsWith("file=src/main/publication/de/01-ton.md,line=3,title=missing-image::" + image);
    assertThat(Files.readString(project.finished("publish.sarif")))
        .contains("\"ruleId\": \"missing-image\"", "src/main/publication/de/01-ton.md\"");

    project.editions = List.of("fr");
    assertThat(project.publish())
        .isEqualTo("<editions>: fr is not an edition; write one or more of de, en");
  }

  @Test
  void problemsAreToldInTheReadersLanguage() throws Exception {
    BuiltProject project =
        project("title: 活字\n")
            .with(
                "src/main/publication/zh-Hans/01-clay.md",
                "# 泥活字\n\n文字。\n\n![泥活字](images/sort.svg)\n");
    String place = "src/main/publication/zh-Hans/01-clay.md:5: ";
    project.locale = Locale.JAPAN;
    project.language = Optional.of("zh-Hans");
    assertThat(project.publish())
        .contains("出版物有以下问题：", place + "图片 images/sort.svg 不存在；请加上这个文件，或者改正路径");
    // The locale decides if no language is named.
    project.language = Optional.empty();
    assertThat(project.publish())
        .contains(place + "画像 images/sort.svg が見つかりません。ファイルを追加するか、パスを直してください");
    assertThat(Files.readString(project.finished("publish.sarif")))
        .contains("the image images/sort.svg does not exist; add the file or correct the path");
  }

  @Test
  void anEpubAloneIsVerifiedWithoutVeraPdf() throws Exception {
    BuiltProject project =
        project("title: Movable Type\n").with("src/main/publication/en/clay.md", CLAY);
    project.formats = List.of("epub");
    assertThat(project.publish()).isEmpty();
    assertThat(project.verify()).isEmpty();
    assertThat(project.lines)
        .contains(OUTPUT + "p-1.0-en.epub: sound")
        .noneMatch(line -> line.startsWith("warning: ") || line.startsWith("error: "));
    assertThat(Files.readString(project.finished("verify.html")))
        .contains("1 file checked, no findings", ">epubcheck<");
    assertThat(Files.readString(project.finished("verify.sarif"))).contains("\"results\": []");
    assertThat(project.validators).containsExactly("org.w3c:epubcheck");
  }

  /**
   * The EPUB in its place lacks the chapter that it declares, its cover and what it says of itself.
   */
  @Test
  void aDamagedFileFailsTheBuildWithWhatItLacks() throws Exception {
    BuiltProject project =
        project("title: Movable Type\n").with("src/main/publication/en/clay.md", CLAY);
    project.skipChecks = List.of("epubcheck", "verapdf", "accessibility");
    assertThat(project.publish()).isEmpty();
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("mimetype", "application/epub+zip".getBytes(UTF_8));
    entries.put(
        "META-INF/container.xml",
        "<container><rootfiles><rootfile full-path=\"p.opf\"/></rootfiles></container>"
            .getBytes(UTF_8));
    entries.put(
        "p.opf",
        ("<package><metadata/>\n"
                + "<manifest><item id=\"c\" href=\"clay.xhtml\"/></manifest></package>")
            .getBytes(UTF_8));
    Damage.write(project.finished("p-1.0-en.epub"), entries);
    assertThat(project.verify())
        .isEqualTo("The finished files have 11 errors; see target/publication/verify.html");
    String epub = OUTPUT + "p-1.0-en.epub";
    assertThat(project.told("error: "))
        .startsWith(
            epub
                + ": the file is not as publish wrote it; publish it again, or skip this check"
                + " with <skipChecks>record</skipChecks> if another tool changes it"
                + " (record/changed)",
            "src/main/publication/en/clay.md:1: \"ClayBi Sheng cut hi…\" is missing from the EPUB"
                + " (52 characters); publish the file again (p-1.0-en.epub, text/missing)",
            "src/main/publication/publication.yaml: \"Movable Type\" is missing from the EPUB;"
                + " publish the file again (p-1.0-en.epub, text/missing)",
            epub + ": no file is declared as the cover; publish the file again (images/missing)",
            epub
                + ": dc:title of the package is not given, but \"Movable Type\" in the sources;"
                + " publish the file again (p.opf:1:1, metadata/changed)");
    assertThat(Files.readString(project.finished("verify.html")))
        .contains("The file is not as publish wrote it; publish it again");
    String sarif = Files.readString(project.finished("verify.sarif"));
    assertThat(
            RULE.matcher(sarif.substring(sarif.indexOf("\"results\": ")))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.groupingBy(rule -> rule, Collectors.counting())))
        .isEqualTo(
            Map.of(
                "record/changed", 1L,
                "text/missing", 2L,
                "images/missing", 1L,
                "metadata/changed", 7L));
  }
}
