package io.github.huozi.source.markdown.inline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Block;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Pairs the runs among the children of one node as CommonMark does (§6.2 and the procedure in the
 * appendix); what is not paired becomes text.
 */
final class EmphasisPairs {

  /** The depth to which emphasis may be nested, as in the library: more is hostile. */
  private static final int MAX_DEPTH = 100;

  private final int maxDepth;

  /** The runs that may begin emphasis and are not used up. */
  private final List<Run> open = new ArrayList<>();

  /**
   * The last run that need not be looked at again, for each kind of closing run: so that the work
   * is in proportion to the text.
   */
  private final Map<Integer, Integer> tried = new HashMap<>();

  private EmphasisPairs(int maxDepth) {
    this.maxDepth = maxDepth;
  }

  /** A run, of which {@link #rest} is not used up. */
  private static final class Run {
    private final EmphasisRun node;
    private final int number;
    private final char sign;
    private final int length;
    private final boolean opens;
    private final boolean closes;
    private Text rest;

    /** The depth of the emphasis after the run, and before the next open one. */
    private int depth;

    Run(EmphasisRun node, int number) {
      this.node = node;
      this.number = number;
      this.sign = node.typed().charAt(0);
      this.length = node.typed().length();
      this.opens = node.opens();
      this.closes = node.closes();
      this.rest = new Text(node.typed());
    }

    int left() {
      return rest.getLiteral().length();
    }

    /** The kind that all runs have in common that end emphasis with the same runs. */
    int kind() {
      return 6 * sign + 2 * (length % 3) + (opens ? 1 : 0);
    }

    boolean pairsWith(Run closing) {
      return sign == closing.sign
          && ((!closes && !closing.opens)
              || closing.length % 3 == 0
              || (length + closing.length) % 3 != 0);
    }
  }

  /** Makes emphasis of the runs among the children of a node. */
  static void pair(Node parent) {
    List<Run> runs = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof EmphasisRun run) {
        runs.add(new Run(run, runs.size()));
      }
    }
    if (runs.isEmpty()) {
      return;
    }
    // Only now: whether a run opens depends on the nodes beside it.
    runs.forEach(run -> run.rest = Nodes.replace(run.node, run.node.typed()));
    int depth = 0;
    for (Node node = parent; !(node instanceof Block); node = node.getParent()) {
      depth++;
    }
    new EmphasisPairs(MAX_DEPTH - depth).pair(runs);
  }

  private void pair(List<Run> runs) {
    for (Run run : runs) {
      if (run.closes) {
        close(run);
      }
      if (run.opens && run.left() > 0) {
        open.add(run);
      }
    }
  }

  /** Ends emphasis at a run as often as it can. */
  private void close(Run closing) {
    int depth = 0;
    int last = tried.getOrDefault(closing.kind(), -1);
    int i = open.size() - 1;
    while (closing.left() > 0 && i >= 0 && open.get(i).number > last) {
      Run opening = open.get(i);
      depth = Math.max(depth, opening.depth);
      if (depth >= maxDepth) {
        break;
      } else if (opening.pairsWith(closing)) {
        wrap(opening, closing);
        open.subList(i + 1, open.size()).clear();
        opening.depth = depth + 1;
        if (opening.left() == 0) {
          open.remove(i--);
          if (i >= 0) {
            open.get(i).depth = Math.max(open.get(i).depth, depth + 1);
          }
        }
        depth = 0;
      } else {
        i--;
      }
    }
    if (closing.left() > 0) {
      tried.put(closing.kind(), closing.number - 1);
    }
  }

  private static void wrap(Run opening, Run closing) {
    int used = Math.min(2, Math.min(opening.left(), closing.left()));
    Text start = Nodes.split(opening.rest, opening.left() - used);
    Text rest = Nodes.split(closing.rest, used);
    Nodes.wrap(start, closing.rest, element(opening.sign, used));
    closing.rest = rest;
    for (Text text : List.of(opening.rest, rest)) {
      if (text.getLiteral().isEmpty()) {
        text.unlink();
      }
    }
  }

  private static Node element(char sign, int used) {
    String mark = String.valueOf(sign).repeat(used);
    if (sign == '~') {
      return new Strikethrough(mark);
    }
    return used == 2 ? new StrongEmphasis(mark) : new Emphasis(mark);
  }
}
