package io.github.huozi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the jar as users do: with an empty local repository, and a folder as the remote one. */
@Tag("long")
class CommandTest {

  /** What may be fetched for English and for Chinese, with the command itself. */
  private static final long MOST_ENGLISH = 60_000_000;

  private static final long MOST_CHINESE = 85_000_000;

  private static final Pattern FONTS = Pattern.compile("huozi-fonts-([a-z-]+)-([\\d.]+)\\.jar");

  @TempDir Path temp;
  private Path jar;
  private Path book;
  private String output = "";

  /** Options of the Java process. */
  private List<String> options = List.of("-Dfile.encoding=UTF-8");

  @BeforeEach
  void prepare() throws IOException {
    Optional<Path> found = jarOf(Path.of("target"));
    Assumptions.assumeTrue(found.isPresent(), "mvn package makes the jar");
    jar = found.orElseThrow().toAbsolutePath();
    Path remote = temp.resolve("remote");
    List<Path> fonts = fonts();
    Assumptions.assumeFalse(fonts.isEmpty(), "mvn package makes the fonts");
    for (Path font : fonts) {
      Matcher name = FONTS.matcher(font.getFileName().toString());
      assertThat(name.matches()).isTrue();
      Path folder =
          remote.resolve("io/github/huozi/huozi-fonts-" + name.group(1)).resolve(name.group(2));
      Files.createDirectories(folder);
      Files.copy(font, folder.resolve(font.getFileName().toString()));
    }
    Files.writeString(
        temp.resolve("settings.xml"),
        "<settings><mirrors><mirror><id>folder</id><mirrorOf>*</mirrorOf><url>"
            + remote.toUri()
            + "</url></mirror></mirrors></settings>");
    book = Files.createDirectory(temp.resolve("clay"));
  }

