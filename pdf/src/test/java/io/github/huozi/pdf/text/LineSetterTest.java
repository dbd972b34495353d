package io.github.huozi.pdf.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.EmptyStyle;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.BlockBox;
import io.github.huozi.font.ClassPathFonts;
import io.github.huozi.font.FontSet;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.font.EditionFontResolver;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.PrintedColor;
import io.github.huozi.typography.Composer;
import io.github.huozi.typography.Composition;
import io.github.huozi.typography.Paragraph;
import io.github.huozi.typography.Paragraph.Alignment;
import io.github.huozi.typography.Piece;
import io.github.huozi.typography.TextSetting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Text and a measure in, lines out. An em has 200 dots, a line is 300 high. */
class LineSetterTest {

  private static final double EM = 200;
  private static final double LINE = 300;
  private static final double BASELINE = 220;
  private static final ElementStyle NO_STYLE = noStyle();

  private final Document document;
  private final Element paragraph;
  private final Type type;
  private final InlineContent content = new InlineContent();

  LineSetterTest() throws IOException, ParserConfigurationException {
    document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    paragraph = document.createElement("p");
    FontSet fonts =
        new FontSet(ClassPathFonts.SHARED.of(Script.WESTERN))
            .plus(ClassPathFonts.SHARED.of(Script.HANS));
    SharedContext context = new SharedContext();
    context.setDotsPerPixel(20);
    FontSpecification serif = new FontSpecification();
    serif.families = new String[] {"serif"};
    serif.size = (float) EM;
    serif.fontWeight = IdentValue.NORMAL;
    serif.fontStyle = IdentValue.NORMAL;
    EditionFont font = (EditionFont) new EditionFontResolver(fonts).resolveFont(context, serif);
    type = new Type(font, PrintedColor.BLACK, 0, 0);
  }

  private static ElementStyle noStyle() {
    BlockBox box = new BlockBox();
    box.setStyle(new EmptyStyle());
    return ElementStyle.of(box, new SharedContext().newLayoutContextInstance());
  }

  private InlineContent text(String text) {
    content.letters(text, type, Piece.TextStyle.PLAIN, paragraph);
    return content;
  }

  private List<Line> set(double ems) {
    return set(
        "zh-Hans", new LineSetter.Room(ems * EM), ElementStyle.Align.START, Alignment.JUSTIFIED);
  }

  private List<Line> set(
      String language, LineSetter.Room room, ElementStyle.Align align, Alignment alignment) {
    Composition composed =
        new Composer(new Language(language))
            .compose(
                new Paragraph(
                    content.pieces(),
                    room.measure(),
                    room.measures(),
                    0,
                    alignment,
                    TextSetting.DEFAULT));
    return LineSetter.set(
        content,
        composed,
        new LineSetter.Block(paragraph, LINE, BASELINE, 0, align, true, 0, List.of(), List.of()),
        room);
  }

  private static List<String> shown(List<Line> lines) {
    return lines.stream().map(LineSetterTest::shown).toList();
  }

  private static String shown(Line line) {
    return line.runs().stream().map(Line.Run::visible).collect(Collectors.joining());
  }

  private static List<Double> places(Line line) {
    List<Double> places = new ArrayList<>();
    for (Ink ink : line.inks()) {
      if (ink instanceof Ink.Letters letters) {
        places.add(letters.glyphs().x());
      }
    }
    return places;
  }

  @Test
  void aFullLineFillsTheMeasure() {
    text("沈括晚年住在润州梦溪园中");
    List<Line> lines = set(5);
    assertThat(shown(lines)).containsExactly("沈括晚年住", "在润州梦溪", "园中");
    assertThat(lines.get(0).width()).isCloseTo(5 * EM, within(0.001));
    assertThat(lines.get(2).width()).isCloseTo(2 * EM, within(0.001));
    assertThat(lines).allMatch(line -> line.height() == LINE && line.baseline() == BASELINE);
  }

  @Test
  void theLastCharacterIsKnownAndWhetherAWordGoesOn() {
    text("The extraordinarily longwinded sentence of a compositor");
    List<Line> lines =
        set("en", new LineSetter.Room(8 * EM), ElementStyle.Align.START, Alignment.JUSTIFIED);
    assertThat(lines).filteredOn(Line::divides).isNotEmpty().allMatch(line -> line.last() == '-');
    assertThat(lines).filteredOn(line -> !line.divides()).noneMatch(line -> line.last() == '-');
    assertThat(lines.get(lines.size() - 1).last()).isEqualTo('r');
  }

  @Test
  void theCallOfANoteIsNoCharacterBeforeAWord() {
    assertThat(text("月 ").last()).isEqualTo('月');
    content.letters("12", type, Piece.TextStyle.CALL, paragraph);
    assertThat(content.last()).isZero();
  }

