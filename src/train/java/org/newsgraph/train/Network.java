package org.newsgraph.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ObjDoubleConsumer;
import org.newsgraph.interpret.Labels;
import org.newsgraph.interpret.Pairs;
import org.newsgraph.interpret.Window;

/// The encoder (BERT, Devlin et al. 2019) with its heads, and how wrong it is about a batch.
///
/// Spans are scored by their first and last word (as in Lee et al. 2017), arcs by a pair of spans,
/// links between mentions likewise, the tree by a biaffine product (Dozat and Manning 2017).
final class Network {

  static final int WIDTH = 384;
  static final int HEADS = 12;
  static final int INNER = 1536;
  static final int SPAN = 192;
  static final int PAIR = 256;
  static final int LINK = 128;
  static final int TREE = 192;
  static final double EPSILON = 1e-12;

  private static final double DROPOUT = 0.1;
  private static final double UNTYPED = 0.15;

  /// How much trees count beside facts.
  private static final double TREES = 2;

  private final Weights weights;
  private final Labels labels;
  private final int layers;
  private Random random = new Random(0);

  Network(Weights weights, Labels labels, Weights.Encoder encoder, int layers) {
    this.weights = weights;
    this.labels = labels;
    this.layers = layers;
    addEncoder(encoder);
    addHeads();
  }

  /// Begins the series of random numbers anew.
  void seed(int seed) {
    random = new Random(seed);
  }

  int layers() {
    return layers;
  }

  Labels labels() {
    return labels;
  }

