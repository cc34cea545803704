/**
 * On whose word a stretch of text is told: {@link isnad.event.source.AttributionFinder} gives
 * {@link isnad.event.source.Attribution}s, each with a chain of {@link isnad.event.source.Link}s
 * from who vouches to who passed it on.
 *
 * <p>{@code Speakers} finds who speaks, {@code Content} what is said, {@code SourcePhrases} the
 * sources that a phrase names, {@code Relays} who passes on, {@code Heard} what to make of a noun
 * for what is said, {@code OpenQuotation} a quotation that goes on over sentences, {@link
 * isnad.event.source.Subjects} whose deed a verb of telling is.
 */
package isnad.event.source;
