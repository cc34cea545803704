/**
 * Who has which part in an event, weighed once the rules have read the article. The rules know
 * grammar and are sure where the sentence is plain; how much a part that they gave is worth, and
 * who is likely to have one where they gave none, is learned from correct readings: each entity
 * named near a trigger is a {@link isnad.part.Candidate}, its features are weighed with {@link
 * isnad.part.PartWeights}, and {@link isnad.part.PartReview} changes what is unlikely.
 */
package isnad.part;
