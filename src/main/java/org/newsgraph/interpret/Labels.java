package org.newsgraph.interpret;

import java.util.ArrayList;
import java.util.List;

/// What the network can say of words: the names of its outputs, in their order. They come with the
/// network's weights, so that no type or role stands in code.
///
/// @param things local names of the classes of things
/// @param forms names of the forms of values, of [org.newsgraph.model.Reading.Form]
/// @param events local names of the classes of events
/// @param arcs local names of roles and relations
/// @param properties names of KnowledgeNet's relations between names (Mesquita et al. 2019)
/// @param tags parts of speech, as in the Penn Treebank
/// @param relations of words in Universal Dependencies
public record Labels(
    List<String> things,
    List<String> forms,
    List<String> events,
    List<String> arcs,
    List<String> properties,
    List<String> tags,
    List<String> relations) {

  public Labels {
    things = List.copyOf(things);
    forms = List.copyOf(forms);
    events = List.copyOf(events);
    arcs = List.copyOf(arcs);
    properties = properties == null ? List.of() : List.copyOf(properties);
    tags = List.copyOf(tags);
    relations = List.copyOf(relations);
  }

  /// How many scores tell whether a span is a thing or a value: the first one is for neither.
  public int mentionScores() {
    return 1 + things.size() + forms.size();
  }

  /// How many scores tell whether a span is an event: the first one is for none.
  public int eventScores() {
    return 1 + events.size();
  }

  /// What a node can be, in the order of the network's node types; the first one is unknown.
  public List<String> nodeTypes() {
    List<String> types = new ArrayList<>();
    types.add("");
    types.addAll(things);
    types.addAll(forms);
    types.addAll(events);
    return types;
  }

  /// The node type of the event with this place in [#events()].
  public int nodeTypeOfEvent(int event) {
    return 1 + things.size() + forms.size() + event;
  }
}