  private void addEncoder(Weights.Encoder encoder) {
    weights.put("word", encoder.get("embeddings.word_embeddings.weight"), false, 30522, WIDTH);
    weights.put("position", encoder.get("embeddings.position_embeddings.weight"), false, 512, WIDTH);
    float[] kind = encoder.get("embeddings.token_type_embeddings.weight");
    float[] shapes = new float[Window.SHAPES * WIDTH];
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = kind[i % WIDTH];
    }
    weights.put("shape", shapes, true, Window.SHAPES, WIDTH);
    norm("norm", "embeddings.LayerNorm", encoder);
    String[][] names = {
      {"q", "attention.self.query"}, {"k", "attention.self.key"}, {"v", "attention.self.value"},
      {"o", "attention.output.dense"}, {"i", "intermediate.dense"}, {"f", "output.dense"}
    };
    for (int l = 0; l < layers; l++) {
      // Fewer layers are every second one of the encoder's.
      int from = l * encoder.layers() / layers;
      String theirs = "encoder.layer." + from + ".";
      for (String[] name : names) {
        float[] bias = encoder.get(theirs + name[1] + ".bias");
        float[] matrix = encoder.get(theirs + name[1] + ".weight");
        int out = bias.length;
        weights.put(l + "." + name[0] + ".weight", matrix, true, out, matrix.length / out);
        weights.put(l + "." + name[0] + ".bias", bias, true, out);
      }
      norm(l + ".norm1", theirs + "attention.output.LayerNorm", encoder);
      norm(l + ".norm2", theirs + "output.LayerNorm", encoder);
    }
  }

  private void norm(String name, String theirs, Weights.Encoder encoder) {
    weights.put(name + ".weight", encoder.get(theirs + ".weight"), true, WIDTH);
    weights.put(name + ".bias", encoder.get(theirs + ".bias"), true, WIDTH);
  }

  private void addHeads() {
    weights.linear("span.first", WIDTH, SPAN);
    weights.linear("span.last", WIDTH, SPAN);
    weights.table("span.width", Pairs.WIDTHS, SPAN);
    weights.linear("span.out", SPAN, labels.mentionScores() + labels.eventScores());
    // Most spans are nothing, and most pairs have no arc: the heads need not learn that first.
    weights.bias("span.out", 0, 6);
    weights.bias("span.out", labels.mentionScores(), 6);
    for (String end : List.of("anchor", "filler")) {
      weights.linear("arc." + end + ".first", WIDTH, PAIR);
      weights.linear("arc." + end + ".last", WIDTH, PAIR);
      weights.table("arc." + end + ".type", labels.nodeTypes().size(), PAIR);
    }
    weights.table("arc.distance", Pairs.DISTANCES, PAIR);
    weights.linear("arc.middle", PAIR, PAIR);
    weights.linear("arc.out", PAIR, labels.arcs().size() + 6 + labels.properties().size());
    for (int i = 0; i < labels.arcs().size(); i++) {
      weights.bias("arc.out", i, -5);
    }
    for (int i = 0; i < labels.properties().size(); i++) {
      weights.bias("arc.out", labels.arcs().size() + 6 + i, -3);
    }
    weights.linear("stance.out", PAIR, 5);
    weights.linear("link.node.first", WIDTH, LINK);
    weights.linear("link.node.last", WIDTH, LINK);
    weights.linear("link.earlier.first", WIDTH, LINK);
    weights.linear("link.earlier.last", WIDTH, LINK);
    weights.table("link.distance", Pairs.LINK_DISTANCES, LINK);
    weights.linear("link.middle", LINK, LINK);
    weights.linear("link.out", LINK, 1);
    weights.linear("tag.out", WIDTH, labels.tags().size());
    weights.linear("tree.word", WIDTH, TREE);
    weights.linear("tree.head", WIDTH, TREE);
    weights.linear("tree.score", TREE, TREE);
    weights.linear("relation.word", WIDTH, TREE);
    weights.linear("relation.head", WIDTH, TREE);
    weights.linear("relation.out", TREE, labels.relations().size());
  }

  /// Scores of pairs of nodes, and the vectors of the nodes as anchors.
  private record Arcs(NDArray anchors, NDArray scores) {}

  /// The network's work on one batch: its arrays live in the manager of the step.
  final class Step {

    private final NDManager manager;
    private final boolean training;
    private final ObjDoubleConsumer<String> losses;

    Step(NDManager manager, boolean training, ObjDoubleConsumer<String> losses) {
      this.manager = manager;
      this.training = training;
      this.losses = losses;
    }

    private PtNDArray own(NDArray array) {
      array.attach(manager);
      return (PtNDArray) array;
    }

    private PtNDArray w(String name) {
      return (PtNDArray) weights.get(name);
    }

    private PtNDArray ints(int[] values, long... shape) {
      long[] wide = Arrays.stream(values).asLongStream().toArray();
      return (PtNDArray)
          (shape.length == 0 ? manager.create(wide) : manager.create(wide, new Shape(shape)));
    }

    /// A number that lives as long as the step. Arithmetic with a plain number would do so only until
    /// the next garbage collection, but the gradient needs it.
    private NDArray scalar(double value) {
      return manager.create(new float[] {(float) value});
    }

    /// Nothing to learn: 0, with a gradient.
    private NDArray none(NDArray words) {
      return words.sum().mul(scalar(0));
    }

    private PtNDArray linear(NDArray x, String name) {
      return own(JniUtils.linear((PtNDArray) x, w(name + ".weight"), w(name + ".bias")));
    }

    private PtNDArray drop(NDArray x) {
      return training ? own(JniUtils.dropout((PtNDArray) x, DROPOUT, true)) : (PtNDArray) x;
    }

    private PtNDArray gelu(NDArray x) {
      return own(JniUtils.gelu((PtNDArray) x));
    }

    private PtNDArray norm(NDArray x, String name) {
      return own(
          JniUtils.layerNorm(
              (PtNDArray) x,
              new Shape(WIDTH),
              w(name + ".weight"),
              w(name + ".bias"),
              EPSILON));
    }

    private PtNDArray rows(NDArray table, int[] places) {
      return own(JniUtils.embedding(ints(places), (PtNDArray) table, false));
    }

    /// One vector for each piece, [rows * columns, WIDTH].
    PtNDArray encode(int[] pieces, int[] shapes, float[] mask, int rows, int columns) {
      int[] positions = new int[rows * columns];
      for (int i = 0; i < positions.length; i++) {
        positions[i] = i % columns;
      }
      NDArray x =
          rows(w("word"), pieces).add(rows(w("position"), positions)).add(rows(w("shape"), shapes));
      x = drop(norm(x, "norm"));
      NDArray hidden = manager.create(mask, new Shape(rows, 1, 1, columns));
      for (int l = 0; l < layers; l++) {
        x = layer(x, l, hidden, rows, columns);
      }
      return (PtNDArray) x;
    }

    private NDArray layer(NDArray x, int l, NDArray mask, int rows, int columns) {
      NDArray q = heads(linear(x, l + ".q"), rows, columns);
      NDArray k = heads(linear(x, l + ".k"), rows, columns);
      NDArray v = heads(linear(x, l + ".v"), rows, columns);
      NDArray scores =
          q.matMul(k.transpose(0, 1, 3, 2)).mul(scalar(1 / Math.sqrt(WIDTH / HEADS))).add(mask);
      NDArray attention = scores.softmax(-1);
      NDArray mixed =
          attention.matMul(v).transpose(0, 2, 1, 3).reshape((long) rows * columns, WIDTH);
      x = norm(x.add(drop(linear(mixed, l + ".o"))), l + ".norm1");
      NDArray inner = linear(gelu(linear(x, l + ".i")), l + ".f");
      return norm(x.add(drop(inner)), l + ".norm2");
    }

    private NDArray heads(NDArray x, int rows, int columns) {
      return x.reshape(rows, columns, HEADS, WIDTH / HEADS).transpose(0, 2, 1, 3);
    }

    private NDArray pick(NDArray scores, int[] right) {
      NDArray log = JniUtils.logSoftmax((PtNDArray) scores, 1, DataType.FLOAT32);
      return log.gather(ints(right, right.length, 1), 1).sum().neg();
    }

    private void note(String name, NDArray loss, double count) {
      float value = loss.getFloat();
      if (!Float.isFinite(value)) {
        System.out.println("not finite: " + name + " " + value);
        return;
      }
      losses.accept(name, value / count);
    }

    /// How wrong the network is about the batch, in nats a sentence.
    NDArray loss(Batch batch, boolean wrongNodes) {
      PtNDArray x = encode(batch.pieces, batch.shapes, batch.mask, batch.rows, batch.columns);
      NDArray words = drop(rows(x, batch.first));
      double sentences = batch.lines.size();
      NDArray total =
          switch (batch.known()) {
            case FACTS -> factLoss(batch, words, sentences, wrongNodes);
            case PROPERTIES -> propertyLoss(batch, words, sentences);
            case LINKS -> linkLoss(batch, words, sentences);
          };
      return total.mul(scalar(1 / sentences));
    }

    private NDArray factLoss(Batch batch, NDArray words, double sentences, boolean wrongNodes) {
      NDArray scores = spanScores(words, batch.spanFirst, batch.spanLast, batch.spanWidth);
      int cut = labels.mentionScores();
      NDArray mention = scores.get(":, 0:" + cut);
      NDArray event = scores.get(":, " + cut + ":");
      NDArray spans = pick(mention, batch.spanMention);
      NDArray events = pick(event, batch.spanEvent);
      note("spans", spans, sentences);
      note("events", events, sentences);
      if (wrongNodes) {
        addWrong(batch, scores.toFloatArray());
      }
      return spans
          .add(events)
          .add(arcLoss(batch, words, sentences))
          .add(linkLoss(batch, words, sentences));
    }

    /// Of a sentence of KnowledgeNet only some relations are known, and only the spans that have
    /// one; whatever else the network finds is a candidate for the relations that are not there.
    private NDArray propertyLoss(Batch batch, NDArray words, double sentences) {
      NDArray scores = spanScores(words, batch.spanFirst, batch.spanLast, batch.spanWidth);
      int[] sure = batch.sureSpans();
      NDArray spans = none(words);
      if (sure.length > 0) {
        float[] wanted = new float[sure.length];
        for (int i = 0; i < sure.length; i++) {
          wanted[i] = batch.isNode(sure[i]) ? 1 : -1;
        }
        // The probability of "nothing", turned round where there is something.
        NDArray mention = rows(scores.get(":, 0:" + labels.mentionScores()), sure);
        NDArray none = mention.softmax(1).get(":, 0:1");
        NDArray signs = manager.create(wanted, new Shape(wanted.length, 1));
        NDArray right = scalar(0.5).sub(none.sub(scalar(0.5)).mul(signs));
        spans = right.add(scalar(1e-6)).log().sum().neg();
        note("known spans", spans, sentences);
      }
      float[] values = scores.toFloatArray();
      int all = labels.mentionScores() + labels.eventScores();
      int[] added = new int[batch.lines.size()];
      for (int i = 0; i < batch.spanFirst.length; i++) {
        int type = best(values, i * all + 1, labels.mentionScores() - 1) + 1;
        batch.retype(i, type);
        if (best(values, i * all, labels.mentionScores()) > 0 && added[batch.spanLine[i]]++ < 30) {
          batch.addFound(batch.spanLine[i], batch.spanFirst[i], batch.spanLast[i], type, false);
        }
      }
      List<int[]> pairs = batch.pairs();
      return pairs.isEmpty()
          ? spans
          : spans.add(propertyScores(batch, pairs, arcs(batch, words, pairs).scores(), sentences));
    }

    private NDArray propertyScores(
        Batch batch, List<int[]> pairs, NDArray out, double sentences) {
      int count = labels.properties().size();
      int from = labels.arcs().size() + 6;
      float[] wanted = new float[pairs.size() * count];
      float[] known = new float[pairs.size() * count];
      for (int i = 0; i < pairs.size(); i++) {
        Batch.Node node = batch.nodes.get(pairs.get(i)[0]);
        Batch.Node other = batch.nodes.get(pairs.get(i)[1]);
        Batch.Line line = batch.lines.get(node.line());
        for (String property : line.item().article().properties().get(line.sentence())) {
          known[i * count + labels.properties().indexOf(property)] = 1;
        }
        for (GoldArticle.Arc arc : line.item().article().arcs()) {
          if (node.gold() >= 0 && arc.from() == node.gold() && arc.to() == other.gold()) {
            wanted[i * count + labels.properties().indexOf(arc.label())] = 1;
          }
        }
      }
      Shape shape = new Shape(pairs.size(), count);
      NDArray scores = out.get(":, " + from + ":");
      NDArray softPlus = own(JniUtils.softPlus((PtNDArray) scores));
      NDArray loss =
          softPlus
              .sub(scores.mul(manager.create(wanted, shape)))
              .mul(manager.create(known, shape))
              .sum();
      note("properties", loss, sentences);
      return loss;
    }

    private NDArray spanScores(NDArray words, int[] first, int[] last, int[] width) {
      NDArray hidden =
          rows(linear(words, "span.first"), first)
              .add(rows(linear(words, "span.last"), last))
              .add(rows(w("span.width"), width));
      return linear(drop(gelu(hidden)), "span.out");
    }

    /// What the network takes for a node and is none: it learns that no arc leads there.
    private void addWrong(Batch batch, float[] scores) {
      int all = labels.mentionScores() + labels.eventScores();
      int[] added = new int[batch.lines.size()];
      for (int i = 0; i < batch.spanFirst.length; i++) {
        int mention = best(scores, i * all, labels.mentionScores());
        int event = best(scores, i * all + labels.mentionScores(), labels.eventScores());
        int line = batch.spanLine[i];
        if (mention > 0 && batch.spanMention[i] == 0 && added[line]++ < 6) {
          batch.addFound(line, batch.spanFirst[i], batch.spanLast[i], mention, false);
        }
        if (event > 0 && batch.spanEvent[i] == 0 && added[line]++ < 6) {
          batch.addFound(
              line,
              batch.spanFirst[i],
              batch.spanLast[i],
              labels.nodeTypeOfEvent(event - 1),
              true);
        }
      }
    }

    private int best(float[] scores, int begin, int count) {
      int best = 0;
      for (int i = 1; i < count; i++) {
        if (scores[begin + i] > scores[begin + best]) {
          best = i;
        }
      }
      return best;
    }

    private NDArray ends(NDArray words, String name, int[] first, int[] last) {
      return rows(linear(words, name + ".first"), first)
          .add(rows(linear(words, name + ".last"), last));
    }

    private NDArray arcLoss(Batch batch, NDArray words, double sentences) {
      List<int[]> pairs = batch.pairs();
      if (pairs.isEmpty()) {
        return scalar(0);
      }
      Arcs arcs = arcs(batch, words, pairs);
      return arcScores(batch, pairs, arcs.scores(), sentences)
          .add(stanceLoss(batch, arcs.anchors(), sentences));
    }

    private Arcs arcs(Batch batch, NDArray words, List<int[]> pairs) {
      int[] first = batch.nodes.stream().mapToInt(Batch.Node::first).toArray();
      int[] last = batch.nodes.stream().mapToInt(Batch.Node::last).toArray();
      // Now and then the type is kept back, for it will be wrong at times.
      int[] types =
          batch.nodes.stream()
              .mapToInt(node -> random.nextDouble() < UNTYPED ? 0 : node.type())
              .toArray();
      NDArray anchors =
          ends(words, "arc.anchor", first, last).add(rows(w("arc.anchor.type"), types));
      NDArray fillers =
          ends(words, "arc.filler", first, last).add(rows(w("arc.filler.type"), types));
      NDArray hidden =
          rows(anchors, Batch.column(pairs, 0))
              .add(rows(fillers, Batch.column(pairs, 1)))
              .add(rows(w("arc.distance"), Batch.column(pairs, 2)));
      return new Arcs(
          anchors, linear(drop(gelu(linear(drop(gelu(hidden)), "arc.middle"))), "arc.out"));
    }

    private static long key(int first, int second) {
      return first * 1_000_000L + second;
    }

    private NDArray arcScores(Batch batch, List<int[]> pairs, NDArray out, double sentences) {
      int count = labels.arcs().size();
      Map<Long, Integer> pairAt = new HashMap<>();
      for (int i = 0; i < pairs.size(); i++) {
        pairAt.put(key(pairs.get(i)[0], pairs.get(i)[1]), i);
      }
      Map<Long, Integer> nodeAt = new HashMap<>();
      for (int i = 0; i < batch.nodes.size(); i++) {
        Batch.Node node = batch.nodes.get(i);
        if (node.gold() >= 0) {
          nodeAt.put(key(batch.lines.get(node.line()).row(), node.gold()), i);
        }
      }
      float[] wanted = new float[pairs.size() * count];
      List<int[]> relations = new ArrayList<>();
      Set<Integer> seen = new HashSet<>();
      for (Batch.Line line : batch.lines) {
        List<GoldArticle.Arc> arcs =
            seen.add(line.row()) ? line.item().article().arcs() : List.of();
        for (GoldArticle.Arc arc : arcs) {
          int from = nodeAt.getOrDefault(key(line.row(), arc.from()), -1);
          int to = nodeAt.getOrDefault(key(line.row(), arc.to()), -1);
          int pair = pairAt.getOrDefault(key(from, to), -1);
          if (pair >= 0) {
            wanted[pair * count + labels.arcs().indexOf(arc.label())] = 1;
            if (!batch.nodes.get(from).event() && !arc.label().equals("claimant")) {
              relations.add(
                  new int[] {pair, arc.polarity(), arc.certainty(), arc.claimed() ? 1 : 0});
            }
          }
        }
      }
      NDArray labelScores = out.get(":, 0:" + count);
      NDArray targets = manager.create(wanted, new Shape(pairs.size(), count));
      NDArray arcs = crossEntropy(labelScores, targets);
      note("arcs", arcs, sentences);
      if (relations.isEmpty()) {
        return arcs;
      }
      NDArray rest = rows(out.get(":, " + count + ":"), Batch.column(relations, 0));
      NDArray stance =
          pick(rest.get(":, 0:2"), Batch.column(relations, 1))
              .add(pick(rest.get(":, 2:5"), Batch.column(relations, 2)));
      float[] claimed = new float[relations.size()];
      for (int i = 0; i < claimed.length; i++) {
        claimed[i] = relations.get(i)[3];
      }
      NDArray vouched =
          crossEntropy(rest.get(":, 5:"), manager.create(claimed, new Shape(claimed.length, 1)));
      note("relation stance", stance.add(vouched), sentences);
      return arcs.add(stance).add(vouched);
    }

    /// Binary cross-entropy of scores before the logistic function, summed.
    private NDArray crossEntropy(NDArray scores, NDArray targets) {
      NDArray softPlus = own(JniUtils.softPlus((PtNDArray) scores));
      return softPlus.sub(scores.mul(targets)).sum();
    }

    private NDArray stanceLoss(Batch batch, NDArray anchors, double sentences) {
      List<int[]> events = new ArrayList<>();
      for (int i = 0; i < batch.nodes.size(); i++) {
        Batch.Node node = batch.nodes.get(i);
        if (node.event() && node.gold() >= 0) {
          GoldArticle.Node gold =
              batch.lines.get(node.line()).item().article().nodes().get(node.gold());
          events.add(new int[] {i, gold.polarity(), gold.certainty()});
        }
      }
      if (events.isEmpty()) {
        return scalar(0);
      }
      NDArray out =
          linear(drop(gelu(rows(anchors, Batch.column(events, 0)))), "stance.out");
      NDArray loss =
          pick(out.get(":, 0:2"), Batch.column(events, 1))
              .add(pick(out.get(":, 2:5"), Batch.column(events, 2)));
      note("stance", loss, sentences);
      return loss;
    }

    /// Each mention chooses among the earlier ones or none of them (Lee et al. 2017).
    private NDArray linkLoss(Batch batch, NDArray words, double sentences) {
      List<List<int[]>> groups = batch.links();
      if (groups.isEmpty()) {
        return none(words);
      }
      int most = groups.stream().mapToInt(List::size).max().orElse(1);
      int[] first = batch.nodes.stream().mapToInt(Batch.Node::first).toArray();
      int[] last = batch.nodes.stream().mapToInt(Batch.Node::last).toArray();
      NDArray nodes = ends(words, "link.node", first, last);
      NDArray earlier = ends(words, "link.earlier", first, last);
      List<int[]> flat = groups.stream().flatMap(List::stream).toList();
      NDArray hidden =
          rows(nodes, Batch.column(flat, 0))
              .add(rows(earlier, Batch.column(flat, 1)))
              .add(rows(w("link.distance"), Batch.column(flat, 2)));
      NDArray scores = linear(drop(gelu(linear(gelu(hidden), "link.middle"))), "link.out");
      // A column of its own for "none", scored 0; places that nothing fills are far below.
      int[] place = new int[groups.size() * (most + 1)];
      float[] extra = new float[place.length];
      float[] right = new float[place.length];
      int at = 0;
      for (int g = 0; g < groups.size(); g++) {
        List<int[]> group = groups.get(g);
        boolean none = group.stream().noneMatch(row -> row[3] == 1);
        for (int i = 0; i <= most; i++) {
          int cell = g * (most + 1) + i;
          if (i == 0) {
            place[cell] = flat.size();
            right[cell] = none ? 0 : -1e4f;
          } else if (i <= group.size()) {
            place[cell] = at;
            right[cell] = group.get(i - 1)[3] == 1 ? 0 : -1e4f;
            at++;
          } else {
            place[cell] = flat.size();
            extra[cell] = -1e4f;
            right[cell] = -1e4f;
          }
        }
      }
      NDArray padded = scores.concat(manager.zeros(new Shape(1, 1)), 0);
      Shape shape = new Shape(groups.size(), most + 1);
      NDArray table =
          rows(padded, place).reshape(shape).add(manager.create(extra, shape));
      NDArray log = JniUtils.logSoftmax((PtNDArray) table, 1, DataType.FLOAT32);
      NDArray loss =
          log.add(manager.create(right, shape)).exp().sum(new int[] {1}).add(scalar(1e-9)).log().sum().neg();
      note("links", loss, sentences);
      return loss;
    }

    /// How wrong the network is about parts of speech and trees, in nats a word.
    NDArray loss(TreeBatch batch) {
      PtNDArray x = encode(batch.pieces, batch.shapes, batch.mask, batch.rows, batch.columns);
      NDArray words = drop(rows(x, batch.first));
      double count = batch.first.length;
      NDArray tags = pick(linear(words, "tag.out"), batch.tags);
      // Padded to sentences of one length; the first place is the root, which is the window's
      // beginning.
      NDArray padded = rows(x, batch.places);
      NDArray word = gelu(linear(padded, "tree.word")).reshape(batch.sentences, batch.longest, TREE);
      NDArray head = gelu(linear(padded, "tree.head")).reshape(batch.sentences, batch.longest, TREE);
      NDArray scores =
          linear(word, "tree.score")
              .matMul(head.transpose(0, 2, 1))
              .add(manager.create(batch.headMask, new Shape(batch.sentences, 1, batch.longest)))
              .reshape((long) batch.sentences * batch.longest, batch.longest);
      NDArray heads = pick(rows(scores, batch.wordRows), batch.heads);
      NDArray hidden =
          rows(linear(padded, "relation.word"), batch.wordRows)
              .add(rows(linear(padded, "relation.head"), batch.headRows));
      NDArray relations = pick(linear(drop(gelu(hidden)), "relation.out"), batch.relations);
      note("tags", tags, count);
      note("heads", heads, count);
      note("tree relations", relations, count);
      return tags.add(heads).add(relations).mul(scalar(TREES / count));
    }
  }

  Step step(NDManager manager, boolean training, ObjDoubleConsumer<String> losses) {
    return new Step(manager, training, losses);
  }

  static NDArray total(NDList losses) {
    return losses.stream().reduce(NDArray::add).orElseThrow();
  }
}
