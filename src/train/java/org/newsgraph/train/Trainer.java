package org.newsgraph.train;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtEngine;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.newsgraph.eval.KnowledgeNetDocument;
import org.newsgraph.eval.KnowledgeNetFile;
import org.newsgraph.interpret.Labels;
import org.newsgraph.interpret.WordPieces;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Trains the network on annotated articles and treebanks, and writes the model that the program
/// reads.
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Trains the network that reads text.")
public final class Trainer implements Callable<Integer> {

  private static final String ENCODER = "/bge-small-en-v1.5.onnx";
  private static final String TOKENIZER = "/bge-small-en-v1.5-tokenizer.json";
  private static final List<String> FORMS = List.of("TIME", "NUMBER", "TITLE", "NAME", "TEXT");

  @Option(names = "--articles", split = ",", required = true, paramLabel = "FILE",
      description = "Annotated articles, JSON lines, plain or gzip.")
  private List<Path> articleFiles = List.of();

  @Option(names = "--trees", split = ",", paramLabel = "FILE",
      description = "Treebanks in CoNLL-U, plain or gzip.")
  private List<Path> treeFiles = List.of();

  @Option(names = "--relations", paramLabel = "FILE",
      description = "Relations between names in KnowledgeNet's format.")
  private Path relationFile = Path.of("");

  @Option(names = "--left-out", paramLabel = "PART",
      description = "The part of five of that file, 0 to 4, that is not learnt.")
  private int leftOut = -1;

  @Option(names = "--without-documents", split = ",", paramLabel = "NAME",
      description = "Documents of the treebanks that are left out.")
  private Set<String> withoutDocuments = Set.of();

  @Option(names = "--out", required = true, paramLabel = "FOLDER",
      description = "Where checkpoint and model are written.")
  private Path out = Path.of("");

  @Option(names = "--epochs", description = "Rounds over the articles; 8 by default.")
  private int epochs = 8;

  @Option(names = "--tree-epochs", description = "Rounds over the treebanks before; 1 by default.")
  private double treeEpochs = 1;

  @Option(names = "--layers", description = "Layers of the encoder, 12 by default.")
  private int layers = 12;

  @Option(names = "--pieces", description = "Word pieces a step; 960 by default, 24 sentences.")
  private int pieceCount = 960;

  @Option(names = "--device", description = "cpu, or gpu where PyTorch has one; cpu by default.")
  private String device = "cpu";

  @Option(names = "--threads", description = "Threads, 2 by default.")
  private int threads = 2;

  @Option(names = "--rate", description = "The encoder's learning rate; 0.0001 by default.")
  private float encoderRate = 1e-4f;

  @Option(names = "--head-rate", description = "The heads' learning rate; 0.001 by default.")
  private float headRate = 1e-3f;

  @Option(names = "--seed", description = "Another order of the data from here on; 0 by default.")
  private int seed;

  @Option(names = "--average", split = ",", paramLabel = "FILE",
      description = "Trains nothing: writes the models of the mean of these checkpoints' weights.")
  private List<Path> average = List.of();

  @Option(names = "--limit", description = "Take only so many articles, for trials.")
  private int limit = Integer.MAX_VALUE;

  @Option(names = "--model", paramLabel = "FILE",
      description = "Where the quantized model is written at the end.")
  private Path model = Path.of("");

  @Option(names = "--development", paramLabel = "FOLDER",
      description = "Articles with gold facts that are read after each round, never trained on.")
  private Path development = Path.of("");

  @Option(names = "--export", description = "Trains nothing: writes the models of the checkpoint.")
  private boolean export;

