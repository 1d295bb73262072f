package org.newsgraph.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;

/// How an item lies in the index: whole as JSON, and under the keys by which it is found.
final class ItemDocument {

  static final String POPULARITY = "popularity";
  static final String NUMBER = "number";
  private static final String JSON = "json";
  private static final String HUMAN = "Q5";
  private static final int MOST_KEYS = 400;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ItemDocument() {}

  static Document of(Item item, ClassTree classes) {
    Document document = new Document();
    Set<String> taken = new HashSet<>();
    add(document, taken, ItemKey.ID, item.id());
    boolean human =
        classes.levels(item.classes()).stream().anyMatch(level -> level.contains(HUMAN));
    for (String name : item.names()) {
      addName(document, taken, name, human);
    }
    item.demonyms().forEach(name -> add(document, taken, ItemKey.DEMONYM, NormalName.of(name)));
    document.add(new NumericDocValuesField(POPULARITY, Math.round(1000 * item.popularity())));
    document.add(new NumericDocValuesField(NUMBER, item.number()));
    document.add(new StoredField(JSON, json(item)));
    return document;
  }

  private static void addName(Document document, Set<String> taken, String name, boolean human) {
    String normal = NormalName.of(name);
    add(document, taken, ItemKey.NAME, normal);
    NameKeys.bare(name).ifPresent(key -> add(document, taken, ItemKey.BARE, key));
    List<String> words = NameKeys.words(normal);
    words.forEach(word -> add(document, taken, ItemKey.WORD, word));
    if (!human) {
      NameKeys.acronyms(name).forEach(key -> add(document, taken, ItemKey.ACRONYM, key));
    } else if (words.size() > 1) {
      add(document, taken, ItemKey.LAST, words.getLast());
      add(document, taken, ItemKey.FIRST, words.getFirst());
    }
  }

  private static void add(Document document, Set<String> taken, ItemKey key, String value) {
    if (!value.isEmpty() && taken.size() < MOST_KEYS && taken.add(key + " " + value)) {
      document.add(new StringField(key.field(), value, Field.Store.NO));
    }
  }

  /// The item that a found document holds.
  static Item item(Document document) throws IOException {
    return MAPPER.readValue(document.get(JSON), Item.class);
  }

  private static String json(Item item) {
    try {
      return MAPPER.writeValueAsString(item);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an item is always JSON: " + item.id(), e);
    }
  }
}