  @Test
  void linesThatDoNotFillTheMeasureStandWhereTheBlockHasThem() {
    text("沈括");
    LineSetter.Room room = new LineSetter.Room(5 * EM);
    assertThat(set("zh-Hans", room, ElementStyle.Align.CENTER, Alignment.RAGGED).get(0).start())
        .isCloseTo(1.5 * EM, within(0.001));
    assertThat(set("zh-Hans", room, ElementStyle.Align.END, Alignment.RAGGED).get(0).start())
        .isCloseTo(3 * EM, within(0.001));
  }

  @Test
  void linesBesideAFloatAreShorterAndBeginBesideIt() {
    text("沈括晚年住在润州梦溪园");
    LineSetter.Room room = new LineSetter.Room(5 * EM, List.of(2 * EM), List.of(3 * EM));
    List<Line> lines = set("zh-Hans", room, ElementStyle.Align.START, Alignment.JUSTIFIED);
    assertThat(shown(lines)).containsExactly("沈括晚", "年住在润州", "梦溪园");
    assertThat(lines).extracting(Line::start).containsExactly(2 * EM, 0.0, 0.0);
  }

  @Test
  void anInlineElementHasAStretchOnEachOfItsLines() {
    Element em = document.createElement("em");
    text("沈括晚");
    int begun =
        content.begin(
            new InlineContent.Inline(em, NO_STYLE, type, EM / 2, EM / 2, 0, EM / 4, List.of()));
    content.letters("年住在", type, Piece.TextStyle.PLAIN, em);
    content.end(begun);
    text("润州");
    List<Line> lines = set(5.5);
    assertThat(shown(lines)).containsExactly("沈括晚年住", "在润州");
    Line.Stretch first = lines.get(0).stretches().get(0);
    assertThat(first.element()).isSameAs(em);
    assertThat(first.from()).isCloseTo(3 * EM, within(0.001));
    assertThat(first.to()).isCloseTo(5.5 * EM, within(0.001));
    assertThat(first.first()).isTrue();
    assertThat(first.end()).isFalse();
    Line.Stretch second = lines.get(1).stretches().get(0);
    assertThat(second.from()).isZero();
    assertThat(second.to()).as("without its margin").isCloseTo(1.25 * EM, within(0.001));
    assertThat(second.end()).isTrue();
    assertThat(lines.get(0).inks()).extracting(Ink::element).containsExactly(paragraph, em);
    assertThat(places(lines.get(1))).containsExactly(0.0, 1.5 * EM);
  }

  @Test
  void aBoxThatIsHigherThanTheLineTakesWholeLines() {
    Element picture = document.createElement("img");
    text("沈");
    content.box(new InlineBox.OfWidth(2 * EM), 0, InlineContent.Place.BASELINE, 0, picture);
    text("括");
    Line line = set(9).get(0);
    assertThat(shown(line)).isEqualTo("沈括");
    assertThat(line.height()).isEqualTo(LINE);
    content.box(
        new BlockInLine(NO_STYLE, List.of(), 0, 0, 0, 0, 0, 0, 0, 0, EM, 2 * LINE),
        0,
        InlineContent.Place.BASELINE,
        0,
        picture);
    Line high = set(9).get(0);
    assertThat(high.baseline()).isEqualTo(2 * LINE + BASELINE);
    assertThat(high.height()).isEqualTo(3 * LINE);
  }

  @Test
  void aLeaderFillsTheRestOfItsLine() {
    Element link = document.createElement("a");
    text("标题");
    content.leader(2 * EM, new InlineContent.Part.Leader(".", "41", 0, type, link));
    Line line = set(20).get(0);
    assertThat(shown(line)).isEqualTo("标题41");
    Ink number = line.inks().get(line.inks().size() - 1);
    assertThat(number).isInstanceOf(Ink.Letters.class);
    assertThat(((Ink.Letters) number).glyphs().x())
        .isCloseTo(20 * EM - ShortText.width("41", type), within(0.001));
    assertThat(line.inks()).filteredOn(Ink.Artifact.class::isInstance).isNotEmpty();
  }

  @Test
  void whatStandsOutsideALineTakesNoRoomInIt() {
    Element code = document.createElement("span");
    content.outside("12", EM, type, code);
    text("沈括");
    Line line = set(9).get(0);
    assertThat(shown(line)).isEqualTo("沈括");
    assertThat(line.width()).isCloseTo(2 * EM, within(0.001));
    Ink number = ((Ink.Artifact) line.inks().get(0)).ink();
    assertThat(((Ink.Letters) number).glyphs().x()).isNegative();
  }
}
