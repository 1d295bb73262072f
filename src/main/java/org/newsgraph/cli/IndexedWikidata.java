package org.newsgraph.cli;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.compare.KnownItem;
import org.newsgraph.compare.Wikidata;
import org.newsgraph.link.Item;
import org.newsgraph.link.ItemIndex;

/// Wikidata as far as an index has it.
record IndexedWikidata(ItemIndex index) implements Wikidata {

  @Override
  public Map<String, KnownItem> items(Collection<String> ids, Collection<String> properties) {
    Map<String, KnownItem> items = new HashMap<>();
    for (String id : ids) {
      index.item(id).ifPresent(item -> items.put(id, known(item, properties)));
    }
    return items;
  }

  private static KnownItem known(Item item, Collection<String> properties) {
    Map<String, List<String>> values = new HashMap<>();
    for (String property : properties) {
      if (!item.values(property).isEmpty()) {
        values.put(property, item.values(property));
      }
    }
    return new KnownItem(item.id(), item.label(), values);
  }
}
