package io.github.huozi.validator;

/**
 * The keys of what a witness says of one breach. Constants, so that no class crosses the border.
 */
final class MessageKeys {

  static final String RULE = "rule";
  static final String SEVERITY = "severity";
  static final String MESSAGE = "message";

  /** What should be, or how to get there. */
  static final String ADVICE = "advice";

  static final String ENTRY = "entry";
  static final String LINE = "line";
  static final String COLUMN = "column";

  /** The way from the document to the object that is meant, in the tool's own words. */
  static final String CONTEXT = "context";

  private MessageKeys() {}
}
