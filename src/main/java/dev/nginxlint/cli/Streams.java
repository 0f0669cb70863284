package dev.nginxlint.cli;

/** A console with its two outputs buffered. */
record Streams(Console console, Output out, Output err) {}
