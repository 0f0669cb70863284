/*
 * The words of nginx.conf, as ngx_conf_read_token() (src/core/ngx_conf_file.c) cuts them.
 *
 * The input is bytes: every byte from 0x80 up, and NUL, is an ordinary character of a word. What nginx limits by its
 * buffer (4096 bytes for one word or comment), and what may follow a closing quote, is not a matter of tokens: see
 * ConfigurationParser.
 */
lexer grammar NginxLexer;

SEMICOLON     : ';' ;
LEFT_BRACE    : '{' ;
RIGHT_BRACE   : '}' ;

/* Quotes count only where a word starts; inside them a backslash hides the next byte. */
DOUBLE_QUOTED : '"'  ( ESCAPE | ~["\\] )* '"' ;
SINGLE_QUOTED : '\'' ( ESCAPE | ~['\\] )* '\'' ;

/* A quote that nothing closes takes the rest of the file; only there can a backslash have no next byte. */
UNTERMINATED  : ( '"' ( ESCAPE | ~["\\] )* | '\'' ( ESCAPE | ~['\\] )* ) '\\'? ;

/* "}", "#" and quotes are ordinary inside a word; so is a "{" right after "$": ${name} is one word. */
WORD          : ( ESCAPE | VARIABLE | ~[ \t\r\n;{}#"'\\$] ) ( ESCAPE | VARIABLE | ~[ \t\r\n;{\\$] )* '\\'?
              | '\\' ;

COMMENT       : '#' ~[\n]* -> channel(HIDDEN) ;
WHITESPACE    : [ \t\r\n]+ -> skip ;

fragment ESCAPE   : '\\' . ;
fragment VARIABLE : '$' '{'* ;

/*
 * The inside of a *_by_lua_block, as lua-nginx-module reads it (ngx_http_lua_conf_lua_block_parse(), util/gen-lexer-c).
 * How deep the braces are, and where a long bracket ends, is counted by the class that switches to this mode.
 */
mode LUA;

LUA_LEFT_BRACE   : '{' ;
LUA_RIGHT_BRACE  : '}' ;
LUA_LONG_BRACKET : '--'? '[' '='* '[' ;
LUA_STRING       : '"' ( '\\' ~[\n] | ~["\\\n] )* '"' | '\'' ( '\\' ~[\n] | ~['\\\n] )* '\'' ;
LUA_COMMENT      : '--' ( ~[[\n] ~[\n]* | '[' '='* ( ~[=[\n] ~[\n]* )? )? ;
LUA_TEXT         : ~[{}["'\-]+ | . ;
