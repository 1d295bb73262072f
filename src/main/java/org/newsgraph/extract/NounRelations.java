package org.newsgraph.extract;

import static org.newsgraph.model.OntologyTerm.ng;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.model.Assertion;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Fact;
import org.newsgraph.model.Node;
import org.newsgraph.model.OntologyTerm;
import org.newsgraph.model.Span;
import org.newsgraph.model.Token;
import org.newsgraph.model.Value;

/// What the form of a noun phrase tells by itself: counts, nationalities, places, members, owners.
final class NounRelations {

  private static final OntologyTerm PART_OF = ng("partOf");
  private static final OntologyTerm LOCATED_IN = ng("locatedIn");
  private static final OntologyTerm BASED_IN = ng("basedIn");
  private static final OntologyTerm CITIZEN_OF = ng("citizenOf");
  private static final OntologyTerm RESIDENCE = ng("residence");
  private static final OntologyTerm MEMBER_OF = ng("memberOf");

  /// A measure tells how much, not how many.
  private static final Set<String> UNITS =
      Set.of(
          "mile",
          "kilometre",
          "kilometer",
          "km",
          "metre",
          "meter",
          "foot",
          "inch",
          "pound",
          "kilogram",
          "kg",
          "tonne",
          "ton",
          "hectare",
          "acre",
          "litre",
          "liter",
          "degree",
          "point",
          "percent",
          "%",
          "century",
          "decade",
          "year",
          "month",
          "week",
          "day",
          "hour",
          "minute",
          "second",
          "time",
          "age");

  /// What people join without being paid, by a word of its name.
  private static final Set<String> JOINED =
      Set.of(
          "party",
          "movement",
          "front",
          "league",
          "alliance",
          "coalition",
          "democrats",
          "republicans",
          "greens",
          "church",
          "club");

  private final Analysis analysis;
  private final Kinds kinds;
  private final FactAssembler facts;

  NounRelations(Analysis analysis, FactAssembler facts) {
    this.analysis = analysis;
    this.kinds = analysis.kinds();
    this.facts = facts;
  }

  /// Adds what the noun phrases of a sentence tell.
  void add(Tree tree) {
    for (Token token : tree.tokens()) {
      Optional<Mention> mention = analysis.coreference().mention(token);
      if (mention.isPresent()
          && mention.get().head().equals(token)
          && mention.get().form() != Mention.Form.PRONOUN) {
        addMention(tree, mention.get());
      }
    }
  }

  private void addMention(Tree tree, Mention mention) {
    Optional<Entity> found = analysis.coreference().entity(mention.head());
    if (found.isEmpty()) {
      return;
    }
    Entity entity = found.get();
    addCount(tree, mention, entity);
    addNationality(tree, mention, entity);
    for (Token complement : tree.children(mention.head(), "nmod")) {
      addComplement(tree, mention, entity, complement);
      if (tree.preposition(complement).equals("of")) {
        addAffiliation(tree, mention, entity, complement);
      }
    }
    for (Token possessor : tree.children(mention.head(), "nmod:poss")) {
      addPossessor(tree, mention, entity, possessor);
      addAffiliation(tree, mention, entity, possessor);
    }
    addMembership(tree, mention, entity);
    addSurroundings(tree, mention, entity);
    addAlias(tree, mention, entity);
  }

  private void addCount(Tree tree, Mention mention, Entity entity) {
    boolean counts =
        mention.count().isPresent()
            && !mention.isName()
            && !entity.type().equals(Kinds.PLACE)
            && isCounted(tree, mention);
    if (counts) {
      String number = Long.toString(mention.count().get());
      Span words = mention.coreSpan();
      Value value = new Value(number, Value.Datatype.INTEGER, number);
      facts.add(
          new Fact(entity, ng("count"), value, claimed(tree, mention), mention.span(), words));
    }
  }

  /// Whether a number at the word tells how many there are: no measure, share, score or model.
  private static boolean isCounted(Tree tree, Mention mention) {
    Token head = mention.head();
    if (head.tag().equals("CD")) {
      boolean words = head.text().chars().allMatch(Character::isLetter);
      boolean argument = head.is("nsubj") || head.is("obj");
      long count = mention.count().orElse(0L);
      return count > 1 && argument && (words || count > 9) || words && count > 99;
    }
    boolean before =
        tree.children(head, "nummod").stream().anyMatch(number -> number.index() < head.index());
    boolean money = head.entityType().equals("MONEY");
    return before && !money && !UNITS.contains(tree.lemma(head));
  }

  private void addNationality(Tree tree, Mention mention, Entity entity) {
    for (int i = mention.first(); i <= mention.coreLast(); i++) {
      Token token = tree.token(i);
      boolean modifies =
          token.is("amod")
              || token.is("compound")
              || mention.isName()
              || token.equals(mention.head());
      boolean self = token.equals(mention.head()) && !isPersonal(entity);
      Optional<String> country = modifies && !self ? kinds.countryOf(token) : Optional.empty();
      boolean whole = mention.isName() && kinds.isCountry(mention.text(analysis.article().text()));
      if (country.isPresent() && !whole && token.head() <= mention.coreLast()) {
        relation(entity, true)
            .ifPresent(
                relation -> addCountry(tree, mention, entity, relation, token, country.get()));
      }
    }
  }

