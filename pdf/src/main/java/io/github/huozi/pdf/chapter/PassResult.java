package io.github.huozi.pdf.chapter;

/** The result of a pass over a chapter: the chapter, or the reason to set it again. */
sealed interface PassResult permits SetChapter, NextPass {}
