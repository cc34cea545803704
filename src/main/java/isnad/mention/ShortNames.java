package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.NameLexicon.WordClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds persons again by the last or first word of a name that the article gives in full. */
record ShortNames(NameScan scan) {

  private static final int SHORTEST = 3;
  private static final String LAM = "\u0644";

  /** Adds a mention for every token outside all names that is such a word. */
  void find() {
    Map<String, Name> people = people();
    if (people.isEmpty()) {
      return;
    }
    scan.names.replaceAll(name -> isPerson(name, people) ? again(people, name) : name);
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
      Optional<Name> person = person(people, i);
      if (person.isPresent()) {
        int first = i > 0 && isParticle(i - 1) && !taken[i - 1] ? i - 1 : i;
        found.add(again(person.get(), first, i + 1));
      }
    }
    scan.names.addAll(found);
  }

  /** Whether the name of a place stands where only the person of that name fits. */
  private boolean isPerson(Name name, Map<String, Name> people) {
    int i = name.first();
    Name person = people.get(scan.words.form(i));
    return name.type() == EntityType.PLACE
        && name.rule().equals("known-name")
        && name.end() == i + 1
        && person != null
        && person.end() - person.first() > 1
        && scan.words.preposition(i).isEmpty()
        && !scan.is(WordClass.LOCATIVE, i - 1);
  }

  private Name again(Map<String, Name> people, Name name) {
    return again(people.get(scan.words.form(name.first())), name.first(), name.end());
  }

  /** The person of a word; one that is also an ordinary word counts where a subject may stand. */
  private Optional<Name> person(Map<String, Name> people, int i) {
    String form = scan.words.form(i);
    String article = scan.lexicon.clitics().article();
    Name person = people.get(form);
    if (person == null && scan.words.preposition(i).endsWith(LAM)) {
      person = people.get(article + form);
    }
    if (person == null || !scan.lexicon.isCommon(form)) {
      return Optional.ofNullable(person);
    }
    boolean subject = scan.is(WordClass.SAYING, i - 1) || scan.is(WordClass.SAYING, i + 1);
    if (scan.words.isDefinite(i) && scan.words.isDefinite(i - 1)) {
      return Optional.empty();
    }
    return subject || (scan.lexicon.isNameWord(form) && scan.words.isPlain(i))
        ? Optional.of(person)
        : Optional.empty();
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
      if (last > name.first()
          && !scan.lexicon.isNameWord(firstForm)
          && !scan.lexicon.isCommon(firstForm)) {
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
