package io.github.huozi.numbering;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.model.BuiltInTheme;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Numbers;
import io.github.huozi.model.Numbers.Count;
import io.github.huozi.model.Numbers.Form;
import io.github.huozi.model.Numbers.Kind;
import io.github.huozi.model.Publication;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.RepeatedTitle;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.Section.Heading;
import io.github.huozi.model.section.SectionNumber;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.model.section.XhtmlTree;
import io.github.huozi.numbering.CountedBlocks.Block;
import io.github.huozi.query.Queries;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Gives an edition its numbers: those of sections and headings as data, those of figures, tables,
 * listings and formulas in their captions, those of statements at their start, and the text of
 * references to all of them. Solutions of exercises take these numbers into their lists.
 */
public final class Numbering {

  private static final String REFERENCES = "a[" + Reference.FORM + "]";

  /** A place for a number or a title in an author's words, as MyST has it. */
  private static final Pattern BLANK = Pattern.compile("%s|\\{(?:number|name)\\}");

  private final Publication publication;
  private final Manuscript manuscript;
  private final Numbers scheme;
  private final NumberWords words;
  private final StatementHeads heads;
  private final SectionNumbers sections;
  private final Map<String, Element> bodies = new HashMap<>();
  private final Set<Kind> referred = new HashSet<>();

  /** The targets of references, by their ids. */
  private final Map<String, Target> targets = new HashMap<>();

  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final Map<Kind, String> chapters = new EnumMap<>(Kind.class);

  /**
   * The texts of a reference.
   *
   * @param full the number with its word
   * @param number the number alone
   * @param title the title or caption as text
   * @param html the same as XHTML
   */
  private record Target(String full, String number, String title, String html) {

    /** A target without a title of its own. */
    Target(String text) {
      this(text, text, text, text);
    }
  }

  private Numbering(Publication publication, Manuscript manuscript) {
    this.publication = publication;
    BuiltInTheme theme = publication.builtInTheme();
    boolean plain =
        publication.type() == Publication.Type.ARTICLE
            || (theme.numberedHeadings() && !theme.wordyNumbers());
    this.scheme = scheme(publication);
    this.words = NumberWords.in(manuscript.edition().language());
    this.heads = new StatementHeads(words, manuscript.edition().language().script());
    this.sections = new SectionNumbers(publication, manuscript, scheme, plain);
    this.manuscript =
        new Manuscript(
            manuscript.edition(),
            manuscript.sections().stream()
                .map(
                    section ->
                        sections
                            .name(section.id())
                            .map(name -> section.without(name))
                            .orElse(section))
                .toList(),
            manuscript.images(),
            manuscript.drawings());
  }

  /** The numbers that a publication asks for, or else those of its theme. */
  private static Numbers scheme(Publication publication) {
    return publication
        .structure()
        .numbers()
        .orElseGet(
            () ->
                publication.builtInTheme().numberedHeadings()
                    ? new Numbers(
                        Optional.of(Form.USUAL),
                        Optional.of(Form.USUAL),
                        Optional.of(Form.USUAL),
                        Numbers.ENTRIES,
                        Map.of(),
                        false)
                    : Numbers.NONE);
  }

  /** The edition with its numbers. */
  public static Manuscript of(Publication publication, Manuscript manuscript) {
    return new Numbering(publication, manuscript).numbered();
  }

  private Language language() {
    return manuscript.edition().language();
  }

  private Manuscript numbered() {
    for (Section section : manuscript.sections()) {
      for (Element link : section.contentTree().select(REFERENCES)) {
        kind(link.attr("href")).ifPresent(referred::add);
      }
    }
    for (Section section : manuscript.sections()) {
      name(section);
      if (!section.contentTree().select(CountedBlocks.BLOCKS).isEmpty()) {
        Element body = section.contentTree().copy();
        bodies.put(section.id(), body);
        CountedBlocks.in(body).forEach(block -> count(section, block));
        heads.writeOthers(body);
      }
    }
    List<Section> numbered = new ArrayList<>();
    for (Section section : manuscript.sections()) {
      numbered.add(numbered(section));
    }
    return new Manuscript(
        manuscript.edition(),
        SolutionLists.in(numbered, language()),
        manuscript.images(),
        manuscript.drawings());
  }

  private Section numbered(Section section) {
    boolean refers = !section.contentTree().select(REFERENCES).isEmpty();
    Element body = bodies.get(section.id());
    if (refers && body == null) {
      body = section.contentTree().copy();
    }
    if (refers && body != null) {
      Queries.select(body, REFERENCES).forEach(this::write);
      Queries.select(body, "span." + Reference.AND).forEach(this::join);
    }
    List<Heading> headings =
        section.headings().stream()
            .map(heading -> heading.numbered(sections.printed(heading.id())))
            .toList();
    return section
        .with(section.titleTree(), body == null ? section.contentTree() : XhtmlTree.of(body))
        .numbered(sections.printed(section.id()), headings);
  }

