package org.newsgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.newsgraph.model.Token;

/// Mends what the parser is known to get wrong often enough to cost facts.
final class TreeRepair {
  private static final Set<String> TIMES = Set.of("DATE", "TIME", "DURATION", "SET");

  /// Participles that stand before nouns as adjectives do more often than they govern them.
  private static final Set<String> ADJECTIVAL_PARTICIPLES =
      Set.of(
          "leading",
          "following",
          "remaining",
          "existing",
          "growing",
          "neighboring",
          "neighbouring",
          "ruling",
          "missing",
          "running",
          "warring",
          "outgoing",
          "incoming",
          "rising",
          "increasing",
          "sitting",
          "standing",
          "living",
          "dying",
          "working",
          "developing",
          "emerging",
          "opposing",
          "competing",
          "surrounding",
          "underlying",
          "ongoing",
          "acting",
          "founding",
          "governing",
          "visiting",
          "participating",
          "overwhelming",
          "declining",
          "continuing",
          "pressing",
          "convincing",
          "lasting",
          "coming",
          "preceding",
          "corresponding",
          "contributing");

  private TreeRepair() {}

  static List<Token> repair(List<Token> tokens, boolean headline) {
    List<Token> mended = new ArrayList<>(tokens);
    for (Token token : tokens) {
      mendParticle(mended, mended.get(token.index()), headline);
      mendAdverbialPreposition(mended, mended.get(token.index()));
      mendGardenPath(mended, mended.get(token.index()));
      mendReportingSubject(mended, mended.get(token.index()));
      mendClausalSubject(mended, mended.get(token.index()));
      mendRelativeClause(mended, mended.get(token.index()));
      mendResult(mended, mended.get(token.index()));
      mendSpeaker(mended, mended.get(token.index()));
      CoordinationRepair.mend(mended, mended.get(token.index()));
      mendGerund(mended, mended.get(token.index()));
      mendTimeComplement(mended, mended.get(token.index()));
      mendFrontedPlace(mended, mended.get(token.index()));
      mendPossessive(mended, mended.get(token.index()));
      mendAtLarge(mended, mended.get(token.index()));
    }
    return mended;
  }

  /// "Died after losing his leg", "pays for water": the preposition was taken for an adverb of the
  /// verb, with what stands behind it hung below it.
  private static void mendAdverbialPreposition(List<Token> tokens, Token preposition) {
    boolean adverb =
        preposition.tag().equals("IN")
            && !preposition.isRoot()
            && (preposition.is("advmod") || preposition.is("advcl") || preposition.is("dep"))
            && tokens.get(preposition.head()).tagged("VB");
    if (!adverb) {
      return;
    }
    List<Token> below =
        tokens.stream().filter(token -> token.head() == preposition.index()).toList();
    if (below.size() != 1 || !below.getFirst().is("dep")) {
      return;
    }
    Token complement = below.getFirst();
    boolean gerund = complement.tag().equals("VBG");
    if (complement.index() > preposition.index() && (gerund || complement.tagged("NN"))) {
      attach(tokens, complement.index(), preposition.head(), gerund ? "advcl" : "obl");
      attach(tokens, preposition.index(), complement.index(), gerund ? "mark" : "case");
    }
  }

  /// "Sank off the coast", in a headline also "Three rescued off Malta": the preposition was taken
  /// for a particle of the verb.
  private static void mendParticle(List<Token> tokens, Token particle, boolean headline) {
    String prepositions = headline ? "off|in|on|over|near" : "off";
    if (!particle.is("compound:prt") || !particle.text().matches(prepositions)) {
      return;
    }
    for (Token object : List.copyOf(tokens)) {
      boolean behind =
          object.head() == particle.head() && object.is("obj") && object.index() > particle.index();
      if (behind && (headline || isShore(object))) {
        attach(tokens, particle.index(), object.index(), "case");
        attach(tokens, object.index(), object.head(), "obl");
      }
    }
  }

  private static boolean isShore(Token object) {
    return object.text().matches("coasts?|shores?|coastline")
        || object.entityType().equals("LOCATION");
  }

  /// "Voters asked in May were surprised": a participle with a subject was taken for the subject of
  /// the main verb. It becomes a reduced relative clause.
  private static void mendClausalSubject(List<Token> tokens, Token participle) {
    boolean ambiguous = participle.tag().equals("VBN") || participle.tag().equals("VBD");
    if (!ambiguous || !participle.is("csubj") || hasAuxiliary(tokens, participle)) {
      return;
    }
    Token noun = subjectOf(tokens, participle);
    if (noun == null || noun.index() > participle.index() || hasMark(tokens, participle)) {
      return;
    }
    attach(
        tokens, noun.index(), participle.head(), participle.relation().replace("csubj", "nsubj"));
    attach(tokens, participle.index(), noun.index(), "acl");
  }