  private void addCountry(
      Tree tree, Mention mention, Entity entity, OntologyTerm relation, Token word, String name) {
    Node country = country(name, word.text());
    facts.add(
        new Fact(
            entity,
            relation,
            country,
            described(tree, mention, entity),
            mention.span(),
            word.span()));
  }

  private Node country(String name, String adjective) {
    return analysis
        .coreference()
        .named(name)
        .orElseGet(() -> new Entity("name-" + name, Kinds.PLACE, name, List.of(adjective), true));
  }

  /// How a thing of this kind belongs to the country or place that its phrase names.
  private Optional<OntologyTerm> relation(Entity entity, boolean nationality) {
    OntologyTerm type = entity.type();
    if (isPersonal(entity)) {
      return Optional.of(nationality ? CITIZEN_OF : RESIDENCE);
    }
    if (kinds.isKindOf(type, ng("NewsOrganization")) || kinds.isKindOf(type, ng("Company"))) {
      return Optional.of(BASED_IN);
    }
    if (kinds.isKindOf(type, Kinds.ORGANIZATION)) {
      return Optional.of(nationality ? PART_OF : BASED_IN);
    }
    return kinds.isKindOf(type, Kinds.PLACE) ? Optional.of(LOCATED_IN) : Optional.empty();
  }

  private boolean isPersonal(Entity entity) {
    return kinds.isPersonal(entity.type());
  }

  private void addComplement(Tree tree, Mention mention, Entity entity, Token complement) {
    String preposition = tree.preposition(complement);
    for (Token place : tree.conjuncts(complement)) {
      Optional<Entity> other = analysis.coreference().entity(place);
      if (other.isEmpty() || !kinds.isKindOf(other.get().type(), Kinds.PLACE)) {
        continue;
      }
      boolean country =
          analysis.coreference().mention(place).stream()
              .anyMatch(m -> kinds.isCountry(m.text(analysis.article().text())));
      Optional<OntologyTerm> relation =
          switch (preposition) {
            case "from" ->
                isPersonal(entity)
                    ? Optional.of(country ? CITIZEN_OF : RESIDENCE)
                    : Optional.<OntologyTerm>empty();
            case "in", "at", "inside", "near", "on" -> relation(entity, false);
            case "of" ->
                isPersonal(entity) ? Optional.<OntologyTerm>empty() : relation(entity, true);
            default -> Optional.empty();
          };
      relation.ifPresent(
          property ->
              facts.add(
                  new Fact(
                      entity,
                      property,
                      other.get(),
                      claimed(tree, mention),
                      mention.span(),
                      analysis.span(tree, place))));
    }
  }

  private void addPossessor(Tree tree, Mention mention, Entity entity, Token possessor) {
    Optional<Entity> owner = analysis.grounds().entity(tree, possessor);
    if (owner.isEmpty() || owner.get().equals(entity)) {
      return;
    }
    OntologyTerm ownerType = owner.get().type();
    Optional<OntologyTerm> relation = Optional.empty();
    if (kinds.isKindOf(ownerType, Kinds.PLACE) && !isPersonal(entity)) {
      relation = relation(entity, true);
    } else if (kinds.isKindOf(ownerType, Kinds.ORGANIZATION)
        && !isPersonal(entity)
        && !entity.type().equals(Kinds.THING)) {
      relation =
          kinds.isKindOf(entity.type(), Kinds.WORK) ? Optional.empty() : Optional.of(PART_OF);
    }
    relation.ifPresent(
        property ->
            facts.add(
                new Fact(
                    entity,
                    property,
                    owner.get(),
                    described(tree, mention, entity),
                    mention.span(),
                    analysis.span(tree, possessor))));
  }

  /// "Ana Berg of the Orient Express", "the Labour Party's Ana Berg": to whom a named person
  /// belongs.
  private void addAffiliation(Tree tree, Mention mention, Entity person, Token whose) {
    Optional<Entity> body = analysis.coreference().entity(whose);
    boolean named =
        mention.isName()
            && person.type().equals(Kinds.PERSON)
            && body.isPresent()
            && body.get().named();
    boolean country = named && whose.is("nmod:poss") && kinds.isCountry(body.get().label());
    if (country || named && kinds.isKindOf(body.get().type(), Kinds.ORGANIZATION)) {
      facts.add(
          new Fact(
              person,
              country ? CITIZEN_OF : affiliation(body.get()),
              body.get(),
              analysis.grounds().ofDescription(tree, mention.coreSpan(), Confidence.PHRASE),
              mention.span(),
              analysis.span(tree, whose)));
    }
  }

