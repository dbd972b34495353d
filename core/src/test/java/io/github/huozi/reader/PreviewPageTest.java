package io.github.huozi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.preview.RunningPreview;
import io.github.huozi.testing.InParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page of a preview in Chromium: the sample is opened, edited, broken and mended. Pictures of
 * what was seen are kept in {@code target/reader/preview}; {@code -Dpictures.update} rewrites those
 * of docs/preview.md.
 */
@Tag("browser")
@Tag("long")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PreviewPageTest {

  private static final Path SAMPLE = Path.of("../sample-project/src/main/publication");
  private static final Path PICTURES = Path.of("target/reader/preview");
  private static final Path DOCUMENTED = Path.of("../docs/preview/pictures");
  private static final String CLAY = "en/02-clay.md";
  private static final String YAML = "publication.yaml";

  /** What is in the window, as it is told of problems. */
  private static final String PROBLEMS = "document.querySelectorAll('#problem-list li').length";

  private Path root = Path.of("");
  private @Nullable RunningPreview running;
  private @Nullable PreviewWindow opened;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    root = folder;
    Path program;
    try {
      program = Chromium.program();
    } catch (Unavailable e) {
      String message = "No preview is opened in a browser: " + e.getMessage();
      System.out.println(message);
      Assumptions.abort(message);
      return;
    }
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = root.resolve("p").resolve(SAMPLE.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    running = new RunningPreview(root, List.of(), true);
    opened = new PreviewWindow(program, running.address());
    opened.awaitPdf(1);
    opened.await("huoziShown.book > 0");
  }

  @AfterAll
  void close() throws Exception {
    if (opened != null) {
      opened.close();
    }
    if (running != null) {
      running.close();
    }
  }

  @AfterEach
  void theBrowserHasNothingToComplainOf() {
    assertThat(window().complaints()).isEmpty();
  }

  private PreviewWindow window() {
    if (opened == null) {
      throw new IllegalStateException("there is no window");
    }
    return opened;
  }

  private RunningPreview preview() {
    if (running == null) {
      throw new IllegalStateException("there is no preview");
    }
    return running;
  }

  /** Keeps a picture that docs/preview.md has. */
  private void documented(String name) throws Exception {
    window().picture(PICTURES.resolve(name));
    if (System.getProperty("pictures.update") != null) {
      Files.copy(
          PICTURES.resolve(name), DOCUMENTED.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private String text(String file) throws IOException {
    return Files.readString(root.resolve("p").resolve(file));
  }

  private String shown(String expression) throws Exception {
    return window().evaluate("String(" + expression + ")", String.class);
  }

  @Test
  @Order(1)
  void pagesAndBookAreShown() throws Exception {
    assertThat(shown("document.title")).isEqualTo("Movable Type");
    assertThat(shown("document.querySelector('.sheet canvas').width > 300")).isEqualTo("true");
    window().await("document.querySelector('.sheet .textLayer')");
    assertThat(shown("document.querySelector('.sheet .textLayer').textContent"))
        .contains("Movable Type", "Contents");
    assertThat(shown("document.querySelector('iframe').contentDocument.body.textContent"))
        .contains("Nine centuries of single characters");
    assertThat(shown("document.querySelectorAll('#section-list .level-1').length")).isEqualTo("9");
    window().picture(PICTURES.resolve("opened.png"));
  }

  @Test
  @Order(2)
  void aHeadingLeadsToItsPage() throws Exception {
    window().evaluate("document.querySelectorAll('#section-list button')[3].click()", Void.class);
    window().await("document.querySelector('iframe')?.contentDocument?.title === 'Clay'");
    assertThat(Integer.parseInt(shown("Math.round(document.getElementById('pages').scrollTop)")))
        .isGreaterThan(1000);
  }

  @Test
  @Order(3)
  void aSavedFileIsShownMarkedAndWhereTheReaderWas() throws Exception {
    String before = shown("Math.round(document.getElementById('pages').scrollTop)");
    int pdf = window().pdf();
    int book = Integer.parseInt(shown("huoziShown.book"));
    preview().save(CLAY, text(CLAY).replace("Two plates, Shen goes on,", "Two iron plates,"));
    window().awaitPdf(pdf + 1);
    window().await("huoziShown.book > " + book);
    window().await("document.querySelectorAll('.sheet .bar').length > 0");
    assertThat(shown("document.getElementById('status').textContent"))
        .contains("pages changed: page 4");
    assertThat(shown("Math.round(document.getElementById('pages').scrollTop)")).isEqualTo(before);
    assertThat(
            shown(
                "document.querySelector('iframe').contentDocument"
                    + ".querySelector('.huozi-changed').textContent"))
        .startsWith("Two iron plates,");
    documented("edited.png");
  }

  @Test
  @Order(4)
  void aTouchedLineHasItsSource() throws Exception {
    window().evaluate("document.querySelector('#status button').click()", Void.class);
    String bar =
        "(() => { const box = document.querySelector('.sheet .bar').getBoundingClientRect();"
            + " return [box.left + 60, box.top + 8]; })()";
    Double[] place = window().evaluate(bar, Double[].class);
    window().touch(place[0], place[1]);
    window().await("!document.getElementById('source').hidden");
    int line = lineOf(CLAY, "Two iron plates,");
    assertThat(shown("document.getElementById('source-place').textContent"))
        .isEqualTo(CLAY + ":" + line);
    assertThat(shown("document.getElementById('source-link').href"))
        .startsWith("vscode://file/")
        .endsWith("/p/" + CLAY + ":" + line);
    window()
        .await(
            "(() => { const shown = document.querySelector('iframe').contentDocument"
                + ".querySelector('.huozi-changed').getBoundingClientRect();"
                + " return shown.top >= 0 && shown.top < 300; })()");
    documented("source.png");
    window().press("Escape");
    window().await("document.getElementById('source').hidden");
  }

  @Test
  @Order(5)
  void theKeyboardDoesTheSame() throws Exception {
    window().evaluate("document.querySelectorAll('.sheet')[4].focus()", Void.class);
    window().press("ArrowDown");
    window().press("ArrowDown");
    window().press("Enter");
    window().await("!document.getElementById('source').hidden");
    assertThat(shown("document.getElementById('source-place').textContent")).startsWith("en/0");
    window().press("Escape");
    window().await("document.getElementById('source').hidden");
  }

  @Test
  @Order(5)
  void aTouchedBlockOfTheBookHasItsSource() throws Exception {
    String block =
        "document.querySelector('iframe').contentDocument.querySelector('.huozi-changed')";
    window().evaluate(block + ".scrollIntoView()", Void.class);
    Double[] place =
        window()
            .evaluate(
                "(() => { const frame = document.querySelector('iframe').getBoundingClientRect();"
                    + " const box = "
                    + block
                    + ".getBoundingClientRect();"
                    + " return [frame.left + box.left + 60, frame.top + box.top + 8]; })()",
                Double[].class);
    window().touch(place[0], place[1]);
    window().await("!document.getElementById('source').hidden");
    assertThat(shown("document.getElementById('source-place').textContent"))
        .isEqualTo(CLAY + ":" + lineOf(CLAY, "Two iron plates,"));
    assertThat(shown(block + ".style.outlineStyle")).isEqualTo("solid");
    window().picture(PICTURES.resolve("source-of-book.png"));
    window().press("Escape");
    window().await("document.getElementById('source').hidden");
    assertThat(shown(block + ".style.outlineStyle")).isEmpty();
  }

  @Test
  @Order(5)
  void theKeyboardGoesFromBlockToBlockOfTheBook() throws Exception {
    String document = "document.querySelector('iframe').contentDocument";
    String outlined =
        "[..."
            + document
            + ".querySelectorAll('[data-line]')].filter((each) => each.style.outlineStyle)";
    for (int i = 0; i < 3; i++) {
      keyDown(document, "ArrowDown");
    }
    keyDown(document, "ArrowUp");
    assertThat(shown(outlined + ".length")).isEqualTo("1");
    String line = shown(outlined + "[0].dataset.line");
    keyDown(document, "Enter");
    window().await("!document.getElementById('source').hidden");
    assertThat(shown("document.getElementById('source-place').textContent"))
        .isEqualTo(CLAY + ":" + line);
    window().press("Escape");
    window().await("document.getElementById('source').hidden");
  }

  private void keyDown(String document, String key) throws Exception {
    window()
        .evaluate(
            document
                + ".body.dispatchEvent(new KeyboardEvent('keydown', {key: '"
                + key
                + "', altKey: true, bubbles: true}))",
            Void.class);
  }

  private int lineOf(String file, String words) throws IOException {
    List<String> lines = Files.readAllLines(root.resolve("p").resolve(file));
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(words)) {
        return i + 1;
      }
    }
    throw new IOException(words + " is not in " + file);
  }

  @Test
  @Order(6)
  void aMistakeStandsBesideTheLastGoodPages() throws Exception {
    String good = text(YAML);
    int pdf = window().pdf();
    int book = Integer.parseInt(shown("huoziShown.book"));
    preview().save(YAML, good.replaceFirst("(?m)^title:", "titel:"));
    window().await(PROBLEMS + " > 0");
    assertThat(window().pdf()).isEqualTo(pdf);
    assertThat(shown("document.getElementById('stale').hidden")).isEqualTo("false");
    assertThat(shown("document.getElementById('problem-list').textContent"))
        .contains("publication.yaml:", "unknown key \"titel\"");
    assertThat(shown("document.querySelector('#problem-list a').href"))
        .startsWith("vscode://file/");
    documented("mistake.png");
    preview().save(YAML, good);
    window().await(PROBLEMS + " === 0");
    assertThat(shown("document.getElementById('stale').hidden")).isEqualTo("true");
    // The next test would break off what is still being loaded.
    window().await("huoziShown.book > " + book);
  }

  @Test
  @Order(7)
  void aScriptOfTheBookDoesNotRun() throws Exception {
    // No manuscript can have one: it is put into the frame by force.
    window()
        .evaluate(
            "(() => { const inner = document.querySelector('iframe').contentDocument; const script"
                + " = inner.createElementNS('http://www.w3.org/1999/xhtml', 'script');"
                + " script.textContent = 'parent.huoziShown.evil = 1'; inner.body.append(script);"
                + " })()",
            Void.class);
    assertThat(shown("huoziShown.evil")).isEqualTo("undefined");
    window().complaints();
  }

  @InParts(4)
  @ParameterizedTest
  @Order(8)
  @CsvSource({
    "zh-CN, Edition, 版本, 没有问题",
    "zh-TW, Edition, 版本, 沒有問題",
    "ja, Edition, 版, 問題はありません",
    "ko, Edition, 판, 문제 없음"
  })
  void theInterfaceHasTheReadersLanguage(
      String language, String english, String edition, String problems) throws Exception {
    window().reloadIn(language);
    window().awaitPdf(1);
    // The next page would break off what is still being loaded.
    window().await("huoziShown.book > 0");
    assertThat(shown("document.querySelector('[data-word=edition]').textContent"))
        .isEqualTo(edition)
        .isNotEqualTo(english);
    assertThat(shown("document.getElementById('problems-title').textContent")).isEqualTo(problems);
  }

  @Test
  @Order(9)
  void theReaderChoosesEditionSizeAndColours() throws Exception {
    window().reloadIn("en");
    window().awaitPdf(1);
    int pdf = window().pdf();
    window()
        .evaluate(
            "(() => { const edition = document.getElementById('edition'); edition.value = 'ja';"
                + " document.getElementById('size').value = 'A6';"
                + " edition.dispatchEvent(new Event('change')); })()",
            Void.class);
    window().awaitPdf(pdf + 1);
    window().await("document.documentElement.dataset.language === 'ja'");
    window()
        .await("document.querySelector('iframe')?.contentDocument?.documentElement.lang === 'ja'");
    assertThat(
            shown(
                "Math.round(document.querySelector('.sheet').size.width) + ' '"
                    + " + Math.round(document.querySelector('.sheet').size.height)"))
        .isEqualTo("298 420");
    window()
        .evaluate(
            "(() => { const text = document.getElementById('text'); text.value = 150;"
                + " text.dispatchEvent(new Event('input'));"
                + " document.getElementById('dark').click(); })()",
            Void.class);
    assertThat(
            shown(
                "document.querySelector('iframe').contentDocument.documentElement.style.fontSize"))
        .isEqualTo("150%");
    assertThat(shown("document.documentElement.classList.contains('dark')")).isEqualTo("true");
    window().picture(PICTURES.resolve("dark.png"));
  }

  @Test
  @Order(10)
  void aPaneFollowsTheOther() throws Exception {
    String document = shown("document.querySelector('iframe').title");
    Double[] pages = middle("pages");
    window().wheel(pages[0], pages[1], 6_000);
    window().await("document.querySelector('iframe').title !== '" + document + "'");
    String scrolled = shown("document.getElementById('pages').scrollTop");
    Double[] book = middle("frames");
    window().wheel(book[0], book[1], -6_000);
    window().await("document.getElementById('pages').scrollTop < " + scrolled + " - 50");
  }

  /** The heading leads both panes; the reader's touch before it is no scroll of the pages. */
  @Test
  @Order(10)
  void aPaneThatIsLedDoesNotLead() throws Exception {
    int asked =
        window()
            .evaluate(
                "(async () => { const pages = document.getElementById('pages');"
                    + " const headings = document.querySelectorAll('#section-list .level-1 button');"
                    + " performance.clearResourceTimings();"
                    + " const scrolled = new Promise((done) => pages.addEventListener('scroll', done, {once: true}));"
                    + " pages.dispatchEvent(new PointerEvent('pointerdown'));"
                    + " headings[pages.scrollTop > 1000 ? 0 : headings.length - 1].click();"
                    + " await scrolled;"
                    + " await new Promise((done) => setTimeout(done, 400));"
                    + " return performance.getEntriesByType('resource')"
                    + ".filter((each) => each.name.includes('/source?')).length; })()",
                Integer.class);
    assertThat(asked).isZero();
  }

  private Double[] middle(String id) throws Exception {
    return window()
        .evaluate(
            "(() => { const box = document.getElementById('"
                + id
                + "').getBoundingClientRect();"
                + " return [box.left + box.width / 2, box.top + box.height / 2]; })()",
            Double[].class);
  }

  @Test
  @Order(11)
  void onANarrowScreenOnePaneIsBelowTheOther() throws Exception {
    window().width(390);
    window().await("document.documentElement.clientWidth === 390");
    assertThat(shown("document.documentElement.scrollWidth")).isEqualTo("390");
    assertThat(
            shown(
                "['lists', 'pages', 'book'].map((id) => document.getElementById(id)"
                    + ".getBoundingClientRect()).every((box, i, all) => box.left === 0"
                    + " && box.width === 390 && (i === 0 || box.top >= all[i - 1].bottom))"))
        .isEqualTo("true");
    window().picture(PICTURES.resolve("narrow.png"));
  }

  /** The least size of what is touched is 24 px (WCAG 2.5.8). */
  @Test
  @Order(12)
  void onAPhoneAllIsLargeEnoughForAFinger() throws Exception {
    window().phone(390, 844);
    window().await("innerWidth === 390 && matchMedia('(pointer: coarse)').matches");
    assertThat(shown("document.documentElement.scrollWidth")).isEqualTo("390");
    assertThat(
            shown(
                "[...document.querySelectorAll('button, select, #text, #pdf, label')]"
                    + ".filter((each) => each.offsetParent)"
                    + ".filter((each) => each.getBoundingClientRect().height < 24"
                    + " || each.getBoundingClientRect().width < 24)"
                    + ".map((each) => each.id || each.textContent).join(', ')"))
        .isEmpty();
    shown("(scrollTo(0, 0), document.querySelectorAll('#section-list button')[3].click())");
    window()
        .await(
            "document.getElementById('pages').getBoundingClientRect().bottom <= innerHeight + 1");
    window().picture(PICTURES.resolve("phone.png"));
  }
}
