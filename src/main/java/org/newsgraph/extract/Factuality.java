package org.newsgraph.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.model.Certainty;
import org.newsgraph.model.Token;
import org.newsgraph.ontology.LexicalEntry;
import org.newsgraph.ontology.Lexicon;
import org.newsgraph.ontology.PartOfSpeech;

/// Whether a clause is affirmed or denied, and how surely, from the words in it and above it.
///
/// Effects add up along the way from the word to the root of its sentence, in the manner of
/// FactBank (Saurí and Pustejovsky 2009): "police denied that he may have fled" is negated and
/// possible.
final class Factuality {

  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "in_case");
  private static final Set<String> PURPOSES = Set.of("to", "in_order_to", "so_as_to", "in_order");
  private static final Set<String> CONTENT_PREPOSITIONS =
      Set.of("of", "for", "with", "from", "to", "against", "over");

  private final Lexicon lexicon;

  Factuality(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Modality of(Predicate predicate) {
    Tree tree = predicate.tree();
    Modality modality = own(tree, predicate.head(), Modality.PLAIN);
    if (predicate.head().tagged("NN")) {
      modality = determined(tree, predicate.head(), modality);
    }
    for (String slot : List.of("subject", "object")) {
      for (Token argument : predicate.fillers(slot)) {
        if (tree.lemma(argument).matches("nobody|none|nothing|no-one")) {
          modality = modality.negated(argument.span());
        }
      }
    }
    for (Token argument : predicate.fillers("subject")) {
      modality = determined(tree, argument, modality, predicate.head());
    }
    for (Token argument : predicate.fillers("object")) {
      modality = determined(tree, argument, modality, predicate.head());
    }
    return isParenthetical(predicate) || isPresupposed(tree, predicate.head())
        ? modality
        : above(tree, predicate.head(), modality);
  }

  /// "More is needed, he said": what is said of the clause does not bear on "said".
  private static boolean isParenthetical(Predicate predicate) {
    Token head = predicate.head();
    boolean hung = head.is("parataxis") || head.is("dep") || head.is("csubj");
    return hung
        && predicate.is(LexicalEntry.Function.REPORTING)
        && predicate.tree().isFinite(head)
        && predicate.slots().containsKey("subject");
  }

  /// "They may appeal against the sentence": a definite noun speaks of something that has happened,
  /// unless a word that makes a clause of it doubtful stands right above.
  private boolean isPresupposed(Tree tree, Token noun) {
    boolean definite =
        noun.tagged("NN")
            && !noun.isRoot()
            && tree.children(noun, "det", "nmod:poss").stream()
                .anyMatch(det -> det.tagged("PRP") || det.text().equalsIgnoreCase("the"));
    if (!definite) {
      return false;
    }
    Token governor = tree.token(noun.head());
    boolean light =
        lexicon.entries(tree.lemma(governor), PartOfSpeech.VERB).stream()
            .anyMatch(entry -> entry.is(LexicalEntry.Function.LIGHT_VERB));
    return taker(tree, governor).isEmpty() && !(governor.tagged("VB") && light);
  }

  /// How surely what a noun or phrase is the predicate of holds ("he may be in Spain").
  Modality of(Tree tree, Token head) {
    return above(tree, head, own(tree, head, Modality.PLAIN));
  }

  /// "No casualties", "neither man": a negative determiner negates the clause.
  private Modality determined(Tree tree, Token noun, Modality modality, Token head) {
    return noun.head() == head.index() ? determined(tree, noun, modality) : modality;
  }

  private Modality determined(Tree tree, Token noun, Modality modality) {
    for (Token child : tree.children(noun, "det", "amod", "advmod")) {
      boolean no = tree.lemma(child).matches("no|neither|not");
      if (no && !(tree.lemma(child).equals("not") && tree.isVerb(noun))) {
        return modality.negated(child.span());
      }
    }
    return modality;
  }

  /// What the word's own auxiliaries and adverbs say.
  private Modality own(Tree tree, Token head, Modality before) {
    Modality modality = before;
    for (Token child : tree.children(head, "aux", "advmod", "amod", "case", "mark", "cc:preconj")) {
      PartOfSpeech pos =
          child.is("aux")
              ? PartOfSpeech.VERB
              : child.is("amod") ? PartOfSpeech.ADJECTIVE : PartOfSpeech.ADVERB;
      for (LexicalEntry entry : lexicon.entries(tree.lemma(child), pos)) {
        modality = effect(entry, child, modality);
      }
    }
    boolean bare = head.is("conj") && !tree.hasChild(head, "aux", "nsubj") && !head.isRoot();
    return bare && tree.isVerb(tree.token(head.head()))
        ? ownAuxiliaries(tree, tree.token(head.head()), modality)
        : modality;
  }

  /// A coordinated verb shares the auxiliaries of the first: "may increase fees or close".
  private Modality ownAuxiliaries(Tree tree, Token head, Modality before) {
    Modality modality = before;
    for (Token child : tree.children(head, "aux")) {
      for (LexicalEntry entry : lexicon.entries(tree.lemma(child), PartOfSpeech.VERB)) {
        modality = effect(entry, child, modality);
      }
    }
    return modality;
  }

  private static Modality effect(LexicalEntry entry, Token cue, Modality modality) {
    Modality after = modality;
    if (entry.is(LexicalEntry.Function.NEGATION)) {
      after = after.negated(cue.span());
    }
    if (entry.is(LexicalEntry.Function.HEDGE) && entry.complement().isPresent()) {
      after = after.weakened(entry.complement().get().certainty(), cue.span());
    }
    return after;
  }

  /// What the words above say: verbs that take the clause, conditions and purposes.
  private Modality above(Tree tree, Token start, Modality before) {
    Modality modality = before;
    for (Token at = start; !at.isRoot(); at = tree.token(at.head())) {
      Token governor = tree.token(at.head());
      String marker = tree.marker(at);
      if (CONDITIONS.contains(marker)) {
        modality = modality.weakened(Certainty.POSSIBLE, at.span());
      }
      boolean clause = at.is("ccomp") || at.is("xcomp") || at.is("dep") || at.is("parataxis");
      boolean adverbial = at.is("advcl") || at.is("acl");
      boolean noun = tree.isNominal(at) && (at.is("obj") || at.is("obl") || at.is("nmod"));
      boolean passiveNoun = at.is("nsubj:pass") && at.tagged("NN");
      if (at.is("acl:relcl") || at.is("nsubj") && !passiveNoun) {
        return modality;
      }
      Optional<LexicalEntry> taker = taker(tree, governor);
      boolean content =
          clause
              || adverbial && (!marker.isEmpty() || taker.isPresent())
              || passiveNoun
              || noun && (at.is("obj") || CONTENT_PREPOSITIONS.contains(tree.preposition(at)));
      if (taker.isPresent() && content && !(noun && at.is("obl") && isPlain(taker.get()))) {
        modality = apply(taker.get(), governor, modality);
        if (clause) {
          modality = own(tree, governor, modality);
        }
      } else if (adverbial && PURPOSES.contains(marker)) {
        modality = modality.weakened(Certainty.POSSIBLE, at.span());
      } else if ((at.is("xcomp") || noun && tree.preposition(at).equals("as"))
          && tree.isVerb(governor)) {
        modality = own(tree, governor, modality);
      } else if (!clause && !at.is("conj") && !noun) {
        return modality;
      }
    }
    return modality;
  }

  private static boolean isPlain(LexicalEntry entry) {
    return entry.complement().isEmpty();
  }

  private static Modality apply(LexicalEntry taker, Token cue, Modality modality) {
    LexicalEntry.Complement complement = taker.complement().orElseThrow();
    Modality after = modality.weakened(complement.certainty(), cue.span());
    return complement.negated() ? after.negated(cue.span()) : after;
  }

  /// The entry of a word that makes something of the clause under it.
  private Optional<LexicalEntry> taker(Tree tree, Token governor) {
    PartOfSpeech pos =
        governor.tagged("VB")
            ? PartOfSpeech.VERB
            : governor.tagged("NN") ? PartOfSpeech.NOUN : PartOfSpeech.ADJECTIVE;
    List<LexicalEntry> entries = lexicon.entries(tree.lemma(governor), pos);
    for (Token particle : tree.children(governor, "compound:prt")) {
      List<LexicalEntry> phrasal =
          lexicon.entries(tree.lemma(governor) + " " + tree.lemma(particle), pos);
      entries = phrasal.isEmpty() ? entries : phrasal;
    }
    return entries.stream()
        .filter(entry -> entry.complement().isPresent() && !entry.is(LexicalEntry.Function.HEDGE))
        .findFirst();
  }
}