  /// One belongs to a party or an armed group, and works for any other body.
  private OntologyTerm affiliation(Entity body) {
    boolean joined =
        kinds.isKindOf(body.type(), ng("ArmedGroup"))
            || Stream.concat(Stream.of(body.label()), body.alternativeLabels().stream())
                .flatMap(label -> Stream.of(label.toLowerCase(Locale.ROOT).split("\\s+")))
                .anyMatch(JOINED::contains);
    return joined ? MEMBER_OF : ng("employer");
  }

  /// "ISIS fighters": people named after an organisation belong to it.
  private void addMembership(Tree tree, Mention mention, Entity entity) {
    boolean predicate = mention.head().is("xcomp") || tree.hasChild(mention.head(), "cop");
    if (!isPersonal(entity) || mention.isName() || predicate) {
      return;
    }
    for (Token modifier : tree.children(mention.head(), "compound")) {
      Optional<Entity> organization = analysis.coreference().entity(modifier);
      boolean member =
          organization.isPresent()
              && organization.get().named()
              && kinds.isKindOf(organization.get().type(), Kinds.ORGANIZATION)
              && !kinds.isTitle(tree.lemma(mention.head()));
      if (member) {
        facts.add(
            new Fact(
                entity,
                MEMBER_OF,
                organization.get(),
                claimed(tree, mention),
                mention.span(),
                modifier.span()));
      }
    }
  }

  /// "Lyon, France": a place named behind a place holds it.
  private void addSurroundings(Tree tree, Mention mention, Entity entity) {
    int next = mention.coreLast() + 2;
    boolean comma =
        next < tree.tokens().size() && tree.token(mention.coreLast() + 1).text().equals(",");
    if (!mention.isName() || !kinds.isKindOf(entity.type(), Kinds.PLACE) || !comma) {
      return;
    }
    Token outer = tree.token(next);
    Optional<Entity> place = analysis.coreference().entity(outer);
    boolean holds =
        place.isPresent()
            && place.get().named()
            && kinds.isKindOf(place.get().type(), Kinds.PLACE)
            && !place.get().equals(entity)
            && !kinds.isCountry(entity.label())
            && !isListed(tree, mention, outer);
    if (holds) {
      facts.add(
          new Fact(
              entity,
              LOCATED_IN,
              place.get(),
              analysis.grounds().ofDescription(tree, outer.span(), Confidence.PHRASE),
              mention.span(),
              analysis.span(tree, outer)));
    }
  }

  private boolean isListed(Tree tree, Mention mention, Token outer) {
    Token head = analysis.coreference().mention(outer).map(Mention::head).orElse(outer);
    boolean coordinated =
        head.is("conj")
            || tree.hasChild(head, "cc", "conj")
            || tree.hasChild(mention.head(), "conj");
    int after = analysis.coreference().mention(outer).map(m -> m.coreLast() + 1).orElse(0);
    boolean goesOn =
        after + 1 < tree.tokens().size() && tree.token(after + 1).text().matches("and|or");
    return coordinated || goesOn;
  }

  /// "European Space Agency (ESA)": a second name behind the first.
  private void addAlias(Tree tree, Mention mention, Entity entity) {
    int at = mention.last() + 1;
    if (at + 1 >= tree.tokens().size() || !tree.token(at).text().matches("\\(|,|-LRB-")) {
      return;
    }
    Token other = tree.token(at + 1);
    String article = analysis.article().text();
    Optional<Mention> second = analysis.coreference().mention(other);
    String shortName = other.text();
    String longName = mention.coreText(article);
    boolean acronym =
        Acronym.abbreviates(shortName, mention.text(article))
            || Acronym.abbreviates(shortName, longName);
    boolean spelledOut =
        second.isPresent() && Acronym.abbreviates(longName, second.get().text(article));
    boolean bracketed =
        tree.token(at).text().matches("\\(|-LRB-")
            && shortName.matches("\\p{Lu}[\\p{Lu}\\d]{1,6}")
            && mention.isName();
    if (acronym || spelledOut || bracketed) {
      String alias = spelledOut ? second.get().text(article) : shortName;
      facts.add(
          new Fact(
              entity,
              ng("alias"),
              Value.text(alias),
              analysis.grounds().ofDescription(tree, other.span(), Confidence.PHRASE),
              mention.span(),
              spelledOut ? second.get().span() : other.span()));
    }
  }

  /// A named thing's description is the article's own; an unnamed one's is its source's.
  private Assertion described(Tree tree, Mention mention, Entity entity) {
    return entity.named() || !isPersonal(entity)
        ? analysis.grounds().ofDescription(tree, mention.coreSpan(), Confidence.PHRASE)
        : claimed(tree, mention);
  }

  /// One ground for all that a noun phrase tells.
  private Assertion claimed(Tree tree, Mention mention) {
    return analysis
        .grounds()
        .of(tree, mention.head(), mention.coreSpan(), Modality.PLAIN, Confidence.PHRASE);
  }
}
