package io.github.huozi.problem;

/** Describes each kind of problem, and what a finished file shows in place of what is lost. */
final class KindDescription {

  private KindDescription() {}

  static String of(ProblemKind kind) {
    return switch (kind) {
      case FORBIDDEN ->
          "A manuscript does what none may do: it reads files outside its folder, runs programs or"
              + " exceeds a limit.";
      case FATAL -> "Nothing is left to publish.";
      case MISTAKE -> "A mistake, most often in publication.yaml or in the theme.";
      case WEAKNESS -> "A weakness that does not fail the build.";
      case REMOTE_IMAGE ->
          "An image is on the network, which publishing does not read. Its alternative text and"
              + " address are printed instead.";
      case MISSING_IMAGE ->
          "The file of an image does not exist. Its alternative text and path are printed instead.";
      case UNREAD_IMAGE ->
          "The file of an image has a format that is not read, or is damaged. Its alternative text"
              + " and path are printed instead.";
      case MISSING_ALT -> "An image has no alternative text.";
      case MISSING_GLYPH -> "No font has a character. 〓 is printed instead.";
      case DEAD_LINK -> "A link leads nowhere. Its text stays.";
      case UNPUBLISHED_LINK -> "A link leads to a file that is not published. Its text stays.";
      case UNREAD_MARKUP -> "Markup of another tool is not read. It is printed as typed.";
      case DROPPED_MARKUP ->
          "An element or attribute of HTML is not taken over, or an element is left open. Its text"
              + " stays.";
      case DROPPED_CONTENT ->
          "An element of HTML is dropped with what it holds, or a row has more cells than its"
              + " table.";
      case MISSING_INCLUDE ->
          "A file that another one includes does not exist, or lacks the part. The line that asks"
              + " for it stays.";
      case UNREAD_FORMULA -> "A formula cannot be read. Its source is printed.";
      case UNDRAWN_DIAGRAM -> "A diagram has no drawing. Its source is printed.";
      case MISSING_NOTE -> "A note is called and not defined. The call is printed as typed.";
      case DUPLICATE_NOTE -> "A note is defined twice in a file. The second text is not printed.";
      case UNCALLED_NOTE -> "A note is defined and never called. It is not printed.";
      case UNREAD_FILE -> "A file that looks like text of the edition is not read.";
      case UNREAD_FRONT_MATTER ->
          "Front matter does not follow the grammar of its format, and is read line by line; or it"
              + " has a key or a value that is not read.";
      case UNREAD_STYLE ->
          "A style sheet has what no reader of CSS understands, such as a name that does not exist."
              + " It is ignored.";
      case MISSING_FILE ->
          "A section that SUMMARY.md lists does not exist, or a file cannot be read.";
      case NOT_UTF8 -> "A file is not UTF-8. What cannot be read is printed as \uFFFD.";
      case CONTROL_CHARACTER -> "A file has a character that no text may have. It is left out.";
      case DUPLICATE_ID -> "Two places have the same id. Links lead to the first.";
      case UNDECIDED_CONVERSION ->
          "A word may be written in several ways in the script that an edition is converted to.";
      case QUOTATION_MARK -> "A quotation mark of Chinese text is straight, or lacks its partner.";
      case WRONG_MARK ->
          "A mark does not suit the language of the text around it, such as a half-width comma in"
              + " Chinese.";
      case WRONG_LANGUAGE -> "Text is in another language or script than its edition.";
      case UNUSED_DECISION -> "What conversion.yaml decides occurs nowhere.";
      case OFF_PAGE -> "Text or a table reaches beyond the edge of its page.";
      case PRINT_FILE ->
          "A print shop may refuse its file, or what it prints differs from what is meant.";
      case UNSET_SECTION ->
          "A section cannot be laid out in the PDF. Its title and a sentence are printed instead.";
    };
  }
}
