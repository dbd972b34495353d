package io.github.huozi.model.section;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The role of a section in its book. {@link Section.Place} says in which matter it stands. */
public enum SectionRole {
  /** To whom the book is dedicated. */
  DEDICATION("dedication", false, false),
  /** A quotation before the text. */
  EPIGRAPH("epigraph", false, false),
  /** Another's words about the book. */
  FOREWORD("foreword", false, true),
  /** The author's words about the book. */
  PREFACE("preface", false, true),
  /** Thanks. */
  ACKNOWLEDGMENTS("acknowledgments", false, true),
  /** An introduction before the first chapter. */
  INTRODUCTION("introduction", false, true),
  /** Another section before the first chapter. */
  FRONT("", false, true),
  /** The opening before the story, as a part of it. */
  PROLOGUE("prologue", true, true),
  /** The title of a part, with or without text. */
  PART("part", true, true),
  /** A chapter, or a section below one. */
  CHAPTER("chapter", true, true),
  /** The conclusion of the text. */
  CONCLUSION("conclusion", true, true),
  /** The close after the story, as a part of it. */
  EPILOGUE("epilogue", true, true),
  /** Words about the book after its text. */
  AFTERWORD("afterword", false, true),
  /** An appendix. */
  APPENDIX("appendix", false, true),
  /** The place of the notes of the book. */
  NOTES("endnotes", false, true),
  /** A list of what was read. */
  BIBLIOGRAPHY("bibliography", false, true),
  /** A list of terms. */
  GLOSSARY("glossary", false, true),
  /** An index. EPUB has a term for one, which only an index of its own form may bear. */
  INDEX("", false, true),
  /** The account of how the book was made. */
  COLOPHON("colophon", false, true),
  /** Another section after the last chapter. */
  BACK("", false, true);

  private final String epubType;
  private final boolean body;
  private final boolean titled;

  SectionRole(String epubType, boolean body, boolean titled) {
    this.epubType = epubType;
    this.body = body;
    this.titled = titled;
  }

  /** The role of a name as files write it: {@code preface}. */
  public static Optional<SectionRole> named(String name) {
    return Arrays.stream(values()).filter(role -> role.key().equals(name)).findFirst();
  }

  /** The names of all roles, for a message. */
  public static String names() {
    return Arrays.stream(values()).map(SectionRole::key).collect(Collectors.joining(", "));
  }

  /** The role's name in files: {@code preface}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role's term in EPUB 3 Structural Semantics Vocabulary; empty if there is none. */
  public Optional<String> epubType() {
    return Optional.of(epubType).filter(type -> !type.isEmpty());
  }

  /** The role in DPUB-ARIA, which has one for each of these terms. */
  public Optional<String> ariaRole() {
    return epubType().map(type -> "doc-" + type);
  }

  /** Tells whether the section is the text itself, and not what stands before or after it. */
  public boolean isBody() {
    return body;
  }

  /** Tells whether a reader looks for its title: in the contents and above its text. */
  public boolean isTitled() {
    return titled;
  }

  /** The three matters of a book. */
  public enum Matter {
    /** The part before the first chapter. */
    FRONT,
    /** Chapters, with their parts. */
    BODY,
    /** The part after the last chapter. */
    BACK
  }
}
