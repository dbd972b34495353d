package io.github.huozi.request;

import java.nio.file.Path;
import java.util.List;

/**
 * The result of comparing two files.
 *
 * @param differences the number of differences; what has only moved is one for all pages in a row
 * @param lines a line for each difference, or that there is none, in the language of the request;
 *     of many differences of a kind only the first
 * @param page the HTML page that shows them
 */
public record CompareResult(int differences, List<String> lines, Path page) {

  public CompareResult {
    lines = List.copyOf(lines);
  }
}
