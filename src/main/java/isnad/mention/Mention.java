package isnad.mention;

import isnad.text.Span;

/** A stretch of text that says something of interest, and the rule that found it. */
public sealed interface Mention permits Name, Date, Amount, Quotation {

  /** Where it stands, without proclitics, titles and quotation marks. */
  Span span();

  /** The index of its first token. */
  int first();

  /** The index after its last token. */
  int end();

  /** The kebab-case name of the rule that found it. */
  String rule();
}
