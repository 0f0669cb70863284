package dev.nginxlint.syntax;

import dev.nginxlint.finding.Finding;
import java.util.List;

/**
 * What one call of ngx_conf_read_token() reads: words, and what ended them.
 *
 * @param endOffset where the ";", "{" or "}" stands; the length of the file at its end
 * @param problems what was wrong with the words, in the order nginx would meet it
 */
record Statement(List<Parameter> words, End end, int endOffset, List<Finding> problems) {

  /** What ends a statement; in brackets what ngx_conf_read_token() returns. */
  enum End {
    /** ";" (NGX_OK). */
    SEMICOLON,
    /** "{" (NGX_CONF_BLOCK_START). */
    LEFT_BRACE,
    /** "}" (NGX_CONF_BLOCK_DONE). */
    RIGHT_BRACE,
    /** No more bytes (NGX_CONF_FILE_DONE). */
    END_OF_FILE
  }
}