  private final Map<String, Double> losses = new TreeMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  /// The command.
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Trainer()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    Files.createDirectories(out);
    WordPieces pieces = new WordPieces(vocabulary());
    List<GoldArticle> articles = new ArrayList<>();
    for (Path file : articleFiles) {
      articles.addAll(GoldArticle.read(file));
    }
    List<Treebank.Document> documents = new ArrayList<>();
    for (Path file : treeFiles) {
      documents.addAll(Treebank.read(file, withoutDocuments));
    }
    List<KnowledgeNetDocument> passages =
        relationFile.toString().isEmpty()
            ? List.of()
            : KnowledgeNetFile.read(relationFile).documents();
    List<GoldArticle> relations = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      if (i % 5 != leftOut) {
        relations.add(RelationArticle.of(passages.get(i)));
      }
    }
    List<GoldArticle> chains =
        documents.stream()
            .filter(document -> !document.mentions().isEmpty())
            .map(Treebank.Document::article)
            .toList();
    // A checkpoint's labels are those of all articles.
    Labels labels = labels(articles, documents, relations);
    articles = articles.subList(0, Math.min(limit, articles.size()));
    System.out.printf(
        "%d articles, %d sentences, %d nodes, %d arcs; %d trees, %d documents with links, %d with"
            + " relations%n",
        articles.size(),
        articles.stream().mapToInt(a -> a.lines().size()).sum(),
        articles.stream().mapToInt(a -> a.nodes().size()).sum(),
        articles.stream().mapToInt(a -> a.arcs().size()).sum(),
        documents.stream().mapToInt(document -> document.trees().size()).sum(),
        chains.size(),
        relations.size());
    System.out.println(labels);
    try (NDManager manager = NDManager.newBaseManager(Device.fromName(device), "PyTorch")) {
      PtEngine.getEngine("PyTorch").setRandomSeed(1);
      JniUtils.setGradMode(true);
      Weights weights = new Weights(manager);
      Network network;
      try (InputStream stream = Trainer.class.getResourceAsStream(ENCODER)) {
        network = new Network(weights, labels, Weights.Encoder.read(stream), layers);
      }
      Optimizer optimizer = new Optimizer(weights, manager);
      run(
          manager,
          network,
          weights,
          optimizer,
          new Data(articles, relations, chains, documents, pieces, pieceCount));
    }
    return 0;
  }

  private static List<String> vocabulary() throws IOException {
    try (InputStream stream = Trainer.class.getResourceAsStream(TOKENIZER)) {
      JsonNode vocabulary = new ObjectMapper().readTree(stream).get("model").get("vocab");
      String[] pieces = new String[vocabulary.size()];
      vocabulary.properties().forEach(entry -> pieces[entry.getValue().asInt()] = entry.getKey());
      return List.of(pieces);
    }
  }

  private static Labels labels(
      List<GoldArticle> articles,
      List<Treebank.Document> documents,
      List<GoldArticle> relationArticles) {
    Set<String> things = new TreeSet<>();
    Set<String> events = new TreeSet<>();
    Set<String> arcs = new TreeSet<>();
    Set<String> tags = new TreeSet<>(Set.of("X"));
    Set<String> relations = new TreeSet<>(Set.of("dep"));
    for (GoldArticle article : articles) {
      for (GoldArticle.Node node : article.nodes()) {
        if (node.event()) {
          events.add(node.type());
        } else if (!FORMS.contains(node.type())) {
          things.add(node.type());
        }
      }
      article.arcs().forEach(arc -> arcs.add(arc.label()));
    }
    for (Treebank.Document document : documents) {
      for (Treebank.Tree tree : document.trees()) {
        tags.addAll(tree.tags());
        relations.addAll(tree.relations());
      }
    }
    Set<String> properties = new TreeSet<>();
    relationArticles.forEach(article -> article.properties().forEach(properties::addAll));
    return new Labels(
        List.copyOf(things),
        FORMS,
        List.copyOf(events),
        List.copyOf(arcs),
        List.copyOf(properties),
        List.copyOf(tags),
        List.copyOf(relations));
  }

  private void run(
      NDManager manager, Network network, Weights weights, Optimizer optimizer, Data data)
      throws IOException {
    ModelWriter writer = new ModelWriter(network, weights, vocabulary());
    Checkpoint checkpoint = new Checkpoint(out.resolve("checkpoint.bin"));
    int epoch = checkpoint.exists() ? checkpoint.load(weights, optimizer) : -1;
    if (!average.isEmpty()) {
      Checkpoint.loadMean(average, weights, optimizer);
    }
    if (export || !average.isEmpty()) {
      writer.write(out.resolve("model.zip"), false);
      writer.write(out.resolve("reader.zip"), true);
      return;
    }
    // Epoch -1 is the one over the treebanks alone.
    if (epoch < 0) {
      seed(-1);
      List<List<TreeBatch.Item>> batches = data.trees(new Random(7));
      int steps = (int) (batches.size() * treeEpochs);
      for (int i = 0; i < steps; i++) {
        float warm = Math.min(1, (i + 1) / 200f);
        List<TreeBatch.Item> batch = batches.get(i % batches.size());
        step(manager, optimizer, warm, step -> treeLoss(step, network, batch));
        if (i % 100 == 99) {
          report("trees %d of %d".formatted(i + 1, steps));
        }
      }
      epoch = 0;
      checkpoint.save(epoch, weights, optimizer);
    }
    int done = 0;
    int total = 0;
    for (int e = 0; e < epochs; e++) {
      int count = data.facts(random(e)).size();
      total += count;
      done += e < epoch ? count : 0;
    }
    for (; epoch < epochs; epoch++) {
      seed(epoch);
      network.seed(epoch);
      Random random = random(epoch);
      List<List<Batch.Item>> batches = data.facts(random);
      List<List<TreeBatch.Item>> treeBatches = data.trees(random);
      List<List<Batch.Item>> others = data.others(random);
      long begun = System.nanoTime();
      int otherSteps = 0;
      for (int i = 0; i < batches.size(); i++) {
        float rate =
            Math.min(1, (done + 1) / 150f) * (0.03f + 0.97f * (total - done) / (float) total);
        boolean wrongNodes = epoch > 0 || i > batches.size() / 2;
        List<Batch.Item> batch = batches.get(i);
        step(manager, optimizer, rate, step -> loss(step, network, batch, wrongNodes));
        if (i % 2 == 1 && !treeBatches.isEmpty()) {
          List<TreeBatch.Item> trees = treeBatches.get((i / 2) % treeBatches.size());
          step(manager, optimizer, rate, step -> treeLoss(step, network, trees));
        }
        for (; otherSteps * (long) batches.size() < (i + 1L) * others.size(); otherSteps++) {
          List<Batch.Item> other = others.get(otherSteps);
          step(manager, optimizer, rate, step -> loss(step, network, other, true));
        }
        done++;
        if (i % 50 == 49) {
          report("epoch %d, %d of %d".formatted(epoch + 1, i + 1, batches.size()));
        }
      }
      System.out.printf(
          "epoch %d took %d s%n", epoch + 1, (System.nanoTime() - begun) / 1_000_000_000);
      checkpoint.save(epoch + 1, weights, optimizer);
      writer.write(out.resolve("model.zip"), false);
      if (Files.isDirectory(development.resolve("gold"))) {
        System.out.println(DevelopmentScore.of(development, out.resolve("model.zip")));
      }
    }
    if (!model.toString().isEmpty()) {
      writer.write(model, true);
    }
  }

  private Random random(int epoch) {
    return new Random(epoch + 1000L * seed);
  }

  private void seed(int epoch) {
    PtEngine.getEngine("PyTorch").setRandomSeed(100 + epoch + 1000 * seed);
  }

  private void report(String where) {
    StringBuilder line = new StringBuilder(where);
    losses.forEach(
        (name, loss) ->
            line.append("  %s %.3f".formatted(name, loss / counts.getOrDefault(name, 1))));
    System.out.println(line);
    losses.clear();
    counts.clear();
  }

  private void step(
      NDManager manager,
      Optimizer optimizer,
      float rate,
      Function<NDManager, NDArray> lossOf) {
    try (NDManager step = manager.newSubManager()) {
      NDArray loss = lossOf.apply(step);
      JniUtils.backward((PtNDArray) loss, (PtNDArray) step.ones(loss.getShape()), false, false);
      optimizer.step(step, encoderRate * rate, headRate * rate);
    }
  }

  private NDArray loss(
      NDManager step, Network network, List<Batch.Item> items, boolean wrongNodes) {
    Batch batch = new Batch(items, network.labels()).withThings(network.labels());
    return network.step(step, true, this::note).loss(batch, wrongNodes);
  }

  private NDArray treeLoss(NDManager step, Network network, List<TreeBatch.Item> items) {
    return network.step(step, true, this::note).loss(new TreeBatch(items, network.labels()));
  }

  private void note(String name, double loss) {
    losses.merge(name, loss, Double::sum);
    counts.merge(name, 1, Integer::sum);
  }
}
