package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.NameLexicon.WordClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds persons again by the last or first word of a name that the article gives in full. */
record ShortNames(NameScan scan) {

  private static final int SHORTEST = 3;

  /** Adds a mention for every token outside all names that is such a word. */
  void find() {
    Map<String, Name> people = people();
    if (people.isEmpty()) {
      return;
    }
    boolean[] taken = new boolean[scan.words.size()];
    for (Name name : scan.names) {
      for (int i = name.phraseFirst(); i < name.phraseEnd(); i++) {
        taken[i] |= (i >= name.first() && i < name.end()) || name.type() == EntityType.PERSON;
      }
    }
    List<Name> found = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (taken[i] || !scan.words.isWord(i)) {
        continue;
      }
      Name person = person(people, i);
      if (person != null) {
        int first = i > 0 && isParticle(i - 1) && !taken[i - 1] ? i - 1 : i;
        found.add(again(person, first, i + 1));
      }
    }
    scan.names.addAll(found);
  }

  /** The person of a word; one that is also an ordinary word counts where a subject may stand. */
  private Name person(Map<String, Name> people, int i) {
    String form = scan.words.form(i);
    String article = scan.lexicon.clitics().article();
    Name person = people.get(form);
    if (person == null && scan.words.preposition(i).endsWith("ل")) {
      person = people.get(article + form);
    }
    if (person == null || !scan.lexicon.isCommon(form)) {
      return person;
    }
    boolean subject = scan.is(WordClass.SAYING, i - 1) || scan.is(WordClass.SAYING, i + 1);
    return subject || (scan.lexicon.isNameWord(form) && scan.words.isPlain(i)) ? person : null;
  }

  private boolean isParticle(int i) {
    return scan.is(WordClass.NAME_PARTICLE, i);
  }

  private Name again(Name person, int first, int end) {
    Draft draft = scan.draft(EntityType.PERSON, "short-name", first, end);
    draft.known = person.known();
    draft.country = person.country();
    draft.role = person.role();
    return draft.name(scan.text, scan.words);
  }

  private Map<String, Name> people() {
    Map<String, Name> people = new HashMap<>();
    for (Name name : scan.names) {
      if (name.type() != EntityType.PERSON || name.manner() != Name.Manner.NAMED) {
        continue;
      }
      int last = name.end() - 1;
      put(people, scan.words.form(last), name);
      String firstForm = scan.words.form(name.first());
      if (last > name.first() && !scan.lexicon.isNameWord(firstForm)) {
        put(people, firstForm, name);
      }
    }
    return people;
  }

  private void put(Map<String, Name> people, String form, Name name) {
    if (form.length() >= SHORTEST) {
      people.putIfAbsent(form, name);
    }
  }
}
