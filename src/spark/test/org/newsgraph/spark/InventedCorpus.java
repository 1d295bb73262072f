package org.newsgraph.spark;

import java.util.List;
import java.util.stream.IntStream;

/// Short articles that an untiring newsroom has made up; the same for the same number.
final class InventedCorpus {

  private static final List<String> TOWNS =
      List.of("Oslo", "Skopje", "Lundhavn", "Piraeus", "Tirana", "Graz", "Sofia");
  private static final List<String> PEOPLE =
      List.of("Jan Hansen", "Maria Lopez", "Emir Salkovic", "Rosa Lind", "Ivan Petrov");
  private static final List<String> DAYS = List.of("Monday", "Tuesday", "Friday");

  private InventedCorpus() {}

  /// The lines of JSONL of the articles of these numbers.
  static List<String> lines(int from, int to) {
    return IntStream.range(from, to).mapToObj(InventedCorpus::line).toList();
  }

  static String line(int number) {
    return """
    {"id": "news-%d", "title": "Case %d", "publisher": "Example News", "date": "2020-01-%02d", "text": "%s"}\
    """
        .formatted(number, number, number % 28 + 1, text(number));
  }

  static String text(int number) {
    String town = TOWNS.get(number % TOWNS.size());
    String person = PEOPLE.get(number % PEOPLE.size());
    String day = DAYS.get(number % DAYS.size());
    return ("Police in %s arrested %d men on %s, a spokesman said in case %d. %s denied that he had"
            + " met the men there.")
        .formatted(town, number % 9 + 2, day, number, person);
  }
}
