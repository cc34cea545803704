package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.Head;
import isnad.lexicon.Head.Use;
import isnad.lexicon.NameLexicon.WordClass;
import java.util.Optional;

/**
 * What has been read of the phrase of a head noun, which tells whether it names something.
 *
 * @param headEnd the index after the words of the head
 * @param end the index after the phrase
 * @param definite whether the head has the article
 * @param described whether adjectives follow it
 * @param named whether its name follows it
 * @param quoted whether that name is in quotation marks
 * @param inner the name that it governs, if one
 */
record HeadPhrase(
    NameScan scan,
    Head head,
    Draft draft,
    int headEnd,
    int end,
    boolean definite,
    boolean described,
    boolean named,
    boolean quoted,
    Optional<Name> inner) {

  /** Whether the phrase names something rather than only mentioning a thing of its kind. */
  boolean isWhole() {
    if (head.has(Use.ADJECTIVE)) {
      return described
          && (draft.country.isPresent()
              || scan.isNumber(headEnd)
              || scan.roleOf(headEnd, end).isPresent());
    }
    if (head.has(Use.QUOTED) && !head.has(Use.NAMED)) {
      return quoted || inner.filter(n -> n.type() == EntityType.MEDIA).isPresent();
    }
    if (head.has(Use.GENTILIC)) {
      return described && draft.country.isPresent();
    }
    if (head.has(Use.AGENT)) {
      int before = Math.max(0, draft.first - 1);
      return definite && ((described && !scan.words.isDefinite(before)) || isAgent());
    }
    boolean body = head.kind() == Head.Kind.BODY;
    boolean told =
        head.kind() != Head.Kind.MEDIA || draft.country.isPresent() || head.has(Use.MODIFIED);
    boolean compound = definite && headEnd > draft.first + 1;
    return named
        || (definite && head.has(Use.ALONE) && !isAdjective())
        || head.has(Use.BARE)
        || (described && told && (definite || body))
        || (compound && (head.uses().isEmpty() || body));
  }

  /** Whether a definite noun with or without adjectives points at a group: الحركة المتمردة. */
  boolean isReference() {
    return head.kind() == Head.Kind.ORGANIZATION
        && head.type() != EntityType.INTERGOVERNMENTAL_ORGANIZATION
        && draft.known.isEmpty()
        && definite
        && !named;
  }

  /** Whether a noun rather describes an ordinary noun before it: البكتيريا المقاومة للأدوية. */
  boolean isAdjective() {
    int before = draft.first - 1;
    boolean describing =
        head.kind() == Head.Kind.ORGANIZATION
            || (head.kind() == Head.Kind.BODY
                && scan.lexicon.isAdjective(scan.words.bare(draft.first)));
    return describing
        && end == draft.first + 1
        && scan.words.isPlain(draft.first)
        && before >= scan.text.sentenceOf(draft.first).first()
        && scan.words.isDefinite(before)
        && scan.names.stream().noneMatch(name -> name.phraseEnd() == draft.first)
        && !scan.is(WordClass.TEMPORAL, before);
  }

  private boolean isAgent() {
    return draft.first == scan.text.sentenceOf(draft.first).first()
        || scan.is(WordClass.PARTY, draft.first - 1);
  }
}
