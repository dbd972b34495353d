package io.github.huozi.template;

import io.github.huozi.language.Language;
import io.github.huozi.model.Accessibility;
import io.github.huozi.model.ArticleMatter;
import io.github.huozi.model.BookStructure;
import io.github.huozi.model.BuiltInTheme;
import io.github.huozi.model.CitedWorks;
import io.github.huozi.model.Contributor;
import io.github.huozi.model.Cover;
import io.github.huozi.model.Edition;
import io.github.huozi.model.Imprint;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.NoteStyle;
import io.github.huozi.model.Publication;
import io.github.huozi.model.Publication.HeadingStyle;
import io.github.huozi.model.PublicationDate;
import io.github.huozi.model.WordReadings;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.Section.Heading;
import io.github.huozi.model.section.XhtmlTree;
import io.github.huozi.problem.ProblemLevels;
import io.github.huozi.theme.Theme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A publication in five scripts with all data that a template may get. */
public final class SampleManuscripts {

  private static final Path FOLDER = Path.of("publication").toAbsolutePath();

  private SampleManuscripts() {}

  public static Publication publication(Publication.Type type) {
    return publication(type, Optional.empty());
  }

  /** The theme of an article in a folder. */
  public static Theme theme(Path folder) {
    return Theme.of(folder, BuiltInTheme.of(Publication.Type.ARTICLE));
  }

  public static Publication publication(Publication.Type type, Optional<BuiltInTheme> theme) {
    return publication(type, theme, Optional.empty());
  }

  /** A book that declares an imprint. */
  public static Publication withImprint() {
    Map<String, List<LocalizedText>> texts = new LinkedHashMap<>();
    texts.put(
        "address",
        List.of(text("1 Type Street\nLondon", "王府井大街36号", "重慶南路57號", "神田神保町一丁目", "와우산로 29길 14")));
    texts.put("postcode", List.of(LocalizedText.of("10045")));
    texts.put("cover-designer", List.of(LocalizedText.of("Sun"), LocalizedText.of("Sue")));
    texts.put("sheets", List.of(LocalizedText.of("8.5")));
    texts.put("price", List.of(LocalizedText.of("450")));
    texts.put("cip", List.of(LocalizedText.of("CIP data\n\n  One <two>")));
    texts.put("notice", List.of(LocalizedText.of("Be careful."), LocalizedText.of("Be kind.")));
    return publication(
        Publication.Type.BOOK,
        Optional.empty(),
        Optional.of(
            new Imprint(
                texts,
                Optional.of(new Imprint.Issue(LocalizedText.of("2"), Optional.empty())),
                Optional.of(
                    new Imprint.Issue(
                        LocalizedText.of("3"), Optional.of(new PublicationDate("2027-03-01")))),
                List.of(
                    new Imprint.FormIsbn(
                        LocalizedText.of("978-7-100-00000-0"),
                        Optional.of(LocalizedText.of("hardback")))),
                List.of(new Imprint.OwnLine(LocalizedText.of("Paper:"), LocalizedText.of("Ecru"))),
                Optional.empty())));
  }

  private static Publication publication(
      Publication.Type type, Optional<BuiltInTheme> theme, Optional<Imprint> imprint) {
    return new Publication(
        FOLDER.resolve("publication.yaml"),
        text("Type & Sorts", "活字", "活字", "活字", "활자"),
        Optional.empty(),
        Optional.of(LocalizedText.of(Map.of(new Language("en"), "A <subtitle>"))),
        Optional.of(text("History", "历史", "歷史", "歴史", "역사")),
        List.of(
            new Contributor(
                LocalizedText.of("沈括"),
                Optional.of(text("Wrote.", "著书。", "著書。", "著者。", "지었다.")),
                Optional.empty(),
                Optional.of(LocalizedText.of("shen kuo")),
                Contributor.AUTHOR),
            new Contributor(
                LocalizedText.of("Joseph"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "trl")),
        Optional.of(new PublicationDate("2026-11-24")),
        Map.of("en", "urn:isbn:978-7-101-00000-9"),
        Optional.of(LocalizedText.of("huozi")),
        Optional.of(LocalizedText.of("CC BY 4.0")),
        Optional.of(text("In short.", "摘要。", "摘要。", "要旨。", "요지.")),
        List.of(LocalizedText.of("type")),
        Cover.MADE,
        Accessibility.UNDECLARED,
        type,
        type == Publication.Type.BOOK ? HeadingStyle.BLOCK : HeadingStyle.RUN_IN,
        NoteStyle.DEFAULT,
        true,
        Optional.empty(),
        List.of(),
        OptionalInt.empty(),
        theme,
        Optional.empty(),
        Publication.LinkStyle.NONE,
        ProblemLevels.DEFAULT,
        WordReadings.NONE,
        BookStructure.PLAIN,
        imprint,
        ArticleMatter.NONE,
        CitedWorks.NONE,
        Map.of());
  }

  public static Manuscript manuscript(String tag) {
    Language language = new Language(tag);
    String clay = text("Clay", "泥", "泥", "粘土", "점토").in(language).orElseThrow();
    String wood = text("Wood", "木", "木", "木", "나무").in(language).orElseThrow();
    return new Manuscript(
        new Edition(language, FOLDER.resolve(tag)),
        List.of(
            new Section(
                "clay",
                FOLDER.resolve(tag).resolve("clay.md"),
                1,
                clay,
                Optional.empty(),
                XhtmlTree.parse("<em>" + clay + "</em>"),
                true,
                XhtmlTree.parse(
                    "<p data-line=\"3\">1 &lt; 2.</p><h2 id=\"clay--two\" data-line=\"5\">2</h2>"
                        + "<h5 id=\"clay--five\" data-line=\"7\">5</h5><h6 data-line=\"9\">6</h6>"),
                List.of(
                    new Heading(2, "clay--two", "2", "2"),
                    new Heading(5, "clay--five", "5", "<b>5</b>"))),
            new Section(
                "wood",
                FOLDER.resolve(tag).resolve("wood.md"),
                2,
                wood,
                Optional.empty(),
                XhtmlTree.parse(wood),
                true,
                XhtmlTree.parse("<p data-line=\"4\"><a href=\"#clay--two\">2</a></p>"),
                List.of())),
        Map.of());
  }

  private static LocalizedText text(
      String en, String hans, String hant, String japanese, String korean) {
    return LocalizedText.of(
        Map.of(
            new Language("en"), en,
            new Language("zh-Hans"), hans,
            new Language("zh-Hant"), hant,
            new Language("ja"), japanese,
            new Language("ko"), korean));
  }
}
