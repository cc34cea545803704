package isnad.mention;

import isnad.lexicon.EntityType;
import isnad.lexicon.Head;
import isnad.lexicon.NameLexicon.WordClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds persons again by the last or first word of a name that the article gives in full. */
record ShortNames(NameScan scan) {

  private static final int SHORTEST = 3;
  private static final String LAM = "\u0644";

  /** Adds a mention for every token outside all names that is such a word. */
  void find() {
    Map<String, TreeMap<Integer, Name>> people = people();
    if (people.isEmpty()) {
      return;
    }
    scan.names.replaceAll(
        name ->
            isPerson(name, people)
                ? again(people, name)
                : Holders.isOffice(name) ? titled(people, name) : name);
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
        found.add(
            isOther(person.get(), i)
                ? new Draft(EntityType.PERSON, "person-name", i, i + 2).name(scan.text, scan.words)
                : again(person.get(), first, i + 1));
      }
    }
    scan.names.addAll(found);
  }

  /** Whether the name of a place stands where only the person of that name fits. */
  private boolean isPerson(Name name, Map<String, TreeMap<Integer, Name>> people) {
    int i = name.first();
    Optional<Name> person = latest(people, scan.words.form(i), i);
    boolean place = name.type() == EntityType.PLACE && name.rule().equals("known-name");
    if (name.rule().equals("known-alone")) {
      return person.filter(known -> known.end() - known.first() > 1).isPresent();
    }
    return (place || isFamilyName(name))
        && name.end() == i + 1
        && person.filter(known -> known.end() - known.first() > 1).isPresent()
        && scan.words.preposition(i).isEmpty()
        && !scan.is(WordClass.LOCATIVE, i - 1);
  }

  /** Whether a gentilic describes no noun, so that it may be a person's name: قال السوداني. */
  private boolean isFamilyName(Name name) {
    int i = name.first();
    return (name.rule().equals("gentilic") || name.rule().equals("people-of-state"))
        && scan.words.isDefinite(i)
        && i > scan.text.sentenceOf(i).first()
        && !scan.words.isDefinite(i - 1);
  }

  /** The person whose family name ends what looks like an office: السفير السديري. */
  private Name titled(Map<String, TreeMap<Integer, Name>> people, Name office) {
    int last = office.end() - 1;
    if (last == office.first() || !scan.words.isPlain(last) || !scan.words.isDefinite(last)) {
      return office;
    }
    return latest(people, scan.words.form(last), last)
        .filter(person -> person.end() - person.first() > 1)
        .map(person -> again(person, last, last + 1))
        .orElse(office);
  }

  private Name again(Map<String, TreeMap<Integer, Name>> people, Name name) {
    return latest(people, scan.words.form(name.first()), name.first())
        .map(person -> again(person, name.first(), name.end()))
        .orElse(name);
  }

  /** The person of a word; one that is also an ordinary word counts where a subject may stand. */
  private Optional<Name> person(Map<String, TreeMap<Integer, Name>> people, int i) {
    String form = scan.words.form(i);
    String article = scan.lexicon.clitics().article();
    Optional<Name> person = latest(people, form, i);
    if (person.isEmpty() && scan.words.preposition(i).endsWith(LAM)) {
      person = latest(people, article + form, i);
    }
    if (person.isEmpty() && scan.isUnknown(i) && isBesideSaying(i)) {
      person = latest(people, otherwise(i), i).filter(name -> name.end() - name.first() > 1);
    }
    if (person.isEmpty() || isTitle(i) || scan.persons().isPreposition(i)) {
      return Optional.empty();
    }
    if (!scan.lexicon.isCommon(form)) {
      return person;
    }
    boolean subject = isBesideSaying(i);
    if (scan.words.isDefinite(i) && scan.words.isDefinite(i - 1)) {
      return Optional.empty();
    }
    return subject || (scan.lexicon.isNameWord(form) && scan.words.isPlain(i))
        ? person
        : Optional.empty();
  }

  private boolean isBesideSaying(int i) {
    return scan.is(WordClass.SAYING, i - 1) || scan.is(WordClass.SAYING, i + 1);
  }

  /** A family name with the article where it lacks it, or without: القطان for أحمد قطان. */
  private String otherwise(int i) {
    return scan.words.isDefinite(i)
        ? scan.words.bare(i)
        : scan.lexicon.clitics().article() + scan.words.form(i);
  }

  /** Whether a first name has another family name after it than the person's. */
  private boolean isOther(Name person, int i) {
    return i + 1 < scan.words.limit(i)
        && person.end() - person.first() > 1
        && scan.words.form(i).equals(scan.words.form(person.first()))
        && scan.words.isPlain(i + 1)
        && scan.isUnknown(i + 1)
        && !scan.words.form(i + 1).equals(scan.words.form(person.first() + 1));
  }

  /** Whether a word is rather a title before a name: الشيخ محمد. */
  private boolean isTitle(int i) {
    return scan.headAt(Head.Kind.TITLE, i).isPresent()
        && i + 1 < scan.words.limit(i)
        && scan.words.isPlain(i + 1)
        && (scan.persons().isGiven(i + 1) || scan.persons().isParticle(i + 1));
  }

  private boolean isParticle(int i) {
    return scan.is(WordClass.NAME_PARTICLE, i);
  }

  private Name again(Name person, int first, int end) {
    Draft draft = new Draft(EntityType.PERSON, "short-name", first, end);
    draft.known = person.known();
    draft.country = person.country();
    draft.role = person.role();
    return draft.name(scan.text, scan.words);
  }

  private Map<String, TreeMap<Integer, Name>> people() {
    Map<String, TreeMap<Integer, Name>> people = new HashMap<>();
    Predicate<Name> alone = name -> name.rule().equals("known-alone");
    add(people, alone.negate());
    Set<String> longer = Set.copyOf(people.keySet());
    add(people, alone.and(name -> !longer.contains(scan.words.form(name.first()))));
    return people;
  }

  private void add(Map<String, TreeMap<Integer, Name>> people, Predicate<Name> chosen) {
    for (Name name : scan.names) {
      if (name.type() != EntityType.PERSON
          || name.manner() != Name.Manner.NAMED
          || !chosen.test(name)) {
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
  }

  /** Of several persons of one short name the one named last before a token, or else the first. */
  private static Optional<Name> latest(
      Map<String, TreeMap<Integer, Name>> people, String form, int before) {
    return Optional.ofNullable(people.get(form))
        .map(
            namesakes ->
                Optional.ofNullable(namesakes.lowerEntry(before))
                    .orElseGet(namesakes::firstEntry)
                    .getValue());
  }

  private void put(Map<String, TreeMap<Integer, Name>> people, String form, Name name) {
    if (form.length() >= SHORTEST) {
      people.computeIfAbsent(form, any -> new TreeMap<>()).putIfAbsent(name.first(), name);
    }
  }
}
