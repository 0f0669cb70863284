package dev.nginxlint.source;

/** A place in a file as people count it: line and column, both from 1, columns in characters. */
public record Position(int line, int column) {}
