package io.github.huozi.model;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.model.Publication.LinkStyle;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.XhtmlTree;
import io.github.huozi.query.Queries;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Gives a manuscript the addresses of its links to the web, for print, as the key {@code links} of
 * {@code publication.yaml} says. A link whose text is its address has no second one.
 *
 * <p>In notes, the addresses and the manuscript's own notes are numbered in one row; a section has
 * one note for an address. A link in a note has its address in parentheses, which stand in a {@code
 * <span class="link-address">} where they are in the text.
 */
public final class LinkAddresses {

  /** The schemes that a reader does not type. */
  private static final Pattern UNSPOKEN = Pattern.compile("(?i)^(?:mailto|tel):");

  private static final Pattern WEB = Pattern.compile("(?i)^https?://(?:www\\.)?");
  private static final Pattern ABROAD = Pattern.compile("(?i)^(?:https?|mailto|tel|doi):.*");
  private static final Pattern UNSEEN = Pattern.compile("[\\s\\u00AD\\u200B\\u2060]+");

  private static final Set<String> EMPHASIS =
      Set.of("em", "strong", "i", "b", "del", "s", "ins", "u", "mark");

  private static final String CALL = "a." + Names.NOTE_CALL + "[href]";
  private final Publication publication;
  private final Language language;
  private int last;

  private LinkAddresses(Publication publication, Language language) {
    this.publication = publication;
    this.language = language;
  }

  /** The manuscript as it is printed; the same if no addresses are. */
  public static Manuscript in(Publication publication, Manuscript manuscript) {
    if (publication.links() == LinkStyle.NONE) {
      return manuscript;
    }
    LinkAddresses links = new LinkAddresses(publication, manuscript.edition().language());
    return new Manuscript(
        manuscript.edition(),
        manuscript.sections().stream().map(links::section).toList(),
        manuscript.images(),
        manuscript.drawings());
  }

  private Section section(Section section) {
    Element title = section.titleTree().copy();
    Element body = section.contentTree().copy();
    if (publication.links() == LinkStyle.INLINE) {
      addresses(title).forEach(this::putInline);
      addresses(body).forEach(this::putInline);
    } else {
      new Notes(section, title, body).put();
    }
    return section.with(XhtmlTree.of(title), XhtmlTree.of(body));
  }

  /** The links that lead abroad and do not show where. */
  private static List<Element> addresses(Element root) {
    return Queries.select(root, "a[href]").stream()
        .filter(link -> ABROAD.matcher(link.attr("href")).matches())
        .filter(link -> !link.text().isBlank() && !showsItself(link))
        .toList();
  }

  private static boolean showsItself(Element link) {
    String text = UNSEEN.matcher(link.text()).replaceAll("");
    return bare(text).equals(bare(link.attr("href"))) || bare(text).equals(bare(address(link)));
  }

  private static String bare(String address) {
    String bare = WEB.matcher(UNSPOKEN.matcher(address).replaceAll("")).replaceAll("");
    int end = bare.length();
    while (end > 0 && bare.charAt(end - 1) == '/') {
      end--;
    }
    return bare.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static String address(Element link) {
    return UNSPOKEN.matcher(link.attr("href")).replaceFirst("");
  }

  private void putInline(Element link) {
    boolean wide = Set.of(Script.HANS, Script.HANT, Script.JAPANESE).contains(language.script());
    String text = wide ? "（" + address(link) + "）" : " (" + address(link) + ")";
    end(link).after(new Element("span").addClass(Names.LINK_ADDRESS).text(text));
  }

  /** The link, or the emphasis that ends with it: an address is neither bold nor struck out. */
  private static Element end(Element link) {
    Element end = link;
    for (Element at = link.parent();
        at != null && end.nextSibling() == null && EMPHASIS.contains(at.normalName());
        at = at.parent()) {
      end = at;
    }
    return end;
  }

  /** The notes of one section. */
  private final class Notes {

    private final Section section;
    private final Element title;
    private final Element body;
    private final Map<String, Element> notes = new LinkedHashMap<>();
    private final Map<String, String> ofAddresses = new HashMap<>();
    private final Set<String> ids;
    private int names;

    Notes(Section section, Element title, Element body) {
      this.section = section;
      this.title = title;
      this.body = body;
      this.ids = new HashSet<>(Queries.select(body, "[id]").eachAttr("id"));
      ids.addAll(Queries.select(title, "[id]").eachAttr("id"));
    }

    void put() {
      Optional<Element> list = Optional.ofNullable(Queries.first(body, "> section." + Names.NOTES));
      list.ifPresent(Element::remove);
      for (Element note :
          list.map(all -> Queries.select(all, "div." + Names.NOTE)).orElseGet(Elements::new)) {
        addresses(note).forEach(LinkAddresses.this::putInline);
        notes.put("#" + note.id(), note);
      }
      addresses(title).forEach(this::call);
      addresses(body).forEach(this::call);
      if (notes.isEmpty()) {
        return;
      }
      Element all = list.orElseGet(() -> new Element("section").addClass(Names.NOTES));
      all.empty();
      number().forEach(all::appendChild);
      all.attr(Names.LINE, all.child(0).attr(Names.LINE));
      body.appendChild(all);
    }

    /** Adds the call of an address, and its note if the section has none yet. */
    private void call(Element link) {
      names++;
      String href =
          ofAddresses.computeIfAbsent(
              address(link),
              address -> {
                Element around = Queries.closest(link, "[" + Names.LINE + "]");
                String line =
                    around == null ? String.valueOf(section.line()) : around.attr(Names.LINE);
                String id = free(Names.NOTE_ID);
                Element note = new Element("div").addClass(Names.NOTE).addClass(Names.ADDRESS_NOTE);
                note.attr("id", id).attr(Names.LINE, line);
                note.appendElement("p").attr(Names.LINE, line).text(address);
                notes.put("#" + id, note);
                return "#" + id;
              });
      Element end = end(link);
      if (end.nextSibling() instanceof Element next && next.hasClass(Names.NOTE_CALL)) {
        // Or 4 and 5 would be 45.
        end.after(new Element("sup").addClass(Names.LINK_ADDRESS).text(","));
      }
      end.after(
          new Element("a")
              .addClass(Names.NOTE_CALL)
              .attr("id", free(Names.CALL_ID))
              .attr("href", href));
    }

    private String free(String kind) {
      String id = section.id() + "--" + kind + "-address-" + names;
      while (!ids.add(id)) {
        id += "-";
      }
      return id;
    }

    /** Numbers the notes in the order of their first calls; what a note calls follows it. */
    private List<Element> number() {
      if (publication.noteNumbers() != NoteStyle.Numbers.THROUGH) {
        last = 0;
      }
      List<Element> order = new ArrayList<>();
      number(title, order);
      number(body, order);
      return order;
    }

    private void number(Element root, List<Element> order) {
      Deque<Element> open = new ArrayDeque<>(Queries.select(root, CALL));
      while (!open.isEmpty()) {
        Element call = open.pop();
        Element note = notes.get(call.attr("href"));
        if (note != null && !order.contains(note)) {
          order.add(note.attr(Names.NUMBER, publication.notes().form().write(++last, language)));
          Elements inner = Queries.select(note, CALL);
          for (int i = inner.size() - 1; i >= 0; i--) {
            open.push(inner.get(i));
          }
        }
        if (note != null) {
          call.text(note.attr(Names.NUMBER));
          if (publication.notes().form().digits() == NoteForm.Digits.SIGNS) {
            call.addClass(Names.NOTE_SIGN);
          }
        }
      }
    }
  }
}
