package org.newsgraph.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.model.Entity;
import org.newsgraph.model.Token;

/// Which mention stands at a word, and which thing it speaks of.
final class Coreference {

  private final Map<Integer, Mention> mentionAt = new HashMap<>();
  private final Map<Integer, Chain> chainAt = new HashMap<>();
  private final Map<Chain, Entity> entities = new HashMap<>();

  Coreference(List<Chain> chains, String article) {
    for (Chain chain : chains) {
      entities.put(chain, chain.entity(article));
      for (Mention mention : chain.mentions()) {
        put(mention, chain);
      }
    }
  }

  private void put(Mention mention, Chain chain) {
    mentionAt.put(mention.head().span().begin(), mention);
    chainAt.put(mention.head().span().begin(), chain);
    if (mention.isName()) {
      for (int i = mention.first(); i <= mention.coreLast(); i++) {
        mentionAt.putIfAbsent(mention.tree().token(i).span().begin(), mention);
        chainAt.putIfAbsent(mention.tree().token(i).span().begin(), chain);
      }
    }
  }

  Optional<Mention> mention(Token head) {
    return Optional.ofNullable(mentionAt.get(head.span().begin()));
  }

  Optional<Chain> chain(Token head) {
    return Optional.ofNullable(chainAt.get(head.span().begin()));
  }

  /// The thing that the word speaks of; absent where it is a pronoun that points nowhere.
  Optional<Entity> entity(Token head) {
    return chain(head).filter(chain -> !chain.isUnresolved()).map(entities::get);
  }

  /// The thing that goes by the given name, if the article names it.
  Optional<Entity> named(String name) {
    return entities.values().stream()
        .filter(Entity::named)
        .filter(
            entity ->
                entity.label().equalsIgnoreCase(name)
                    || entity.alternativeLabels().stream().anyMatch(name::equalsIgnoreCase))
        .min((a, b) -> a.key().compareTo(b.key()));
  }
}