  private static Optional<Kind> kind(String href) {
    return CountedBlocks.kind(href.replaceFirst("^#", ""));
  }

  /** Notes what a reference to a section, or to a heading in it, shows. */
  private void name(Section section) {
    Section.Place place = section.place();
    UnaryOperator<String> reference =
        place.depth() > 1
            ? number -> words.with("section-reference", number)
            : place.role() == SectionRole.APPENDIX
                ? number -> words.word("appendix").replaceFirst("A$", number)
                : number -> words.with("chapter-reference", number);
    String html = RepeatedTitle.inContents(section.titleTree().copy(), section.title()).xhtml();
    targets.put(section.id(), target(section.id(), section.title(), html, reference));
    for (Heading heading : section.headings()) {
      targets.put(
          heading.id(),
          target(
              heading.id(),
              heading.text(),
              heading.html(),
              number -> words.with("section-reference", number)));
    }
  }

  /**
   * The texts of a reference to a section or a heading.
   *
   * @param reference writes a bare number with its word
   */
  private Target target(String id, String title, String html, UnaryOperator<String> reference) {
    Optional<String> typed = TypedNumber.ofTitle(title).map(TypedNumber::text);
    Optional<String> bare = sections.bare(id);
    Optional<SectionNumber> printed = sections.printed(id);
    if (bare.isPresent() && (printed.isPresent() || typed.isPresent())) {
      String full =
          printed
              .filter(SectionNumber::inWords)
              .map(SectionNumber::text)
              .or(() -> typed.filter(text -> text.matches(".*\\p{L}.*")))
              .orElseGet(() -> reference.apply(bare.get()));
      return new Target(full, bare.get(), title, html);
    }
    String quoted = words.with("title-reference", title);
    return new Target(quoted, quoted, title, html);
  }

  private void count(Section section, Block block) {
    Optional<TypedNumber> typed =
        block.kind() == Kind.EQUATION
            ? tag(block)
            : block.kind().isStatement()
                ? Optional.empty()
                : TypedNumber.ofCaption(block.caption().text());
    Count counting = counting(block.kind());
    boolean through = counting == Count.THROUGH;
    String chapter = sections.around(section, counting == Count.SECTION, block.heading());
    if (!through && !chapter.equals(chapters.put(block.kind(), chapter))) {
      counts.remove(block.kind());
    }
    if (typed.isPresent()) {
      typed.get().last().ifPresent(last -> counts.put(block.kind(), last));
      put(block, typed.get().text(), typed.get().number());
    } else if (isCounted(block)) {
      int count = counts.merge(block.kind(), 1, Integer::sum);
      String separator = chapter.indexOf('.') < 0 ? words.word("separator") : ".";
      String number = through ? Integer.toString(count) : chapter + separator + count;
      String text = words.with(block.kind().name().toLowerCase(Locale.ROOT), number);
      identify(section, block, count);
      if (block.kind() == Kind.EQUATION) {
        put(block, words.with("equation-reference", number), number);
        tag(block, text);
      } else if (block.kind().isStatement()) {
        String title = heads.write(block.element(), text);
        Target target = new Target(text, number, title.isEmpty() ? text : title, text);
        block.ids().forEach(id -> targets.put(id, target));
      } else {
        put(block, text, number);
        block.caption().prependChild(new TextNode(words.afterNumber()));
        block.caption().prependElement("span").addClass(Names.CAPTION_NUMBER).text(text);
      }
    } else if (block.kind() != Kind.EQUATION && !block.kind().isStatement()) {
      put(block, "", "");
    }
  }

  /** Gives a block an id, so that lists lead to it. */
  private void identify(Section section, Block block, int count) {
    if (block.ids().isEmpty()) {
      String id = section.id() + "--" + block.kind().prefix() + "no-" + count;
      Element body = bodies.get(section.id());
      if (body != null && body.getElementById(id) == null) {
        block.element().attr("id", id);
      }
    }
  }

  /** Notes what a reference to a block shows: its title where it has no number. */
  private void put(Block block, String full, String number) {
    Target target = new Target(full, number, full, full);
    if (block.kind() != Kind.EQUATION) {
      Element caption = block.caption().clone();
      XhtmlTree repeated = RepeatedTitle.inContents(caption, caption.text());
      String title = repeated.copy().text();
      String quoted = words.with("title-reference", title);
      target =
          number.isEmpty()
              ? new Target(quoted, quoted, title, repeated.xhtml())
              : new Target(full, number, title, repeated.xhtml());
    }
    Target noted = target;
    block.ids().forEach(id -> targets.put(id, noted));
  }

  private Count counting(Kind kind) {
    Count usual =
        publication.type() == Publication.Type.BOOK && scheme.chapters().isPresent()
            ? Count.CHAPTER
            : Count.THROUGH;
    if (kind == Kind.RECOMMENDATION) {
      usual = Count.THROUGH;
    }
    boolean asked = kind.isStatement() || referred.contains(kind);
    return scheme.counted().getOrDefault(kind, asked ? usual : Count.NONE);
  }

