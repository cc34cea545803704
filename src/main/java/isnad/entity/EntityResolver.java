package isnad.entity;

import isnad.lexicon.EntityType;
import isnad.lexicon.Gazetteer;
import isnad.lexicon.GazetteerEntry;
import isnad.lexicon.NameLexicon;
import isnad.lexicon.OfficeNames;
import isnad.lexicon.Role;
import isnad.lexicon.Synonyms;
import isnad.mention.Name;
import isnad.mention.Name.Manner;
import isnad.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which names of an article mean one entity: by what the gazetteer knows, by their words, and
 * for descriptions by the last entity that fits. Immutable and thread-safe.
 *
 * @param officeNames which words name one office
 * @param institutions which words name one institution
 */
public record EntityResolver(
    NameLexicon lexicon, Gazetteer gazetteer, OfficeNames officeNames, Synonyms institutions) {

  /** The rule of a name that tells an office and not who holds it. */
  private static final String OFFICE_REFERENCE = "office-reference";

  private static final Pattern QUOTES = Pattern.compile("[\"«»“”]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /**
   * Resolves the names of one article.
   *
   * @param names in text order
   * @param published the day on which offices count; without it the gazetteer's offices tell no
   *     role
   * @param home the country of the outlet, which it need not tell of its own police and places
   */
  public Resolution resolve(
      Text text, List<Name> names, Optional<LocalDate> published, Optional<String> home) {
    return new Run(text, names, published, home).resolve();
  }

  private final class Run {
    private final Text text;
    private final List<Name> names;
    private final Roles roles;
    private final Cores cores = new Cores(lexicon, gazetteer);
    private final List<Cluster> clusters = new ArrayList<>();
    private final Recency recent = new Recency();
    private final Optional<String> dominant;
    private final Map<Integer, Set<String>> countries;
    private final UnnamedGroups groups;
    private final Links links;
    private final Offices offices;
    private Optional<Cluster> lastGroup = Optional.empty();
    private Optional<Cluster> lastPerson = Optional.empty();

    Run(Text text, List<Name> names, Optional<LocalDate> published, Optional<String> home) {
      this.text = text;
      this.names = names;
      this.roles = new Roles(published);
      this.dominant = dominant(names, home);
      this.countries = countries();
      this.offices = new Offices(lexicon, gazetteer, officeNames, recent, published);
      this.groups = new UnnamedGroups(lexicon, cores, text, recent, offices);
      this.links =
          new Links(
              lexicon, gazetteer, cores, text, recent, offices, groups, institutions, dominant);
    }

    Resolution resolve() {
      for (Name name : names) {
        place(name);
      }
      joinOffices();
      List<Cluster> unnamed =
          clusters.stream().filter(Run::isOfficeAlone).map(Run::unnamedOfficial).toList();
      clusters.removeIf(
          c ->
              c.names.stream()
                  .allMatch(
                      n -> n.rule().equals("reference-back") || n.rule().equals(OFFICE_REFERENCE)));
      clusters.addAll(unnamed);
      clusters.sort(Comparator.comparing(Cluster::first));
      List<Entity> entities = new ArrayList<>();
      List<OfficeHolding> holdings = new ArrayList<>();
      for (Cluster cluster : clusters) {
        Entity entity = entity(cluster, "e" + (entities.size() + 1));
        entities.add(entity);
        if (cluster.type == EntityType.PERSON) {
          holdings.addAll(holdings(cluster, entity));
        }
      }
      return new Resolution(entities, holdings);
    }

    /** Gives offices that the article tells before their holders to those. */
    private void joinOffices() {
      Map<String, List<Cluster>> holders = new HashMap<>();
      List<Cluster> known = new ArrayList<>();
      for (Cluster cluster : clusters) {
        if (cluster.type == EntityType.PERSON && isNamed(cluster)) {
          for (String office : cluster.offices) {
            holders
                .computeIfAbsent(offices.canonical(office), any -> new ArrayList<>())
                .add(cluster);
          }
          if (cluster.known.isPresent() && !isFormer(cluster)) {
            known.add(cluster);
          }
        }
      }
      clusters.removeIf(
          cluster ->
              isUnnamed(cluster) && (isJoined(cluster, holders) || isJoined(cluster, known)));
    }

    /** Whether it is told by an office alone. */
    private static boolean isUnnamed(Cluster cluster) {
      return cluster.type == EntityType.PERSON
          ? !isNamed(cluster)
          : cluster.type == EntityType.GROUP
              && cluster.names.stream()
                  .allMatch(name -> name.rule().equals(UnnamedGroups.UNNAMED_OFFICIAL));
    }

    private boolean isJoined(Cluster office, Map<String, List<Cluster>> holders) {
      for (String key : office.offices) {
        if (office.type == EntityType.GROUP && key.indexOf(' ') < 0) {
          continue;
        }
        for (Cluster person : holders.getOrDefault(offices.canonical(key), List.of())) {
          if (isFormer(person) == isFormer(office) && person.agrees(office.country)) {
            join(office, person);
            return true;
          }
        }
      }
      return false;
    }

    /** Gives an office to the one in the article who holds it as the gazetteer knows. */
    private boolean isJoined(Cluster office, List<Cluster> known) {
      if (office.type != EntityType.PERSON || isFormer(office)) {
        return false;
      }
      Optional<String> state = office.country.or(() -> dominant);
      List<Cluster> holders =
          known.stream()
              .filter(
                  person ->
                      office.offices.stream()
                          .anyMatch(key -> offices.isKnownHolder(person, key, state)))
              .toList();
      if (holders.size() != 1) {
        return false;
      }
      join(office, holders.get(0));
      return true;
    }

    private static void join(Cluster office, Cluster holder) {
      office.names.forEach(name -> holder.add(name, "", List.of()));
    }

    private static boolean isNamed(Cluster cluster) {
      return cluster.names.stream().anyMatch(name -> !name.rule().equals(OFFICE_REFERENCE));
    }

    private static boolean isFormer(Cluster cluster) {
      return cluster.role.equals(Optional.of(Role.ELI));
    }

    /** Whether the article tells an office in full, but nowhere who holds it. */
    private static boolean isOfficeAlone(Cluster cluster) {
      return cluster.names.stream().allMatch(n -> n.rule().equals(OFFICE_REFERENCE))
          && cluster.names.stream().anyMatch(n -> n.phraseEnd() - n.phraseFirst() > 1);
    }

    /** The holder of an office as an unnamed person. */
    private static Cluster unnamedOfficial(Cluster office) {
      Cluster official = new Cluster(EntityType.GROUP);
      for (Name name : office.names) {
        official.add(name.inPassing("unnamed-office"), "", List.of());
      }
      return official;
    }

    private void place(Name name) {
      String core = cores.core(text, name);
      Cluster cluster =
          links
              .of(name, core)
              .orElseGet(
                  () -> {
                    Cluster fresh = new Cluster(name.type());
                    clusters.add(fresh);
                    return fresh;
                  });
      cluster.add(name, core, cores.words(text, name));
      cores.headBefore(text, name).ifPresent(cluster.heads::add);
      institutions.of(core).ifPresent(cluster.meanings::add);
      recent.named(cluster);
      if (cluster.type == EntityType.GROUP) {
        cluster.kinds.add(groups.kind(name));
        if (name.rule().equals("g-others") && cluster.names.size() == 1 && lastGroup.isPresent()) {
          cluster.role = lastGroup.get().role;
          cluster.country = cluster.country.or(() -> lastGroup.get().country);
        }
        lastGroup = Optional.of(cluster);
      }
      name.office().ifPresent(office -> hold(cluster, offices.key(office)));
      if (cluster.type == EntityType.PERSON && name.manner() == Manner.NAMED) {
        lastPerson = Optional.of(cluster);
      }
    }

    private void hold(Cluster cluster, String office) {
      cluster.offices.add(office);
      if (offices.isCounterpart(office)) {
        lastPerson.ifPresent(other -> cluster.offices.addAll(other.offices));
      }
    }

    /** The country that an article names most; its outlet's counts half as much again. */
    private Optional<String> dominant(List<Name> all, Optional<String> home) {
      Map<String, Integer> counts = new HashMap<>();
      for (Name name : all) {
        int weight = name.type() == EntityType.PLACE || name.type() == EntityType.BODY ? 2 : 1;
        name.country().ifPresent(code -> counts.merge(code, weight, Integer::sum));
      }
      if (counts.isEmpty()) {
        return home;
      }
      int bonus = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0) / 2;
      home.ifPresent(code -> counts.computeIfPresent(code, (same, count) -> count + bonus));
      return counts.entrySet().stream()
          .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
          .map(Map.Entry::getKey);
    }

    private Entity entity(Cluster cluster, String id) {
      Name fullest =
          cluster.names.stream()
              .max(
                  Comparator.comparing((Name n) -> n.manner() == Manner.NAMED)
                      .thenComparing(n -> n.span().length())
                      .thenComparing(n -> -n.span().start()))
              .orElseThrow();
      Optional<GazetteerEntry> known = cluster.known;
      return new Entity(
          id,
          cluster.type,
          withoutQuotes(cores.article(text, fullest) + text.in(fullest.span())),
          known.flatMap(GazetteerEntry::labelEn),
          country(cluster),
          roles.of(cluster),
          known,
          cluster.names.stream().sorted(Comparator.comparing(Name::span)).toList(),
          fullest.rule());
    }

    private String withoutQuotes(String name) {
      return SPACES.matcher(QUOTES.matcher(name).replaceAll("")).replaceAll(" ").strip();
    }

    private Optional<String> country(Cluster cluster) {
      if (isOfAllStates(cluster)) {
        return Optional.empty();
      }
      if (cluster.country.isPresent()
          || cluster.known.isPresent()
          || cluster.type == EntityType.MEDIA) {
        return cluster.country;
      }
      return cluster.names.stream().map(Name::rule).anyMatch(lexicon::isStateless)
          ? Optional.empty()
          : kin(cluster).or(() -> spoken(cluster.names.get(0))).or(() -> dominant);
    }

    /** The country of somebody else in the article who has a person's family name. */
    private Optional<String> kin(Cluster person) {
      if (person.type != EntityType.PERSON) {
        return Optional.empty();
      }
      return clusters.stream()
          .filter(other -> other != person && other.type == EntityType.PERSON)
          .filter(other -> other.country.isPresent() && areKin(person, other))
          .findFirst()
          .flatMap(other -> other.country);
    }

    private static boolean areKin(Cluster one, Cluster other) {
      return one.coreWords().stream()
          .filter(words -> words.size() > 1)
          .map(words -> words.get(words.size() - 1))
          .anyMatch(
              family ->
                  other.coreWords().stream()
                      .anyMatch(
                          words -> words.size() > 1 && words.get(words.size() - 1).equals(family)));
    }

    /** Whether it is an organisation of states, or somebody who acts for one. */
    private boolean isOfAllStates(Cluster cluster) {
      return cluster.type == EntityType.INTERGOVERNMENTAL_ORGANIZATION
          || ((cluster.type == EntityType.PERSON || cluster.type == EntityType.GROUP)
              && roles.of(cluster).equals(Optional.of(Role.IGO)));
    }

    /** The country that a name's sentence speaks of, if it speaks of one alone. */
    private Optional<String> spoken(Name name) {
      return Optional.ofNullable(countries.get(text.token(name.first()).sentence()))
          .filter(codes -> codes.size() == 1)
          .flatMap(codes -> codes.stream().findFirst());
    }

    private Map<Integer, Set<String>> countries() {
      Map<Integer, Set<String>> codes = new HashMap<>();
      for (Name name : names) {
        if (name.country().isPresent()
            && name.type() != EntityType.GROUP
            && name.type() != EntityType.MEDIA) {
          codes
              .computeIfAbsent(text.token(name.first()).sentence(), any -> new HashSet<>())
              .add(name.country().get());
        }
      }
      return codes;
    }

    private List<OfficeHolding> holdings(Cluster cluster, Entity entity) {
      List<OfficeHolding> holdings = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (Name name : cluster.names) {
        if (name.office().isPresent() && seen.add(name.office().get())) {
          holdings.add(
              new OfficeHolding(
                  entity.id(),
                  name.office().get(),
                  name.country().or(entity::country),
                  name.role(),
                  text.span(name.phraseFirst(), name.phraseEnd()),
                  name.rule()));
        }
      }
      return holdings;
    }
  }
}
