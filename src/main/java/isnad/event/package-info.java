/**
 * Who did what to whom, where, when, how many, and on whose word.
 *
 * <p>{@link isnad.event.EventFinder} reads an article in this order; each step has its classes:
 *
 * <ol>
 *   <li>Lays the article out by tokens: {@link isnad.event.scene}.
 *   <li>Takes each sentence apart into clauses and phrases: {@code ClauseParser} with {@code
 *       PhraseReader}, {@code TriggerChoice} (which event a word names), {@code VerbPlaces} (where
 *       a verb is likely), {@code Conjuncts}, {@code SplitVerbs}, {@code Insertions} and {@code
 *       LendingVerbs}.
 *   <li>Finds whose deed each clause tells of: {@code ClauseSubjects}, {@code NamedPersons}, {@code
 *       InheritedSubjects}.
 *   <li>Fills the parts of a {@code Draft} for each trigger: {@code FrameFinder} with {@code
 *       NounFrames}, {@code ImpliedDoers}, {@code ParticipleFrames}, {@code Complements}, {@code
 *       PrepositionSlots}, {@code ListedPeople}, {@code Lending}, {@code PronounPhrases}, {@code
 *       Ownership}, {@code Gentilics}, {@code Parties}, {@code SharedParts}, {@code Antecedents},
 *       {@code Governors}, {@code Concerned}, {@code Locations}.
 *   <li>Makes types more specific ({@code Refinements}) and tells factuality: {@code Stances},
 *       {@code CueScope}, {@code Predicates}, {@code Reach}, {@code SharedStance}, {@code
 *       ToldAsDone}.
 *   <li>Finds on whose word: {@link isnad.event.source}; {@code Chains} gives each event its {@link
 *       isnad.event.source.Link}s.
 *   <li>Counts: {@code Tolls}, {@code Harms}, {@code Uncounted}. Dates: {@code Times} with {@code
 *       PublicationDay}, {@code NewsDay}, {@code Narration}, {@code SinceFrame}, {@code Morrow},
 *       {@code Chronicle}.
 *   <li>Joins the tellings of one event: {@code Coreference}, {@code Echoes}, {@code Killings},
 *       {@code Whereabouts}; {@code Surroundings} places what no telling does, {@code Protesters}
 *       tells whose a protest is.
 * </ol>
 */
package isnad.event;