  private boolean isCounted(Block block) {
    return switch (counting(block.kind())) {
      case NONE -> false;
      case CHAPTER, SECTION, THROUGH -> {
        if (block.kind().isStatement()) {
          yield true;
        }
        boolean declared = scheme.counted().containsKey(block.kind());
        boolean named = block.kind() == Kind.EQUATION ? !block.ids().isEmpty() : block.isLabelled();
        yield named || (declared && !scheme.labelled() && block.kind() != Kind.EQUATION);
      }
    };
  }

  /** The number that a formula has by its author's {@code \tag}. */
  private Optional<TypedNumber> tag(Block block) {
    return Optional.ofNullable(Queries.first(block.caption(), ".tag"))
        .map(tag -> tag.text().strip())
        .map(
            text -> {
              String number = text.replaceAll("^[(（]|[)）]$", "");
              return new TypedNumber(words.with("equation-reference", number), number);
            });
  }

  private static void tag(Block block, String number) {
    Element tag = block.caption().appendElement("mrow").addClass("tag");
    tag.appendElement("mspace").attr("width", "2em");
    tag.appendElement("mtext").text(number);
  }

  /** Writes the text of a reference. */
  private void write(Element link) {
    Reference.Form form = Reference.of(link).orElse(Reference.Form.FULL);
    link.removeAttr(Reference.FORM);
    Target target = targets.get(link.attr("href").replaceFirst("^#", ""));
    if (target == null) {
      // What has no caption has no number.
      Optional<String> word = kind(link.attr("href")).map(this::word);
      target = word.map(Target::new).orElseGet(() -> around(link.attr("href").substring(1)));
    }
    link.addClass(Names.REFERENCE);
    if (target.full().equals(target.number())) {
      link.addClass(Names.TITLED);
    }
    boolean worded = !link.text().isBlank() && !link.text().matches("[@\\\\].*");
    boolean filled = BLANK.matcher(link.text()).find();
    boolean named = link.hasClass(Names.TITLED) || link.text().contains("{name}");
    link.text(
        worded
            ? filled ? filled(link.text(), target) : link.text() + joint() + target.number()
            : switch (form) {
              case NUMBER -> target.number();
              case BRACKETED ->
                  target.number().equals(target.full())
                      ? target.full()
                      : "(" + target.number() + ")";
              default -> target.full();
            });
    if (named) {
      repeat(target, link);
    }
    if (form == Reference.Form.PAGE) {
      link.attr(Names.PAGE_TEXT, words.word("page"));
    } else if (form == Reference.Form.WITH_PAGE) {
      link.attr(Names.PAGE_TEXT, words.word("with-page"));
    }
  }

  /** Sets the formulas and the emphasis of a title into a reference that says it. */
  private static void repeat(Target target, Element link) {
    String said = link.wholeText();
    // Words of the author may stand before it.
    int start = said.lastIndexOf(target.title());
    if (start >= 0 && target.html().indexOf('<') >= 0) {
      link.text(said.substring(0, start));
      XhtmlTree.parse(target.html()).nodes().forEach(node -> link.appendChild(node.clone()));
      link.appendText(said.substring(start + target.title().length()));
    }
  }

  /** The word for a kind, without a number. */
  private String word(Kind kind) {
    String key =
        kind == Kind.EQUATION ? "equation-reference" : kind.name().toLowerCase(Locale.ROOT);
    return words.with(key, "").replaceAll("[(（]\\s*[)）]", "").strip();
  }

  /** The words of an author with the number or the title in its place. */
  private static String filled(String text, Target target) {
    return BLANK
        .matcher(text)
        .replaceAll(
            blank ->
                Matcher.quoteReplacement(
                    blank.group().equals("{name}") ? target.title() : target.number()));
  }

  /**
   * The target that a reference to a place in the text shows: the heading that the place belongs
   * to.
   */
  private Target around(String id) {
    int end = id.indexOf("--");
    String section = end < 0 ? id : id.substring(0, end);
    String nearest = section;
    for (Section each : manuscript.sections()) {
      if (each.id().equals(section)) {
        for (Element element : each.contentTree().select("h2, h3, h4, h5, h6, [id]")) {
          boolean heading = element.normalName().matches("h[2-6]");
          if (heading && targets.containsKey(element.id())) {
            nearest = element.id();
          } else if (element.id().equals(id)) {
            break;
          }
        }
      }
    }
    return targets.getOrDefault(nearest, new Target(id));
  }

  /** Writes what stands between two references. */
  private void join(Element mark) {
    String and = words.word("and");
    mark.replaceWith(new TextNode(and.equals(",") ? ", " : and));
  }

  /** The space between an author's word and a number: Fig. 1, 插图1. */
  private String joint() {
    return language().script() == Script.WESTERN || language().script() == Script.KOREAN
        ? "\u00A0"
        : "";
  }
}
