package org.newsgraph.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Queries that nobody waits for the end of, by what is wrong with them.
final class HostileQueries {

  private static final String CROSS = "?a ?b ?c . ?d ?e ?f";
  private static final String WIDE = CROSS + " . ?g ?h ?i . ?j ?k ?l";
  private static final String TEXT = "\"" + "a".repeat(52) + "\"";
  private static final String BOMB = "\"^(.*a){25}b$\"";

  private HostileQueries() {}

  static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("cross product", "SELECT (COUNT(*) AS ?n) { " + WIDE + " }");
    all.put("sorted cross product", "SELECT * { " + CROSS + " } ORDER BY ?f ?c LIMIT 5");
    all.put("distinct", "SELECT (COUNT(DISTINCT ?c) AS ?n) { " + WIDE + " }");
    all.put("distinct rows", "SELECT DISTINCT ?b ?e ?h { " + WIDE + " }");
    all.put(
        "distinct pairs", "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?a ?f { " + CROSS + " } }");
    all.put("path star", "SELECT (COUNT(*) AS ?n) { ?a (!<x:y>)* ?b }");
    all.put(
        "path plus twice",
        "SELECT (COUNT(*) AS ?n) { ?a (!<x:y>|^!<x:y>)+ ?b . ?b (^!<x:z>)+ ?c }");
    all.put(
        "REGEX", "SELECT * { ?a ?b ?c FILTER REGEX(CONCAT(" + TEXT + ", STR(?c)), " + BOMB + ") }");
    all.put(
        "REGEX of all pairs",
        "SELECT (COUNT(*) AS ?n) { "
            + CROSS
            + " FILTER REGEX(STR(?c), CONCAT(\".*\", SUBSTR(STR(?f), 1, 3), \".*$\"), \"i\") }");
    all.put("REPLACE", "SELECT (REPLACE(" + TEXT + ", " + BOMB + ", \"x\") AS ?r) {}");
    all.put(
        "strSplit",
        "SELECT * { ?r <http://jena.apache.org/ARQ/property#strSplit> ("
            + TEXT
            + " "
            + BOMB
            + ") }");
    all.put("GROUP_CONCAT", "SELECT (GROUP_CONCAT(STR(?c)) AS ?r) { " + CROSS + " }");
    all.put(
        "GROUP BY pairs",
        "SELECT ?a ?f (COUNT(*) AS ?n) { " + CROSS + " } GROUP BY ?a ?f ORDER BY ?n");
    all.put(
        "nested OPTIONAL",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c OPTIONAL { ?d ?e ?f OPTIONAL { ?g ?h ?i OPTIONAL { ?j ?k ?l } } } }");
    all.put("VALUES", "SELECT (SUM(?v0 + ?v5) AS ?n) { " + values(8) + " }");
    all.put(
        "UNION",
        "SELECT (COUNT(*) AS ?n) { "
            + "{ ?a ?b ?c } UNION { ?c ?b ?a } ".repeat(2)
            + "{ ?d ?e ?f } UNION { ?f ?e ?d } { ?g ?h ?i } UNION { ?i ?h ?g } }");
    all.put(
        "NOT EXISTS",
        "SELECT (COUNT(*) AS ?n) { " + CROSS + " FILTER NOT EXISTS { ?c ?x ?d . ?y ?z ?a } }");
    all.put(
        "MINUS",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c MINUS { "
            + WIDE.replace('?', '$').replace("$a", "?a")
            + " FILTER(STRLEN(STR($c)) > 9999) } }");
    all.put("CONSTRUCT", "CONSTRUCT { <x:s> <x:p> <x:o> } { " + WIDE + " }");
    all.put("DESCRIBE", "DESCRIBE ?a { " + WIDE + " }");
    return all;
  }

  private static String values(int variables) {
    String numbers =
        IntStream.range(0, 60).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    return IntStream.range(0, variables)
        .mapToObj(i -> "VALUES ?v" + i + " { " + numbers + " }")
        .collect(Collectors.joining(" "));
  }
}
