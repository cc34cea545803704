package isnad.mention;

import isnad.text.Span;

/** Words between quotation marks, the marks included in {@code first} and {@code end}. */
public record Quotation(Span span, int first, int end, String rule) implements Mention {}