  /// "Berg noted the figures show trade is growing": a finite clause is no subject without "that".
  /// It is the main clause, and what follows its complement.
  private static void mendReportingSubject(List<Token> tokens, Token verb) {
    boolean finite = verb.tag().matches("VBD|VBZ|VBP");
    if (!finite || !verb.is("csubj") || verb.isRoot() || hasMark(tokens, verb)) {
      return;
    }
    Token subject = subjectOf(tokens, verb);
    Token predicate = tokens.get(verb.head());
    if (subject == null || subject.index() > verb.index() || subject.tagged("W")) {
      return;
    }
    for (Token inner : List.copyOf(tokens)) {
      if (inner.head() == verb.index() && inner.is("ccomp")) {
        attach(tokens, inner.index(), predicate.index(), "csubj");
        attach(tokens, verb.index(), predicate.head(), predicate.relation());
        attach(tokens, predicate.index(), verb.index(), "ccomp");
        return;
      }
    }
  }

  /// "Berg, who joined in May, was …": a clause with a relative pronoun is a relative clause.
  private static void mendRelativeClause(List<Token> tokens, Token verb) {
    boolean loose = verb.is("dep") || verb.is("ccomp") || verb.is("parataxis");
    if (!loose || !verb.tagged("VB") || !tokens.get(verb.head()).tagged("NN")) {
      return;
    }
    boolean relative =
        tokens.stream()
            .anyMatch(
                t ->
                    t.head() == verb.index()
                        && t.index() < verb.index()
                        && (t.is("nsubj") || t.is("obj"))
                        && t.text().toLowerCase(Locale.ROOT).matches("who|whom|which"));
    if (relative && verb.head() < verb.index()) {
      attach(tokens, verb.index(), verb.head(), "acl:relcl");
    }
  }

  /// "Shelled the town, killing nine": behind a comma the participle goes with the verb, not with
  /// its object.
  private static void mendResult(List<Token> tokens, Token participle) {
    boolean hung = participle.is("dep") || participle.relation().equals("acl");
    boolean behindComma =
        participle.index() > 0 && tokens.get(participle.index() - 1).text().equals(",");
    if (!participle.tag().equals("VBG") || !hung || !behindComma) {
      return;
    }
    Token noun = tokens.get(participle.head());
    boolean complement = noun.is("obj") || noun.is("obl");
    if (noun.tagged("NN") && complement && tokens.get(noun.head()).tagged("VB")) {
      attach(tokens, participle.index(), noun.head(), "advcl");
    }
  }

  /// `"…," said Berg, "The plan …"`: who stands before the quotation is not the subject in it.
  private static void mendSpeaker(List<Token> tokens, Token speaker) {
    if (!speaker.is("nsubj") || speaker.head() < speaker.index()) {
      return;
    }
    Token inner = tokens.get(speaker.head());
    int first = speaker.index();
    while (first > 0 && tokens.get(first - 1).head() == speaker.index()) {
      first--;
    }
    int quotation = firstMark(tokens, speaker.index(), inner.index());
    boolean inverted =
        quotation > 0
            && first > 1
            && tokens.get(first - 1).tag().matches("VBD|VBZ")
            && tokens.get(first - 2).is("punct");
    if (!inverted) {
      return;
    }
    attach(tokens, speaker.index(), first - 1, "nsubj");
    for (Token inside : List.copyOf(tokens)) {
      boolean subject =
          inside.head() == speaker.index() && inside.is("appos") && inside.index() > quotation;
      if (subject) {
        attach(tokens, inside.index(), inner.index(), "nsubj");
      }
    }
  }

