/**
 * An article laid out by tokens for whoever reads its clauses: {@link isnad.event.scene.Scene}
 * tells what stands at each token, names as noun phrases ({@link isnad.event.scene.Chunk}, with
 * what joins them in {@code Series} and {@code Pointers}), what letters and prepositions tell
 * ({@link isnad.event.scene.Letters}, {@link isnad.event.scene.Senses}). Nothing here knows of
 * events beyond the words that may name them, and nothing changes once it is laid out.
 */
package isnad.event.scene;
