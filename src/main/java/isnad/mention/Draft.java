package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.Role;
import isnad.text.Text;
import java.util.Optional;

/** A name while a finder is still reading its phrase. */
final class Draft {

  final EntityType type;
  final String rule;
  int first;
  int end;
  int phraseFirst;
  int phraseEnd;
  Name.Manner manner = Name.Manner.NAMED;
  Optional<GazetteerEntry> known = Optional.empty();
  Optional<String> country = Optional.empty();
  Optional<Role> role = Optional.empty();
  Optional<Amount> amount = Optional.empty();
  Optional<String> office = Optional.empty();
  boolean withoutArticle;

  Draft(EntityType type, String rule, int first, int end) {
    this.type = type;
    this.rule = rule;
    this.first = first;
    this.end = end;
    this.phraseFirst = first;
    this.phraseEnd = end;
  }

  Draft known(GazetteerEntry entry) {
    known = Optional.of(entry);
    if (country.isEmpty()) {
      country = entry.country();
    }
    if (role.isEmpty()) {
      role = entry.role();
    }
    return this;
  }

  Draft manner(Name.Manner value) {
    manner = value;
    return this;
  }

  Draft country(Optional<String> value) {
    if (value.isPresent()) {
      country = value;
    }
    return this;
  }

  Draft role(Optional<Role> value) {
    if (value.isPresent()) {
      role = value;
    }
    return this;
  }

  Name name(Text text, Words words) {
    int stripped = words.stripped(first);
    if (withoutArticle && words.isDefinite(first)) {
      stripped = text.token(first).form().length() - words.bare(first).length();
    }
    return new Name(
        text.spanWithout(first, end, stripped),
        first,
        end,
        phraseFirst,
        phraseEnd,
        words.preposition(phraseFirst),
        words.isConjoined(phraseFirst),
        type,
        manner,
        known,
        country,
        role,
        amount,
        office,
        rule);
  }
}
