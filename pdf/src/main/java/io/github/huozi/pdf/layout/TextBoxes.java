package io.github.huozi.pdf.layout;

import com.openhtmltopdf.extend.ReplacedElement;
import com.openhtmltopdf.extend.ReplacedElementFactory;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import io.github.huozi.pdf.paint.TextElement;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.text.Line;
import io.github.huozi.pdf.text.LineSetter.Room;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Gives the renderer each text as a box of known size. Where the renderer has another measure for
 * the text than was expected, the text is composed again. All lengths are in dots.
 */
public final class TextBoxes implements ReplacedElementFactory, LineChoices {

  /** The most lines of a text that have a measure of their own. */
  private static final int MOST = 400;

  /**
   * The most layouts after the first one. Each text beside a float may have more or fewer lines
   * than in the layout before, and move the floats below.
   */
  private static final int ROUNDS = 3;

  private final ReplacedElementFactory others;
  private final Composers composers;
  private final LayoutContext context;
  private final IdentityHashMap<Element, Text> texts = new IdentityHashMap<>();

  /** The texts whose lines make-up has made shorter. */
  private final Set<Element> shortened = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * A text with the lines that it has in a room.
   *
   * @param choice what other numbers of lines cost; null if there are none
   */
  private record Text(TextBlock block, Room room, List<Line> lines, @Nullable Choice choice) {}

  /**
   * @param others places elements that are no text
   * @param context what lengths of style sheets refer to
   */
  TextBoxes(ReplacedElementFactory others, Composers composers, LayoutContext context) {
    this.others = others;
    this.composers = composers;
    this.context = context;
  }

  /**
   * Adds a text.
   *
   * @param measure the measure in which it has lines already
   */
  void add(Element element, TextBlock block, double measure, List<Line> lines) {
    texts.put(element, new Text(block, new Room(measure), lines, null));
  }

  /**
   * Adds a text that may have other numbers of lines.
   *
   * @param measure the measure in which it has lines already
   */
  void add(Element element, TextBlock block, double measure, List<Line> lines, Choice choice) {
    boolean any =
        choice.longer() < Double.POSITIVE_INFINITY || choice.shorter() < Double.POSITIVE_INFINITY;
    texts.put(element, new Text(block, new Room(measure), lines, any ? choice : null));
  }

  @Override
  public @Nullable Choice of(@Nullable Element text) {
    @Nullable Text found = texts.get(text);
    return found == null ? null : found.choice;
  }

  /**
   * Sets texts with other numbers of lines; the document must be laid out again then.
   *
   * @param more for each text, 1 for one line more and -1 for one fewer
   */
  public void vary(Map<Element, Integer> more) {
    more.forEach(
        (element, by) -> {
          @Nullable Text text = texts.get(element);
          if (text != null) {
            List<Line> lines =
                text.block.set(composers.compose(text.block.task(text.room), by), text.room);
            texts.put(element, new Text(text.block, text.room, lines, null));
          }
        });
  }

  @Override
  public @Nullable ReplacedElement createReplacedElement(
      LayoutContext context, BlockBox box, UserAgentCallback files, int cssWidth, int cssHeight) {
    @Nullable Text text = texts.get(box.getElement());
    if (text == null) {
      return others.createReplacedElement(context, box, files, cssWidth, cssHeight);
    }
    int width = box.getContainingBlock().getContentWidth();
    if (width != (int) Math.floor(text.room.measure())) {
      text = composed(box.getElement(), text.block, new Room(width));
    }
    return new TextElement(text.lines, width);
  }

  private Text composed(Element element, TextBlock block, Room room) {
    Text text = new Text(block, room, block.lines(composers, room), null);
    texts.put(element, text);
    return text;
  }

  /** The room of a text, and what it has there; null if an element stands for no text. */
  public @Nullable SetText inRoom(@Nullable Element element) {
    @Nullable Text text = texts.get(element);
    boolean own = element != null && shortened.contains(element);
    return text == null || (!own && !isWhole(text.room))
        ? null
        : new SetText(text.room, text.lines.size(), text.block.type().lineHeight());
  }

  /** Composes a text for a room; the document must be laid out again then. */
  public SetText set(Element element, Room room) {
    Text text = composed(element, Objects.requireNonNull(texts.get(element)).block, room);
    if (isWhole(room)) {
      shortened.remove(element);
    } else {
      shortened.add(element);
    }
    return new SetText(room, text.lines.size(), text.block.type().lineHeight());
  }

