package isnad.extract;

import isnad.article.Article;
import isnad.lexicon.Gazetteer;
import isnad.lexicon.GazetteerEntry;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells the country of the outlet that printed an article. */
record Home(Gazetteer gazetteer) {

  private static final int SHORTEST_LABEL = 4;

  /** Ends of addresses that belong to a country but are sold to anybody. */
  private static final Set<String> SOLD =
      Set.of("ai", "cc", "co", "eu", "fm", "io", "ly", "me", "to", "tv", "ws");

  /** By the ends of addresses, the ISO 3166-1 alpha-3 codes of their countries. */
  private static final Map<String, String> COUNTRIES = countries();

  /** The country of the known outlet, or of the end of its address: alittihad.ae. */
  Optional<String> of(Article article) {
    return article.publisher().flatMap(this::ofHost).or(() -> article.url().flatMap(this::ofUrl));
  }

  private Optional<String> ofUrl(String url) {
    int start = url.indexOf("://");
    if (start < 0) {
      return Optional.empty();
    }
    String rest = url.substring(start + "://".length());
    int end = rest.indexOf('/');
    return ofHost(end < 0 ? rest : rest.substring(0, end));
  }

  private Optional<String> ofHost(String host) {
    Optional<GazetteerEntry> outlet = outlet(host);
    int end = host.lastIndexOf('.');
    return outlet.isPresent() || end < 0
        ? outlet.flatMap(GazetteerEntry::country)
        : ofEnd(host.substring(end + 1).toLowerCase(Locale.ROOT));
  }

  /** The outlet that is known by a name, or by a part of its address: www.al-madina.com. */
  Optional<GazetteerEntry> outlet(String publisher) {
    Optional<GazetteerEntry> outlet = gazetteer.outlet(publisher);
    String[] labels = publisher.split("\\.", -1);
    for (int i = 0; i + 1 < labels.length && outlet.isEmpty(); i++) {
      outlet =
          labels[i].length() >= SHORTEST_LABEL ? gazetteer.outlet(labels[i]) : Optional.empty();
    }
    return outlet;
  }

  private Optional<String> ofEnd(String label) {
    return Optional.ofNullable(COUNTRIES.get(label))
        .filter(code -> gazetteer.state(code).isPresent());
  }

  private static Map<String, String> countries() {
    Map<String, String> countries = new HashMap<>();
    for (String country : Locale.getISOCountries()) {
      String end = country.toLowerCase(Locale.ROOT);
      if (!SOLD.contains(end)) {
        countries.put(end, new Locale("", country).getISO3Country());
      }
    }
    countries.put("uk", countries.get("gb"));
    return Map.copyOf(countries);
  }
}
