package dev.nginxlint.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page of documentation: its fenced blocks, in their order. */
record Page(Path file, List<Block> blocks) {
  private static final String FENCE = "```";

  /**
   * What stands between two fences.
   *
   * @param language the word after the fence: {@code console}, {@code yaml}; may be empty
   * @param name the word after that: the file whose text this is; mostly empty
   * @param line of the first line inside
   */
  record Block(String language, String name, int line, List<String> text) {}

  static Page read(Path file) throws IOException {
    List<Block> blocks = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(FENCE)) {
        String[] words = (lines.get(i).substring(FENCE.length()).strip() + "  ").split(" ", 3);
        int end = i + 1;
        while (!lines.get(end).equals(FENCE)) {
          end++; // beyond the last line if the fence is never closed, which fails
        }
        blocks.add(new Block(words[0], words[1], i + 2, lines.subList(i + 1, end)));
        i = end;
      }
    }
    return new Page(file, blocks);
  }
}