  private static Optional<Path> jarOf(Path target) throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(
              file -> file.getFileName().toString().matches("huozi-cli-[\\d.]+(-SNAPSHOT)?\\.jar"))
          .findFirst();
    }
  }

  private static List<Path> fonts() {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path"))
        .map(Path::of)
        .filter(path -> FONTS.matcher(path.getFileName().toString()).matches())
        .toList();
  }

  /** Runs the command in the folder above the book, and returns its exit code. */
  private int run(String... arguments) throws Exception {
    return run("", arguments);
  }

  /**
   * @param input what it gets on the standard input
   */
  private int run(String input, String[] arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(options);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(arguments));
    command.addAll(
        List.of("--settings", "settings.xml", "--repository", temp.resolve("local").toString()));
    Process process =
        new ProcessBuilder(command).directory(temp.toFile()).redirectErrorStream(true).start();
    try (OutputStream out = process.getOutputStream()) {
      out.write(input.getBytes(StandardCharsets.UTF_8));
    }
    try (InputStream in = process.getInputStream()) {
      output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(output).as("no stack trace, no bar").doesNotContain("\tat ", "\r[", "[####");
    return process.exitValue();
  }

  private long fetched() throws IOException {
    long sum = Files.size(jar);
    try (Stream<Path> files = Files.walk(temp.resolve("local/io"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sum += Files.size(file);
      }
    }
    return sum;
  }

  @Test
  void fromAFolderOfMarkdownToFinishedFiles() throws Exception {
    Files.writeString(book.resolve("publication.yaml"), "title: Clay\nlanguage: en\n");
    Files.createDirectory(book.resolve("en"));
    Files.writeString(book.resolve("en/01.md"), "# Clay\n\nBi Sheng cut *each sort* of clay.\n");
    assertThat(run("publish", "clay")).as(output).isEqualTo(ExitCode.DONE);
    assertThat(output)
        .contains("fetching huozi-fonts-latin", "clay/_publication/clay-en.pdf, ", "clay-en.epub");
    assertThat(book.resolve("_publication/clay-en.pdf")).isNotEmptyFile();
    assertThat(fetched()).isLessThan(MOST_ENGLISH);

    // The finished files are no input, and no font is fetched again.
    assertThat(run("publish", "clay", "--offline")).isEqualTo(ExitCode.DONE);
    assertThat(output).contains("clay-en.pdf is up to date", "clay-en.epub is up to date");
    assertThat(run("verify", "clay", "--offline", "--skip-checks", "epubcheck,verapdf"))
        .as(output)
        .isEqualTo(ExitCode.DONE);
    assertThat(book.resolve("_publication/verify.html")).isNotEmptyFile();

    assertThat(run("verify", "clay", "--offline")).isEqualTo(ExitCode.OTHER);
    assertThat(output)
        .contains("run once without --offline and", "or add its check to --skip-checks");
    assertThat(run("publish", "clay", "--editions", "ja")).isEqualTo(ExitCode.ARGUMENTS);
    assertThat(output).contains("--editions: ja is not an edition");
    assertThat(run("convert-review", "clay")).as(output).isEqualTo(ExitCode.DONE);

    Path pdf = book.resolve("_publication/clay-en.pdf");
    Files.copy(pdf, temp.resolve("first.pdf"));
    assertThat(run("compare", "first.pdf", pdf.toString())).as(output).isEqualTo(ExitCode.DONE);
    assertThat(output).contains("The files are the same, byte for byte");
    assertThat(run("compare", "first.pdf", "clay")).isEqualTo(ExitCode.ARGUMENTS);
    assertThat(output).contains("clay is a folder; write the path of a PDF");
    assertThat(run("compare", "first.pdf", "settings.xml")).isEqualTo(ExitCode.OTHER);
    assertThat(output).contains("settings.xml cannot be read as a PDF");

    Files.writeString(book.resolve("en/01.md"), "# Clay\n\n![](none.png)\n");
    assertThat(run("publish", "clay")).isEqualTo(ExitCode.PROBLEMS);
    assertThat(output).contains("clay/en/01.md:3: ");
    assertThat(run("publish", "clay", "--no-fork")).isEqualTo(ExitCode.PROBLEMS);
    assertThat(output).contains("clay/en/01.md:3: ");

    Files.writeString(temp.resolve("file"), "");
    assertThat(run("publish", "clay", "--draft", "-o", "file/below")).isEqualTo(ExitCode.OTHER);
  }

  @Test
  void initBeginsAPublicationInChinese() throws Exception {
    assertThat(run("init", "clay", "--languages", "zh-Hans")).as(output).isEqualTo(ExitCode.DONE);
    assertThat(output).contains("written: zh-Hans/01-text.md", "now run: huozi publish clay");
    assertThat(book.resolve("pom.xml")).doesNotExist();
    assertThat(book.resolve(".gitignore")).hasContent("_publication/");
    assertThat(run("init", "clay")).isEqualTo(ExitCode.DONE);
    assertThat(output).contains("give its language with --languages");

    assertThat(run("publish", "clay")).as(output).isEqualTo(ExitCode.DONE);
    assertThat(output).doesNotContain("warning");
    assertThat(book.resolve("_publication/clay-zh-Hans.pdf")).isNotEmptyFile();
    assertThat(fetched()).isLessThan(MOST_CHINESE);
  }

  /** The properties are those of a Windows machine in China. */
  @Test
  void filesAreTheSameWhereLinesEndOtherwise() throws Exception {
    Map<String, byte[]> here = made("en");
    options =
        List.of(
            "-Dfile.encoding=GBK",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Dline.separator=\r\n",
            "-Duser.timezone=Asia/Shanghai");
    Map<String, byte[]> there = made("en");
    assertThat(there.keySet()).isEqualTo(here.keySet());
    there.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(here.get(name)));
  }

  /** All files of a new publication that is published, by their paths. */
  private Map<String, byte[]> made(String languages) throws Exception {
    String folder = "made" + options.size();
    assertThat(run("init", folder, "--languages", languages, "--no-fork")).isZero();
    assertThat(
            run(
                "publish",
                folder,
                "--name=book",
                "--no-fork",
                "--output-timestamp=2026-11-24T00:00:00Z"))
        .as(output)
        .isZero();
    Path root = temp.resolve(folder);
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (!name.contains(".huozi") && !name.endsWith(".sarif")) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  @Test
  void initTellsThatOneChineseTextGivesBothScripts() throws Exception {
    String told = "{language: zh-Hant, convert-from: zh-Hans}";
    assertThat(run("init", "clay", "--languages", "zh-Hans,ja"))
        .as(output)
        .isEqualTo(ExitCode.DONE);
    assertThat(output).doesNotContain("convert-from");
    assertThat(run("init", "clay", "--languages", "zh-Hant")).as(output).isEqualTo(ExitCode.DONE);
    assertThat(output).contains(told);
    assertThat(run("init", "both", "--languages", "zh-Hans,zh-Hant"))
        .as(output)
        .isEqualTo(ExitCode.DONE);
    assertThat(output).contains(told);
  }

  @Test
  void aBackEndOfMdbook() throws Exception {
    MdbookFilesTest.write(book);
    String json = MdbookFilesTest.json(book);
    assertThat(run(json, new String[] {"mdbook"})).as(output).isEqualTo(ExitCode.PROBLEMS);
    assertThat(output).contains(System.lineSeparator() + "src/chap/kilns.md:3: the image");

    json = json.replace("img/none.png", "img/sort.svg");
    assertThat(run(json, new String[] {"mdbook"})).as(output).isEqualTo(ExitCode.DONE);
    assertThat(output).contains("book/clay-en.epub").doesNotContain(".pdf");
    try (ZipFile epub = new ZipFile(book.resolve("book/clay-en.epub").toFile())) {
      String text =
          epub.stream()
              .filter(entry -> entry.getName().endsWith(".xhtml"))
              .map(entry -> read(epub, entry))
              .collect(Collectors.joining());
      assertThat(text)
          .contains("replaced by a preprocessor", "A literal {{#include x.md}} stays.")
          .contains("Included <em>text</em>");
    }
    assertThat(run(json, new String[] {"mdbook"})).isEqualTo(ExitCode.DONE);
    assertThat(output).contains("clay-en.epub is up to date");

    assertThat(run(json.replace("\"draft\"", "\"drfat\""), new String[] {"mdbook"}))
        .isEqualTo(ExitCode.ARGUMENTS);
    assertThat(output).contains("[output.huozi] has no key drfat");
    assertThat(run("", new String[] {"mdbook"})).isEqualTo(ExitCode.ARGUMENTS);
  }

  /** The same by mdBook itself, if it is installed. */
  @Test
  void mdbookRunsTheBackEnd() throws Exception {
    Optional<Path> mdbook =
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(System.getenv("PATH"))
            .map(folder -> Path.of(folder, "mdbook"))
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(mdbook.isPresent(), "mdbook is not installed");
    MdbookFilesTest.write(book);
    Files.writeString(
        book.resolve("src/SUMMARY.md"),
        "# Summary\n\n[Foreword](foreword.md)\n\n# Part\n\n- [Clay](chap/clay.md)\n"
            + "    - [Wood](chap/wood.md)\n- [Lead](lead.md)\n");
    Files.writeString(book.resolve("src/chap/wood.md"), "# Wood\n\n## Grain\n\nText.\n");
    Files.writeString(book.resolve("src/lead.md"), "# Lead\n\nText.\n");
    Files.writeString(
        book.resolve("book.toml"),
        """
        [book]
        title = "Clay"
        language = "en"
        [output.huozi]
        command = '%s -jar %s mdbook'
        formats = ["epub"]
        settings = '%s'
        repository = '%s'
        """
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                jar,
                temp.resolve("settings.xml"),
                temp.resolve("local")));
    Process process =
        new ProcessBuilder(mdbook.orElseThrow().toString(), "build")
            .directory(book.toFile())
            .redirectErrorStream(true)
            .start();
    try (InputStream in = process.getInputStream()) {
      output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("book/clay-en.epub").doesNotContain("warning: ");
    assertThat(book.resolve("book/clay-en.epub")).isNotEmptyFile();
  }

  private static String read(ZipFile zip, ZipEntry entry) {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void fontsThatCannotBeHadAreNamed() throws Exception {
    Files.writeString(book.resolve("01.md"), "# Clay\n\nText.\n");
    assertThat(run("publish", "clay", "--offline")).isEqualTo(ExitCode.OTHER);
    assertThat(output)
        .contains("error: Cannot publish: the fonts io.github.huozi:huozi-fonts-latin")
        .contains("cannot be fetched offline; run once without --offline and");
  }

  @Test
  void theJarHasTheLicencesOfWhatIsInIt() throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      List<String> names = file.stream().map(ZipEntry::getName).toList();
      assertThat(names)
          .contains(
              "META-INF/licences/huozi/LICENSE",
              "META-INF/licences/pdfbox-jar/META-INF/NOTICE",
              "META-INF/licences/icu4j/LICENSE")
          .noneMatch(name -> name.endsWith("module-info.class") || name.endsWith(".SF"));
    }
  }
}
