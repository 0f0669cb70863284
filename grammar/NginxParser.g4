/*
 * nginx.conf has one form only: words, and the byte that ends them.
 *
 * A statement is what one call of ngx_conf_read_token() reads, and its end is what that call returns: NGX_OK for ";",
 * NGX_CONF_BLOCK_START for "{", NGX_CONF_BLOCK_DONE for "}", NGX_CONF_FILE_DONE for the end of the file. Which ends are
 * refused after which words, and that a block is a list of statements up to its "}", is said where nginx says it: in
 * ConfigurationParser, after ngx_conf_parse(). So no input is outside this grammar, and no nesting makes it deep.
 */
parser grammar NginxParser;

options { tokenVocab = NginxLexer; }

statement
    : words += ( WORD | DOUBLE_QUOTED | SINGLE_QUOTED )*
      end = ( SEMICOLON | LEFT_BRACE | RIGHT_BRACE | UNTERMINATED | EOF )
    ;
