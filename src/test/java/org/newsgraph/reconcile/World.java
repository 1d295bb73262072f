package org.newsgraph.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The made-up items of the tests.
public final class World {

  public static final String SPACE = "http://www.wikidata.org/entity/";

  private static final List<String> HUMAN = List.of("Q5");
  private static final List<String> TOWN = List.of("Q486972", "Q2221906");
  private static final List<String> COUNTRY = List.of("Q6256", "Q2221906");

  private World() {}

  /// Two countries with a town of the same name each, two people of one name, and one more.
  public static List<StandInService.Item> items() {
    return List.of(
        item(1, "Norvania", "country on the North Sea", COUNTRY, Map.of()),
        item(2, "Estmark", "inland country", COUNTRY, Map.of()),
        item(3, "Lundhavn", "port with a shipyard", TOWN, Map.of("P17", "Norvania")),
        item(4, "Lundhavn", "hamlet", TOWN, Map.of("P17", "Estmark")),
        item(5, "Ada Brimm", "politician", HUMAN, Map.of("P27", "Norvania")),
        item(6, "Ola Stern", "painter", HUMAN, Map.of("P27", "Norvania")),
        item(7, "Ola Stern", "footballer", HUMAN, Map.of("P27", "Estmark")),
        item(8, "Ola Stern Award", "prize", List.of(id(20)), Map.of()));
  }

  /// Those of the tests of whole builds: a country, a town, and a visitor for each article.
  public static List<StandInService.Item> visited(int articles) {
    List<StandInService.Item> items = new ArrayList<>(items());
    for (int i = 0; i < articles; i++) {
      items.add(item(100 + i, visitor(i), "visitor", HUMAN, Map.of("P27", "Norvania")));
    }
    return items;
  }

  /// The name of an article's visitor.
  public static String visitor(int article) {
    return "Visitor" + (char) ('a' + article) + " Holm";
  }

  public static String iri(int number) {
    return SPACE + id(number);
  }

  public static String id(int number) {
    return "Q" + (2_000_000_000 + number);
  }

  private static StandInService.Item item(
      int number,
      String name,
      String description,
      List<String> types,
      Map<String, String> properties) {
    return new StandInService.Item(id(number), name, List.of(), description, types, properties);
  }
}
