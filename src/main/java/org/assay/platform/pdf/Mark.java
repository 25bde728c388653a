package org.assay.platform.pdf;

/**
 * A small vector mark and the word it stands for. Where the word is printed beside it the mark is decoration; where it stands alone
 * the word is what a screen reader says.
 */
public record Mark(Symbol symbol, Tone tone, String word) {}
