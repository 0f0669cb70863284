package dev.nginxlint.syntax;

/** A directive where it stands. */
public record Placement(Directive directive, Context context) {}