  private static int firstMark(List<Token> tokens, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (tokens.get(i).text().matches("[\"“]|``")) {
        return i;
      }
    }
    return -1;
  }

  static boolean hasMark(List<Token> tokens, Token verb) {
    return tokens.stream().anyMatch(t -> t.head() == verb.index() && t.is("mark"));
  }

  /// "Accused of recruiting fighters": a gerund behind a preposition was taken for an adjective.
  private static void mendGerund(List<Token> tokens, Token gerund) {
    boolean adjective = gerund.is("amod") || gerund.is("compound");
    boolean name = gerund.index() > 0 && Character.isUpperCase(gerund.text().charAt(0));
    if (!gerund.tag().equals("VBG") || !adjective || name || gerund.head() <= gerund.index()) {
      return;
    }
    Token object = tokens.get(gerund.head());
    int before = gerund.index() - 1;
    boolean governed =
        before >= 0
            && tokens.get(before).is("case")
            && tokens.get(before).head() == object.index()
            && !object.isRoot()
            && !ADJECTIVAL_PARTICIPLES.contains(gerund.text().toLowerCase(Locale.ROOT));
    if (!governed) {
      return;
    }
    boolean noun = tokens.get(object.head()).tagged("NN");
    attach(tokens, gerund.index(), object.head(), noun ? "acl" : "advcl");
    attach(tokens, object.index(), gerund.index(), "obj");
    attach(tokens, before, gerund.index(), "mark");
  }

  /// "Held for two years in a camp": the camp belongs to the verb, not to the years.
  private static void mendTimeComplement(List<Token> tokens, Token place) {
    if (!place.relation().equals("nmod")) {
      return;
    }
    Token time = tokens.get(place.head());
    boolean ofVerb =
        TIMES.contains(time.entityType())
            && !TIMES.contains(place.entityType())
            && time.is("obl")
            && time.index() < place.index()
            && tokens.get(time.head()).tagged("VB");
    boolean penalty = !hasCaseOtherThan(tokens, time, "to");
    if (ofVerb && !penalty && hasCaseOtherThan(tokens, place, "of")) {
      attach(tokens, place.index(), time.head(), "obl");
    }
  }

  private static boolean hasCaseOtherThan(List<Token> tokens, Token noun, String preposition) {
    return tokens.stream()
        .filter(t -> t.head() == noun.index() && t.is("case"))
        .anyMatch(t -> !t.text().equalsIgnoreCase(preposition));
  }

  /// "On board the Ariel, Berg said": without a comma behind it, what looks like an apposition of
  /// the place is the subject.
  private static void mendFrontedPlace(List<Token> tokens, Token subject) {
    if (!subject.is("appos") || subject.isRoot()) {
      return;
    }
    Token place = tokens.get(subject.head());
    boolean fronted =
        place.is("nsubj")
            && tokens.getFirst().tag().equals("IN")
            && subject.index() + 1 < tokens.size()
            && subject.index() + 1 == place.head()
            && tokens.get(subject.index() - 1).text().equals(",");
    if (fronted) {
      attach(tokens, subject.index(), place.head(), place.relation());
      attach(tokens, place.index(), place.head(), "obl");
    }
  }

  /// "Met her future husband": a pronoun within the phrase of a noun is its possessor.
  private static void mendPossessive(List<Token> tokens, Token pronoun) {
    boolean within =
        pronoun.text().equalsIgnoreCase("her")
            && pronoun.is("dep")
            && pronoun.head() > pronoun.index()
            && tokens.get(pronoun.head()).tagged("NN");
    if (within) {
      attach(tokens, pronoun.index(), pronoun.head(), "nmod:poss");
    }
  }

  /// "Editor at large of the Post": what follows belongs to the noun, not to "large".
  private static void mendAtLarge(List<Token> tokens, Token complement) {
    if (complement.isRoot() || !complement.is("obl")) {
      return;
    }
    Token large = tokens.get(complement.head());
    boolean idiom =
        large.text().equals("large")
            && large.index() > 0
            && tokens.get(large.index() - 1).text().equals("at")
            && !large.isRoot()
            && tokens.get(large.head()).tagged("NN");
    if (idiom) {
      attach(tokens, complement.index(), large.head(), "nmod");
    }
  }

  /// "The men linked to the cell continue to …": the participle was taken for the main verb and the
  /// main verb hung below it. The participle becomes a reduced relative clause of its subject.
  private static void mendGardenPath(List<Token> tokens, Token participle) {
    boolean ambiguous = participle.tag().equals("VBN") || participle.tag().equals("VBD");
    if (!ambiguous || hasAuxiliary(tokens, participle)) {
      return;
    }
    Token subject = subjectOf(tokens, participle);
    if (subject == null || subject.index() > participle.index()) {
      return;
    }
    for (Token verb : List.copyOf(tokens)) {
      boolean below = verb.head() == participle.index() && verb.index() > participle.index();
      boolean loose = verb.is("dep") || verb.is("ccomp") || verb.is("parataxis");
      if (below && loose && startsFinitePredicate(tokens, participle, verb)) {
        attach(tokens, verb.index(), participle.head(), participle.relation());
        for (Token mark : List.copyOf(tokens)) {
          if (mark.head() == participle.index() && (mark.is("mark") || mark.is("punct"))) {
            attach(tokens, mark.index(), verb.index(), mark.relation());
          }
        }
        attach(tokens, participle.index(), subject.index(), "acl");
        attach(tokens, subject.index(), verb.index(), "nsubj");
        return;
      }
    }
  }

  private static boolean startsFinitePredicate(List<Token> tokens, Token participle, Token verb) {
    boolean finite =
        verb.tag().equals("VBZ")
            || verb.tag().equals("VBP")
            || verb.tag().equals("VBD")
            || hasAuxiliary(tokens, verb);
    if (!finite || subjectOf(tokens, verb) != null) {
      return false;
    }
    for (Token token : tokens) {
      boolean introduces = token.is("mark") || token.is("cc");
      if (token.head() == verb.index() && introduces
          || token.index() > participle.index()
              && token.index() < verb.index()
              && token.text().matches("[\"“”'`:;]+")) {
        return false;
      }
    }
    return true;
  }

  static boolean hasAuxiliary(List<Token> tokens, Token verb) {
    return tokens.stream().anyMatch(t -> t.head() == verb.index() && (t.is("aux") || t.is("cop")));
  }

  static @org.jspecify.annotations.Nullable Token subjectOf(List<Token> tokens, Token verb) {
    return tokens.stream()
        .filter(t -> t.head() == verb.index() && t.is("nsubj"))
        .findFirst()
        .orElse(null);
  }

  static void attach(List<Token> tokens, int index, int head, String relation) {
    tokens.set(index, tokens.get(index).attached(head, relation));
  }
}
