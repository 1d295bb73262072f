package org.newsgraph.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Reading;
import org.newsgraph.model.Resolved;
import org.newsgraph.model.Resolved.Referent;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.Ontology;

/// Decides which mentions of a reading are one thing. Thread-safe.
///
/// Rules in the order of their precision, as in sieve-based resolution (Lee et al. 2013): names by
/// their letters, the fullest first; then descriptions and pronouns by the reading's links, in the
/// order of the text; then "I" and "we" by who speaks.
public final class Resolver {

  private final Kinds kinds;
  private final Lexicon lexicon;
  private final Honorifics honorifics;

  /// @param lexicon knows which country a nationality is of, and which nouns are titles
  public Resolver(Ontology ontology, Lexicon lexicon) {
    this.kinds = new Kinds(ontology);
    this.lexicon = lexicon;
    this.honorifics = Honorifics.shipped(lexicon);
  }

  /// The reading with the thing of each of its nodes that has one.
  public Resolved resolve(Reading reading) {
    List<Mention> mentions = new MentionReader(reading, kinds, lexicon, honorifics).read();
    Chains chains = new Chains(kinds, reading);
    new NameJoiner(kinds, chains).join(mentions);
    new LinkJoiner(kinds, chains).join(mentions);
    new Speakers(reading, chains).join(mentions);
    return new Resolved(reading, referents(mentions, chains));
  }

  private Map<Integer, Referent> referents(List<Mention> mentions, Chains chains) {
    Map<Chain, Entity> entities = new Naming(kinds, lexicon).entities(chains);
    Map<Integer, Referent> referents = new HashMap<>();
    for (Mention mention : mentions) {
      double score = chains.score(mention.index());
      chains
          .of(mention.index())
          .flatMap(chain -> Optional.ofNullable(entities.get(chain)))
          .ifPresent(thing -> referents.put(mention.index(), new Referent(thing, score)));
    }
    return referents;
  }
}