  /** The texts whose lines have been made shorter, with their rooms. */
  public IdentityHashMap<Element, Room> shortened() {
    IdentityHashMap<Element, Room> rooms = new IdentityHashMap<>();
    for (Element element : shortened) {
      rooms.put(element, Objects.requireNonNull(texts.get(element)).room);
    }
    return rooms;
  }

  /**
   * A text as it is set.
   *
   * @param room the room for its lines
   * @param lines how many there are
   * @param lineHeight the height of each, in dots
   */
  public record SetText(Room room, int lines, double lineHeight) {}

  /** Shortens the lines beside floats, and has the document laid out again if there are any. */
  public void fitBesideFloats(PdfBoxRenderer renderer) {
    for (int round = 0; round < ROUNDS && changes(renderer.getRootBox()); round++) {
      renderer.layout();
    }
  }

  private boolean changes(Box root) {
    NavigableMap<Integer, List<BlockBox>> floats = new TreeMap<>();
    List<BlockBox> found = new ArrayList<>();
    int[] highest = {0};
    LaidOutBoxes.each(
        root,
        box -> {
          if (box instanceof BlockBox block && block.isFloated()) {
            floats.computeIfAbsent(block.getAbsY(), y -> new ArrayList<>()).add(block);
            highest[0] = Math.max(highest[0], block.getHeight());
          } else if (box instanceof BlockBox block
              && block.getReplacedElement() instanceof TextElement) {
            found.add(block);
          }
        });
    boolean changed = false;
    for (BlockBox box : floats.isEmpty() ? List.<BlockBox>of() : found) {
      @Nullable Text text = texts.get(box.getElement());
      if (text != null && !shortened.contains(box.getElement())) {
        int top = box.getAbsY() - highest[0];
        int bottom = box.getAbsY() + box.getHeight() + (int) text.block.type().lineHeight();
        List<BlockBox> beside = new ArrayList<>();
        floats.subMap(top, bottom).values().forEach(beside::addAll);
        Room room = room(box, text.block, beside);
        if (!room.equals(text.room) && !(isWhole(room) && isWhole(text.room))) {
          composed(box.getElement(), text.block, room);
          changed = true;
        }
      }
    }
    return changed;
  }

  private static boolean isWhole(Room room) {
    return room.measures().isEmpty();
  }

  /** The room for the lines of a text beside floats. */
  private Room room(BlockBox box, TextBlock text, List<BlockBox> floats) {
    int width = box.getContentWidth();
    int height = (int) Math.round(text.type().lineHeight());
    List<BlockBox> beside = floats.stream().filter(block -> isBeside(block, box)).toList();
    int lowest =
        beside.stream().mapToInt(block -> block.getAbsY() + block.getHeight()).max().orElse(0);
    List<Double> lefts = new ArrayList<>();
    List<Double> measures = new ArrayList<>();
    int last = 0;
    for (int y = box.getAbsY(); y < lowest && measures.size() < MOST; y += height) {
      int left = 0;
      int right = 0;
      for (BlockBox block : beside) {
        if (block.getAbsY() < y + height && block.getAbsY() + block.getHeight() > y) {
          if (ElementStyle.of(block, context).isFloatedLeft()) {
            left = Math.max(left, block.getAbsX() + block.getWidth() - box.getAbsX());
          } else {
            right = Math.max(right, box.getAbsX() + width - block.getAbsX());
          }
        }
      }
      lefts.add((double) left);
      measures.add((double) (width - left - right));
      last = left + right > 0 ? measures.size() : last;
    }
    return new Room(width, lefts.subList(0, last), measures.subList(0, last));
  }

  /**
   * Tells whether a float makes the lines of a text shorter: both are in one formatting context.
   */
  private boolean isBeside(BlockBox block, BlockBox text) {
    if (block.getFloatedBoxData().getManager() == null) {
      return false;
    }
    Box master = block.getFloatedBoxData().getManager().getMaster();
    for (@Nullable Box at = text; at != null; at = at.getParent()) {
      if (at == block) {
        return false;
      }
      if (at instanceof BlockBox around
          && (around.isRoot() || ElementStyle.of(around, context).beginsFormattingContext())) {
        return at == master;
      }
    }
    return false;
  }

  @Override
  public boolean isReplacedElement(@Nullable Element element) {
    return element != null
        && (element.getTagName().equals(TextElement.NAME) || others.isReplacedElement(element));
  }
}
